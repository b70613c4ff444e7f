package org.cannula.cases.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.cannula.chart.Purpose;
import org.cannula.chart.Route;
import org.cannula.chart.Setting;
import org.cannula.chart.Visit;

/**
 * A coder written for clarity only: every minute is a bit, every rule is done the long way round. Written from the
 * rulebook and the rulings, never from the engine; it proves the engine by disagreeing with it.
 */
public final class NaiveCoder {

    private static final Set<String> INITIAL = Set.of("96360", "96365", "96374", "96409", "96413");

    /** Codes whose unit edit is absolute: one a date over all encounters (MUE 1, MAI 2). */
    private static final Set<String> ONCE_A_DATE = Set.of("96368", "96369", "96405", "96406", "G0498");

    /** Primaries of 96368 in the CMS add-on file; in an office 96360 too. */
    private static final Set<String> PRIMARIES_OF_96368 = Set.of("96365", "96366", "96413", "96415", "96416", "C8957");

    /** Places of service where Medicare pays the physician the facility rate. */
    private static final Set<String> FACILITY_PLACES = Set.of(
            "02", "06", "08", "19", "21", "22", "23", "24", "26", "31", "34", "41", "42", "51", "52", "53", "56", "61");

    private final Map<String, String> knobs;

    public NaiveCoder(Map<String, String> knobs) {
        this.knobs = knobs;
    }

    List<Billed> code(Visit visit) {
        return code(List.of(visit)).get(0);
    }

    /** What the earlier encounters of a patient have billed already. */
    private static final class Earlier {
        final Set<LocalDate> initials = new HashSet<>();
        final Set<String> absolute = new HashSet<>();
    }

    /** Codes visits with sight of each other; the answers stand in the order of the visits. */
    public List<List<Billed>> code(List<Visit> visits) {
        List<Integer> inOrder = new ArrayList<>();
        for (int i = 0; i < visits.size(); i++) {
            inOrder.add(i);
        }
        inOrder.sort(Comparator.comparingLong((Integer i) -> NaiveClock.firstMinute(visits.get(i)))
                .thenComparing(i -> visits.get(i).id()));
        Map<String, Earlier> patients = new HashMap<>();
        Map<Integer, List<Billed>> answers = new TreeMap<>();
        for (Integer i : inOrder) {
            answers.put(i, code(visits.get(i), patients.computeIfAbsent(join(visits, i), p -> new Earlier())));
        }
        // National edits look at all that one provider bills for a patient on a date, whatever the encounter.
        return answers.entrySet().stream()
                .map(answer -> {
                    List<Billed> others = answers.entrySet().stream()
                            .filter(e -> join(visits, e.getKey()).equals(join(visits, answer.getKey())))
                            .flatMap(e -> e.getValue().stream())
                            .toList();
                    Reading reading = new Reading(visits.get(answer.getKey()).setting(), knobs);
                    return merge(Edits.apply(answer.getValue(), others, reading));
                })
                .toList();
    }

    /** Equal for visits of one patient at one provider. */
    private static String join(List<Visit> visits, int i) {
        Visit visit = visits.get(i);
        return visit.patient() == null || visit.provider() == null
                ? "visit " + i
                : visit.patient() + "\n" + visit.provider();
    }

    private List<Billed> code(Visit visit, Earlier earlier) {
        if (visit.setting() == Setting.PROFESSIONAL && FACILITY_PLACES.contains("" + visit.placeOfService())) {
            return List.of();
        }
        Reading reading = new Reading(visit.setting(), knobs);
        Accesses accesses = new Accesses(visit);
        NaiveClock clock = new NaiveClock(visit, accesses, reading);
        List<Dose> doses = clock.doses();
        List<Dose> coded = SlotBuilder.coded(doses, reading);
        Map<String, Slot> slots = new SlotBuilder(reading, clock, accesses).slots(doses, coded);
        slots.values().forEach(slot -> slot.rank(visit.primaryReason()));

        List<Entry> other = new NaiveRoutes(reading, clock).code(coded);
        Concurrency none = new Concurrency(reading, false);
        List<Entry> without = new ArrayList<>(other);
        without.addAll(veins(slots, none));
        boolean payable = without.stream()
                .anyMatch(e -> PRIMARIES_OF_96368.contains(e.code())
                        || (!reading.facility() && e.code().equals("96360")));
        Concurrency concurrency = new Concurrency(reading, payable);
        List<Entry> all = new ArrayList<>(other);
        all.addAll(veins(slots, concurrency));
        boolean nothingElse = visit.administrations().stream()
                .allMatch(a -> a.route() == Route.PORT_FLUSH || a.purpose() == Purpose.FLUSH);
        if (nothingElse) {
            coded.stream()
                    .filter(dose -> dose.route == Route.PORT_FLUSH)
                    .min(Run.CLOCK)
                    .ifPresent(dose ->
                            all.add(new Entry("96523", dose.untimed ? clock.visitDate() : clock.date(dose.start), -1)));
        }
        List<Billed> lines = lines(all, reading, earlier);
        for (Billed line : lines) {
            if (INITIAL.contains(line.code())) {
                earlier.initials.add(line.date());
            }
            if (ONCE_A_DATE.contains(line.code())) {
                earlier.absolute.add(line.date() + line.code());
            }
        }
        return lines;
    }

    /** The venous accesses in order: the main reason's first, then by the rank of what is initial there. */
    private static List<Entry> veins(Map<String, Slot> slots, Concurrency concurrency) {
        Map<String, List<Slot>> byDay = new TreeMap<>();
        slots.forEach((name, slot) -> byDay.computeIfAbsent(SlotBuilder.day(name), a -> new ArrayList<>())
                .add(slot));
        List<Entry> entries = new ArrayList<>();
        for (List<Slot> accesses : byDay.values()) {
            accesses.removeIf(slot -> slot.initial == null);
            accesses.sort(Comparator.comparing((Slot slot) -> !slot.mainReason)
                    .thenComparing(slot -> Objects.requireNonNull(slot.initial), ACCESS_ORDER)
                    .thenComparing(slot -> slot.site));
            for (int i = 0; i < accesses.size(); i++) {
                entries.addAll(new SlotCoder(accesses.get(i), concurrency, i).code());
            }
        }
        return entries;
    }

    private static final Comparator<Slot.Candidate> ACCESS_ORDER = Comparator.comparingInt(Slot.Candidate::rank)
            .thenComparingInt(c -> -c.length())
            .thenComparingInt(Slot.Candidate::start);

    /** Modifiers, then one line for each code, modifier and date. */
    private static List<Billed> lines(List<Entry> entries, Reading reading, Earlier earlier) {
        List<Billed> lines = new ArrayList<>();
        for (Entry entry : entries) {
            List<String> modifiers = List.of();
            if (entry.access() > 0) {
                modifiers = List.of(reading.value("accessModifier"));
            } else if (INITIAL.contains(entry.code()) && earlier.initials.contains(entry.date())) {
                modifiers = List.of(reading.value("encounterModifier"));
            } else if (entry.code().equals("96368") && earlier.absolute.contains(entry.date() + "96368")) {
                modifiers = List.of(reading.value("encounterModifier"));
            }
            if (reading.is("nationalEdits", "binding") && earlier.absolute.contains(entry.date() + entry.code())) {
                continue;
            }
            // Further hours and set-ups of a subcutaneous infusion whose first hour an earlier visit of the date has
            // used.
            if (reading.is("nationalEdits", "binding")
                    && Set.of("96370", "96371").contains(entry.code())
                    && !firstHourOfAnotherDate(entries, earlier)) {
                continue;
            }
            lines.add(new Billed(entry.date(), entry.code(), modifiers, 1));
        }
        return merge(lines);
    }

    private static boolean firstHourOfAnotherDate(List<Entry> entries, Earlier earlier) {
        return entries.stream()
                .anyMatch(entry ->
                        entry.code().equals("96369") && !earlier.absolute.contains(entry.date() + entry.code()));
    }

    private static List<Billed> merge(List<Billed> lines) {
        Map<String, Billed> merged = new TreeMap<>();
        for (Billed line : lines) {
            String key = line.date() + " " + line.code() + " " + line.modifiers();
            merged.merge(key, line, NaiveCoder::sum);
        }
        return merged.values().stream().sorted(Billed.ORDER).toList();
    }

    private static Billed sum(Billed a, Billed b) {
        return new Billed(a.date(), a.code(), a.modifiers(), a.units() + b.units());
    }
}
