package org.cannula.cases.oracle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.cannula.chart.Administration;
import org.cannula.chart.Purpose;
import org.cannula.chart.Route;

/** Sorts the venous administrations into slots of runs, pushes and hydration segments. */
final class SlotBuilder {

    /** Drugs of the tests that are infused only, by their labels. */
    private static final Pattern NEVER_PUSHED = Pattern.compile("acyclovir|paclitaxel");

    private final Reading reading;
    private final NaiveClock clock;
    private final Accesses accesses;
    private final Map<String, Slot> slots = new TreeMap<>();

    SlotBuilder(Reading reading, NaiveClock clock, Accesses accesses) {
        this.reading = reading;
        this.clock = clock;
        this.accesses = accesses;
    }

    /** Day of a slot; empty where the initial service is not reset at midnight. */
    static String day(String slotName) {
        return slotName.substring(slotName.indexOf('\n') + 1);
    }

    /** Slots by access and, where the initial service is reset at midnight, by date. */
    Map<String, Slot> slots(List<Dose> doses, List<Dose> coded) {
        Map<String, List<Dose>> byAccess = new TreeMap<>();
        for (Dose dose : doses) {
            if (dose.route.isIntravenous()) {
                byAccess.computeIfAbsent(accesses.of(dose.site), a -> new ArrayList<>())
                        .add(dose);
            }
        }
        byAccess.forEach((access, all) -> build(access, all, coded));
        return slots;
    }

    private void build(String access, List<Dose> all, List<Dose> coded) {
        String site = all.stream().map(d -> d.site).min(String::compareTo).orElseThrow();
        List<Dose> mine = coded.stream()
                .filter(d -> d.route.isIntravenous() && accesses.of(d.site).equals(access))
                .toList();
        Map<String, List<Dose>> infusions = new TreeMap<>();
        List<Push> hand = new ArrayList<>();
        List<Push> shortRuns = new ArrayList<>();
        List<Dose> fluids = new ArrayList<>();
        for (Dose dose : mine) {
            if (dose.hydration()) {
                if (infusion(dose) && dose.minutes() > 0) {
                    fluids.add(dose);
                }
            } else if (dose.missing) {
                if (reading.is("missingStop", "push")
                        && !NEVER_PUSHED.matcher(dose.drug).find()) {
                    shortRuns.add(new Push(Push.Kind.SHORT_RUN, dose));
                }
            } else if (infusion(dose)) {
                infusions.computeIfAbsent(dose.drug, d -> new ArrayList<>()).add(dose);
            } else {
                hand.add(new Push(Push.Kind.HAND, dose));
            }
        }
        int grace = reading.number("bagChangeGraceMin");
        Set<String> longIds = new HashSet<>();
        infusions.forEach((drug, bags) -> {
            for (Run run : Run.of(drug, bags, grace)) {
                if (run.minutes() >= 16) {
                    slot(access, site, run.start, run.untimed).runs.add(run);
                    run.doses.forEach(dose -> longIds.addAll(dose.ids));
                } else if (run.minutes() >= 1) {
                    shortRuns.add(new Push(Push.Kind.SHORT_RUN, run));
                }
            }
        });
        for (Push push : Push.joined(hand, shortRuns)) {
            slot(access, site, push.start, push.untimed).pushes.add(push);
        }
        Set<String> shortIds = new HashSet<>();
        shortRuns.forEach(push -> shortIds.addAll(push.ids));
        hydrate(
                access,
                site,
                all,
                fluids,
                d -> longIds.containsAll(d.ids) || (infusion(d) && !shortIds.containsAll(d.ids)));
    }

    private boolean infusion(Dose dose) {
        return dose.route == Route.IV_INFUSION || (reading.is("longHandPush", "infusion") && dose.minutes() > 15);
    }

    private Slot slot(String access, String site, int minute, boolean untimed) {
        String day = "";
        if (reading.is("initialReset", "date")) {
            day = (untimed ? clock.visitDate() : clock.date(minute)).toString();
        }
        return slots.computeIfAbsent(access + "\n" + day, name -> new Slot(reading, clock, site));
    }

    /** Hydration net of all else on the access, cut where an infusion of something else interrupts it. */
    private void hydrate(String access, String site, List<Dose> all, List<Dose> fluids, Predicate<Dose> interrupts) {
        BitSet splitting = new BitSet();
        BitSet deducted = new BitSet();
        Set<Dose> own = new HashSet<>(fluids);
        for (Dose dose : all) {
            boolean counted = own.stream().anyMatch(f -> f.ids.containsAll(dose.ids));
            if (!counted && !dose.outside && !dose.missing && !dose.any(a -> a.purpose() == Purpose.FLUSH)) {
                deducted.or(dose.running);
                if (interrupts.test(dose)) {
                    splitting.or(dose.running);
                }
            }
        }
        for (Run run : Run.of("fluid", fluids, reading.number("bagChangeGraceMin"))) {
            BitSet left = Run.without(run.running, deducted);
            BitSet segment = new BitSet();
            int last = -1;
            for (int minute = left.nextSetBit(0); minute >= 0; minute = left.nextSetBit(minute + 1)) {
                int cut = splitting.nextSetBit(last + 1);
                if (last >= 0 && cut >= 0 && cut < minute) {
                    add(access, site, segment, run);
                    segment = new BitSet();
                }
                segment.set(minute);
                last = minute;
            }
            if (last >= 0) {
                add(access, site, segment, run);
            }
        }
    }

    private void add(String access, String site, BitSet segment, Run run) {
        Set<String> ids = new HashSet<>();
        run.doses.forEach(dose -> ids.addAll(dose.ids));
        slot(access, site, run.start, run.untimed).hydration.add(new Slot.Segment(segment, ids, run.untimed));
    }

    /** Mixed bags joined, and what can never earn a code left out. */
    static List<Dose> coded(List<Dose> doses, Reading reading) {
        Map<String, List<Dose>> containers = new TreeMap<>();
        List<Dose> coded = new ArrayList<>();
        for (Dose dose : doses) {
            Administration a = dose.chart.get(0);
            boolean integral = reading.is("labelHydration", "integral") && a.purpose() == Purpose.PRE_HYDRATION;
            boolean never = dose.route.name().endsWith("INFUSION") && !dose.missing && dose.minutes() == 0;
            if (dose.incidental() || dose.outside || integral || never) {
                continue;
            }
            String container = a.bag() == null ? "alone " + a.id() : "bag " + a.bag() + " " + a.route();
            containers.computeIfAbsent(container, c -> new ArrayList<>()).add(dose);
        }
        for (List<Dose> bag : containers.values()) {
            bag.sort(Run.CLOCK);
            Dose dose = Dose.mixed(bag);
            if (!keepOpen(dose, reading)) {
                coded.add(dose);
            }
        }
        return enoughVolume(coded, reading)
                ? coded
                : coded.stream().filter(d -> !d.hydration()).toList();
    }

    /** Fluid at a rate that only keeps the line open. */
    private static boolean keepOpen(Dose dose, Reading reading) {
        if (!dose.hydration() || dose.chart.size() > 1) {
            return false;
        }
        Administration a = dose.chart.get(0);
        BigDecimal limit = BigDecimal.valueOf(reading.number("keepOpenRate"));
        if (a.rateMlPerHour() != null) {
            return a.rateMlPerHour().compareTo(limit) <= 0;
        }
        return a.volumeMl() != null
                && !dose.missing
                && dose.documented > 0
                && a.volumeMl()
                                .multiply(BigDecimal.valueOf(60))
                                .compareTo(limit.multiply(BigDecimal.valueOf(dose.documented)))
                        <= 0;
    }

    private static boolean enoughVolume(List<Dose> coded, Reading reading) {
        BigDecimal least = BigDecimal.valueOf(reading.number("hydrationVolumeMin"));
        BigDecimal total = BigDecimal.ZERO;
        for (Dose dose : coded) {
            if (dose.hydration() && !dose.missing) {
                for (Administration a : dose.chart) {
                    if (a.volumeMl() == null) {
                        return true;
                    }
                    total = total.add(a.volumeMl());
                }
            }
        }
        return total.compareTo(least) >= 0;
    }
}
