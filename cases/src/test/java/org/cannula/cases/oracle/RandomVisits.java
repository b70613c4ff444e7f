package org.cannula.cases.oracle;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.cannula.chart.Administration;
import org.cannula.chart.Moment;
import org.cannula.chart.SecondAccess;
import org.cannula.chart.Setting;
import org.cannula.chart.Visit;
import org.jspecify.annotations.Nullable;

/** Random encounters whose times crowd around the thresholds, with few drugs so that repeats and overlaps abound. */
public final class RandomVisits {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final SplittableRandom random;
    private final RandomDoses doses;
    private final @Nullable LocalDate fixed;

    RandomVisits(SplittableRandom random) {
        this(random, null);
    }

    /** Encounters that begin on {@code day}; on days of the generator's own choice where that is null. */
    public RandomVisits(SplittableRandom random, @Nullable LocalDate day) {
        this.random = random;
        this.doses = new RandomDoses(random);
        this.fixed = day;
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** One encounter, now and then two of one patient on one day. */
    public List<Visit> next() {
        boolean two = chance(8);
        LocalDate day = fixed != null ? fixed : anyDay();
        Setting setting = chance(38) ? Setting.PROFESSIONAL : Setting.FACILITY;
        LocalDateTime from = day.atTime(8, 0);
        if (chance(18)) {
            from = day.atTime(20, 0).plusMinutes(random.nextInt(240));
        }
        @Nullable ZoneOffset offset = chance(4) ? ZoneOffset.ofHours(-5) : null;
        Visit first = visit("V1", setting, from, offset, two);
        if (!two) {
            return List.of(first);
        }
        LocalDateTime later = from.plusMinutes(chance(70) ? 300 + random.nextInt(400) : random.nextInt(2000));
        return List.of(first, visit("V2", setting, later, offset, true));
    }

    private LocalDate anyDay() {
        return chance(80) ? DAY : LocalDate.of(2017, 1, 1).plusDays(random.nextInt(3300));
    }

    private Visit visit(String id, Setting setting, LocalDateTime from, @Nullable ZoneOffset offset, boolean joined) {
        Visit.Builder visit = Visit.builder(id).setting(setting);
        if (joined) {
            visit.patient("P1").provider("1999999984");
        }
        if (setting == Setting.PROFESSIONAL && chance(20)) {
            visit.placeOfService(chance(80) ? "11" : "22");
        }
        List<Administration> given;
        if (chance(8)) {
            visit.date(from.toLocalDate());
            given = doses.untimed(1 + random.nextInt(5));
        } else {
            given = doses.timed(1 + random.nextInt(chance(15) ? 10 : 6), from, offset);
            if (offset == null && chance(5) && sameDay(given, from.toLocalDate())) {
                visit.date(from.toLocalDate());
                given = new ArrayList<>(given);
                given.addAll(doses.untimed(1 + random.nextInt(2)));
            } else {
                limits(visit, given);
            }
        }
        if (chance(35)) {
            visit.secondAccess(reasons());
        }
        if (chance(setting == Setting.PROFESSIONAL ? 65 : 5)) {
            visit.primaryReason(given.get(random.nextInt(given.size())).id());
        }
        return visit.administrations(given).build();
    }

    private static boolean sameDay(List<Administration> given, LocalDate day) {
        return given.stream()
                .allMatch(a -> (a.start() == null || a.start().date().equals(day))
                        && (a.stop() == null || a.stop().date().equals(day)));
    }

    private List<SecondAccess> reasons() {
        SecondAccess condition = new SecondAccess(SecondAccess.Kind.CONDITION, null, "poor veins");
        SecondAccess named = new SecondAccess(SecondAccess.Kind.INCOMPATIBLE, "B", "incompatible");
        SecondAccess convenience = new SecondAccess(SecondAccess.Kind.CONVENIENCE, null, "saves chair time");
        return switch (random.nextInt(5)) {
            case 0, 1 -> List.of(condition);
            case 2 -> List.of(named);
            case 3 -> List.of(convenience);
            default -> List.of(named, new SecondAccess(SecondAccess.Kind.PROTOCOL, "C", "protocol"));
        };
    }

    /** Arrival after the first start, departure before the last stop, an inpatient order in between: now and then. */
    private void limits(Visit.Builder visit, List<Administration> given) {
        List<Moment> clock = new ArrayList<>();
        for (Administration a : given) {
            if (a.start() != null) {
                clock.add(a.start());
            }
            if (a.stop() != null) {
                clock.add(a.stop());
            }
        }
        if (clock.isEmpty()) {
            visit.date(DAY);
            return;
        }
        clock.sort(Comparator.comparing(Moment::local));
        Moment first = clock.get(0);
        Moment last = clock.get(clock.size() - 1);
        Moment arrived = moved(first, random.nextInt(80) - 40);
        Moment departed = moved(last, 10 - random.nextInt(60));
        if (chance(15)) {
            visit.arrived(arrived);
        }
        if (chance(15) && !departed.local().isBefore(arrived.local())) {
            visit.departed(departed);
        }
        if (chance(8)) {
            visit.inpatientFrom(moved(clock.get(random.nextInt(clock.size())), random.nextInt(60) - 20));
        }
    }

    private static Moment moved(Moment moment, int minutes) {
        return new Moment(moment.local().plusMinutes(minutes), moment.offset());
    }
}
