package org.cannula.cases.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.cannula.chart.Administration;
import org.cannula.chart.Moment;
import org.cannula.chart.Pause;
import org.cannula.chart.Route;
import org.cannula.chart.Visit;
import org.cannula.codes.Category;
import org.jspecify.annotations.Nullable;

/** Puts what was documented on the clock of the visit. */
final class NaiveClock {

    private static final int DAY = 24 * 60;

    /** Brand names the generated visits use beside the generic name. */
    private static final Map<String, String> SAME_DRUG = Map.of("zofran", "ondansetron", "rocephin", "ceftriaxone");

    private final Visit visit;
    private final Accesses accesses;
    private final boolean missingIsPush;
    private final LocalDate firstDay;
    private final LocalDate visitDate;
    private final long zone;
    private final List<@Nullable Integer> starts = new ArrayList<>();
    private final List<@Nullable Integer> stops = new ArrayList<>();

    /** Where the next administration without clock time begins. */
    private int cursorAt;

    NaiveClock(Visit visit, Accesses accesses, Reading reading) {
        this.visit = visit;
        this.missingIsPush = reading.is("missingStop", "push");
        this.accesses = accesses;
        List<Moment> clock = clock(visit);
        this.zone = clock.isEmpty() || clock.get(0).offset() == null
                ? 0
                : clock.get(0).offset().getTotalSeconds() / 60;
        LocalDate date = visit.date();
        LocalDate earliest =
                clock.stream().map(Moment::date).min(LocalDate::compareTo).orElse(null);
        if (date == null) {
            date = earliest;
        }
        if (date == null) {
            date = Objects.requireNonNull(visit.arrived()).date();
        }
        this.visitDate = date;
        this.firstDay = (earliest != null && earliest.isBefore(date) ? earliest : date).minusDays(1);
    }

    private static List<Moment> clock(Visit visit) {
        List<Moment> all = new ArrayList<>();
        for (Administration a : visit.administrations()) {
            if (a.start() != null) {
                all.add(a.start());
            }
            if (a.stop() != null) {
                all.add(a.stop());
            }
        }
        return all;
    }

    /** First documented minute; visits of one day stand in its order. */
    static long firstMinute(Visit visit) {
        return clock(visit).stream()
                .mapToLong(Moment::minute)
                .min()
                .orElseGet(() -> visit.arrived() != null
                        ? visit.arrived().minute()
                        : Objects.requireNonNull(visit.date()).toEpochDay() * DAY);
    }

    LocalDate date(int minute) {
        return firstDay.plusDays(Math.floorDiv(minute, DAY));
    }

    LocalDate visitDate() {
        return visitDate;
    }

    private @Nullable Integer minute(@Nullable Moment moment) {
        return moment == null ? null : Math.toIntExact(moment.minute() + zone - firstDay.toEpochDay() * DAY);
    }

    List<Dose> doses() {
        List<Dose> doses = new ArrayList<>();
        for (Administration a : visit.administrations()) {
            starts.add(minute(a.start()));
            stops.add(minute(a.stop()));
            doses.add(new Dose(a, drug(a), category(a)));
        }
        for (int i = 0; i < doses.size(); i++) {
            derive(i);
        }
        takeFromBags();
        for (int i = 0; i < doses.size(); i++) {
            nextBagEnds(i, doses);
        }
        placeUntimed(doses);
        for (int i = 0; i < doses.size(); i++) {
            run(doses.get(i), visit.administrations().get(i), starts.get(i), stops.get(i));
        }
        return doses;
    }

    static String drug(Administration a) {
        String text = Objects.requireNonNullElse(a.drug(), Objects.requireNonNullElse(a.hcpcs(), ""));
        String plain = text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        return SAME_DRUG.getOrDefault(plain, plain);
    }

    private static Category category(Administration a) {
        return a.category() == null ? Category.OTHER : a.category();
    }

    /** Documented minutes, else volume and rate, fill in what the clock lacks. */
    private void derive(int i) {
        Administration a = visit.administrations().get(i);
        Integer minutes = a.minutes();
        if (starts.get(i) != null && stops.get(i) == null && minutes != null) {
            stops.set(i, starts.get(i) + minutes);
        } else if (starts.get(i) == null && stops.get(i) != null && minutes != null) {
            starts.set(i, stops.get(i) - minutes);
        }
        BigDecimal volume = a.volumeMl();
        BigDecimal rate = a.rateMlPerHour();
        if (starts.get(i) != null
                && stops.get(i) == null
                && a.route().name().endsWith("INFUSION")
                && volume != null
                && rate != null
                && rate.signum() > 0) {
            int ran = volume.multiply(BigDecimal.valueOf(60))
                    .divide(rate, 0, RoundingMode.FLOOR)
                    .intValueExact();
            stops.set(i, starts.get(i) + ran);
        }
        if (a.route().isMoment() && starts.get(i) == null && stops.get(i) != null) {
            starts.set(i, stops.get(i));
        }
    }

    /** What was mixed in one bag began and ended with it. */
    private void takeFromBags() {
        List<@Nullable Integer> begun = new ArrayList<>(starts);
        List<@Nullable Integer> ended = new ArrayList<>(stops);
        for (int i = 0; i < begun.size(); i++) {
            Administration a = visit.administrations().get(i);
            if (a.bag() == null || !a.route().name().endsWith("INFUSION") || a.minutes() != null) {
                continue;
            }
            Integer start = begun.get(i);
            Integer stop = ended.get(i);
            for (int j = 0; j < begun.size(); j++) {
                if (mates(a, visit.administrations().get(j))) {
                    Integer from = begun.get(j);
                    Integer to = ended.get(j);
                    start = begun.get(i) == null && from != null && (start == null || from < start) ? from : start;
                    stop = ended.get(i) == null && to != null && (stop == null || to > stop) ? to : stop;
                }
            }
            if (start != null && (stop == null || start <= stop)) {
                starts.set(i, start);
                stops.set(i, stop);
            }
        }
    }

    private static boolean mates(Administration a, Administration b) {
        return a.bag() != null && a.bag().equals(b.bag()) && a.route() == b.route();
    }

    /** Of consecutive bags of one drug the next one's start ends the former; no bag runs for longer than a day. */
    private void nextBagEnds(int i, List<Dose> doses) {
        Dose dose = doses.get(i);
        Integer begun = starts.get(i);
        boolean ended = !dose.route.name().endsWith("INFUSION") || begun == null || stops.get(i) != null;
        if (ended || mixed(dose)) {
            return;
        }
        Integer next = null;
        for (int j = 0; j < doses.size(); j++) {
            Dose other = doses.get(j);
            Integer start = starts.get(j);
            if (start != null
                    && start > begun
                    && start - begun <= DAY
                    && other.route == dose.route
                    && !mixed(other)
                    && other.drug.equals(dose.drug)
                    && accesses.of(other.site).equals(accesses.of(dose.site))
                    && (dose.orders.isEmpty() || other.orders.isEmpty() || dose.orders.equals(other.orders))
                    && (next == null || start < next)) {
                next = start;
            }
        }
        stops.set(i, next);
    }

    /** Whether something else was mixed in its bag. */
    private boolean mixed(Dose dose) {
        Administration a = dose.chart.get(0);
        return visit.administrations().stream().anyMatch(other -> !other.id().equals(a.id()) && mates(a, other));
    }

    /** What has no clock time follows the timed, one after another, unless it says with or after what it ran. */
    private void placeUntimed(List<Dose> doses) {
        int cursor = (int) (visitDate.toEpochDay() - firstDay.toEpochDay()) * DAY;
        boolean[] open = new boolean[doses.size()];
        boolean anyTimed = false;
        int end = 0;
        for (int i = 0; i < doses.size(); i++) {
            Integer last = stops.get(i) != null ? stops.get(i) : starts.get(i);
            if (last != null) {
                end = anyTimed ? Math.max(end, last) : last;
                anyTimed = true;
            } else {
                Administration a = visit.administrations().get(i);
                open[i] = a.minutes() != null
                        || a.route().isMoment()
                        || a.route().name().endsWith("PUMP_START")
                        || (missingIsPush && a.route() == Route.IV_INFUSION);
            }
        }
        cursorAt = anyTimed ? end : cursor;
        for (int i = 0; i < doses.size(); i++) {
            place(i, open, doses);
        }
    }

    private void place(int i, boolean[] open, List<Dose> doses) {
        if (!open[i]) {
            return;
        }
        open[i] = false;
        Administration a = visit.administrations().get(i);
        Integer at = null;
        for (int j = 0; j < doses.size(); j++) {
            String id = visit.administrations().get(j).id();
            if (id.equals(a.with()) || id.equals(a.after())) {
                place(j, open, doses);
                at = id.equals(a.after()) && stops.get(j) != null ? stops.get(j) : starts.get(j);
            }
        }
        int start = at == null ? cursorAt : at;
        starts.set(i, start);
        stops.set(i, a.minutes() == null ? null : start + a.minutes());
        doses.get(i).untimed = true;
        cursorAt = Math.max(cursorAt, a.minutes() == null ? start : start + a.minutes());
    }

    /** Fills in start, stop and running minutes, within the outpatient time of this facility. */
    private void run(Dose dose, Administration a, @Nullable Integer start, @Nullable Integer stop) {
        boolean lasts = dose.route.name().endsWith("INFUSION");
        dose.volume = a.volumeMl();
        dose.missing = start == null || (lasts && stop == null);
        if (start == null && stop == null) {
            dose.untimed = true;
            dose.start = (int) (visitDate.toEpochDay() - firstDay.toEpochDay()) * DAY;
            dose.stop = dose.start;
            return;
        }
        dose.start = start != null ? start : Objects.requireNonNull(stop);
        dose.stop = dose.missing || stop == null ? dose.start : stop;
        BitSet running = new BitSet();
        running.set(dose.start, dose.stop);
        for (Administration other : visit.administrations()) {
            if (other.id().equals(a.id()) || mates(a, other)) {
                for (Pause pause : other.pauses()) {
                    running.clear(
                            Objects.requireNonNull(minute(pause.start())),
                            Objects.requireNonNull(minute(pause.stop())));
                }
            }
        }
        dose.documented = running.cardinality();
        dose.running = running;
        int from = dose.start;
        int to = dose.stop;
        if (!dose.untimed) {
            limit(dose);
        }
        // A limit may fall into a pause: it counts where it takes minutes, and then from minute to minute.
        boolean cut = dose.running.cardinality() < dose.documented;
        if (lasts && !dose.running.isEmpty()) {
            dose.cut = cut;
            dose.start = cut ? dose.running.nextSetBit(0) : from;
            dose.stop = cut ? dose.running.length() : to;
        }
    }

    private void limit(Dose dose) {
        Integer arrived = minute(visit.arrived());
        Integer departed = minute(visit.departed());
        Integer inpatient = minute(visit.inpatientFrom());
        if (inpatient != null && dose.start >= inpatient) {
            dose.outside = true;
            return;
        }
        boolean pump =
                dose.route == Route.PUMP_START || dose.route == Route.IA_PUMP_START || dose.route == Route.ON_BODY;
        boolean lasts = dose.route.name().endsWith("INFUSION");
        if (pump) {
            return;
        }
        if (arrived != null && dose.start < arrived) {
            dose.outside = dose.stop <= arrived;
            dose.start = arrived;
        }
        if (lasts && !dose.missing && departed != null && dose.start >= departed) {
            dose.outside = true;
        }
        // A push by hand that outlasts the departure was still given; an inpatient order ends whatever runs.
        for (Integer end : new Integer[] {lasts ? departed : null, inpatient}) {
            if (end != null && dose.stop > end) {
                dose.stop = Math.max(dose.start, end);
            }
        }
        if (inpatient != null && dose.start >= inpatient) {
            dose.outside = true;
        }
        if (!dose.outside) {
            dose.stop = Math.max(dose.stop, dose.start);
            BitSet here = new BitSet();
            here.set(dose.start, dose.stop);
            dose.running.and(here);
        }
    }
}
