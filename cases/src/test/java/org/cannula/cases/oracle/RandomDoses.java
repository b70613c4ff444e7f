package org.cannula.cases.oracle;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.cannula.chart.Administration;
import org.cannula.chart.Moment;
import org.cannula.chart.Pause;
import org.cannula.chart.Pump;
import org.cannula.chart.Purpose;
import org.cannula.chart.Route;
import org.cannula.codes.Category;
import org.jspecify.annotations.Nullable;

/** Random administrations of one visit. */
final class RandomDoses {

    private static final int[] DURATIONS = {
        14, 15, 16, 17, 20, 29, 30, 31, 32, 45, 59, 60, 61, 62, 89, 90, 91, 92, 120, 149, 150, 151, 180, 210, 211, 271
    };
    private static final int[] GAPS = {0, 0, 0, 1, 3, 4, 5, 6, 10, 15, 16, 29, 30, 31, 32, 33, 45, 60, 61, 240, 480};
    private static final int[] OVERLAPS = {0, 0, 1, 4, 5, 8, 10, 14, 15, 16, 17, 20, 30, 31, 45};
    private static final int[] PUSH_GAPS = {0, 1, 5, 10, 15, 25, 29, 30, 31, 32, 60, 61};
    private static final int[] BAG_GAPS = {0, 0, 1, 2, 3, 4, 5, 6, 15, 16, 30, 31};
    private static final String[] DRUGS = {"ondansetron", "Zofran", "ceftriaxone", "Ketorolac", "drug  x", "acyclovir"};
    private static final String[] CHEMO = {"carboplatin", "fluorouracil", "gemcitabine", "paclitaxel"};
    private static final String[] FLUIDS = {"normal saline", "lactated ringers"};
    private static final Route[] OTHER_ROUTES = {
        Route.IM,
        Route.IM,
        Route.SC,
        Route.SC,
        Route.SC_INFUSION,
        Route.SC_INFUSION,
        Route.IA_PUSH,
        Route.IA_INFUSION,
        Route.IA_INFUSION,
        Route.INTRATHECAL,
        Route.INTRAVENTRICULAR,
        Route.INTRAPLEURAL,
        Route.INTRAPERITONEAL,
        Route.INTRALESIONAL,
        Route.ON_BODY,
        Route.PUMP_START,
        Route.PUMP_START,
        Route.IA_PUMP_START,
        Route.PUMP_REFILL,
        Route.PORT_FLUSH,
        Route.OTHER
    };

    private final SplittableRandom random;
    private int pool;
    private int chemoShare;
    private int sites;
    private int otherShare;
    private int pushShare;
    private int fluidShare;
    private int back;
    private int anchorOnStop;
    private boolean twoDays;
    private int[] gaps = GAPS;

    RandomDoses(SplittableRandom random) {
        this.random = random;
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T pick(T[] from, int first) {
        return from[random.nextInt(Math.min(first, from.length))];
    }

    private void character() {
        pool = 1 + random.nextInt(6);
        chemoShare = chance(35) ? 45 : 0;
        sites = chance(55) ? 1 : 2 + random.nextInt(2);
        otherShare = chance(30) ? 35 : 4;
        pushShare = 30;
        fluidShare = 28;
        gaps = GAPS;
        back = 25;
        anchorOnStop = 50;
        twoDays = false;
        switch (random.nextInt(9)) {
            case 0, 1 -> overlapping();
            case 2 -> pushing();
            case 3 -> changingBags();
            case 4 -> hydrating();
            default -> {}
        }
    }

    private void overlapping() {
        pool = 3 + random.nextInt(3);
        chemoShare = chance(30) ? 30 : 0;
        pushShare = 5;
        fluidShare = 5;
        otherShare = 0;
        back = 80;
        twoDays = chance(25);
        gaps = OVERLAPS;
    }

    private void pushing() {
        pool = 1 + random.nextInt(2);
        pushShare = 80;
        gaps = PUSH_GAPS;
        back = 10;
    }

    private void changingBags() {
        pool = 1;
        pushShare = 10;
        fluidShare = chance(50) ? 90 : 5;
        gaps = BAG_GAPS;
        back = 3;
        anchorOnStop = 95;
    }

    private void hydrating() {
        fluidShare = 70;
        pool = 2;
    }

    /** Administrations with clock times, each begun near the start or stop of an earlier one. */
    List<Administration> timed(int count, LocalDateTime from, @Nullable ZoneOffset offset) {
        character();
        List<LocalDateTime> starts = new ArrayList<>(List.of(from));
        List<LocalDateTime> stops = new ArrayList<>(List.of(from));
        List<Administration> given = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            Administration like = given.isEmpty() ? null : given.get(random.nextInt(given.size()));
            LocalDateTime anchor = (chance(anchorOnStop) ? stops : starts).get(random.nextInt(starts.size()));
            int gap = gaps[random.nextInt(gaps.length)];
            LocalDateTime start = anchor.plusMinutes(!chance(back) || gap > 500 ? gap : -Math.min(gap, 61));
            if (twoDays && i == count / 2 + 1) {
                // The second day repeats the first one's pattern.
                starts.replaceAll(time -> time.plusDays(1));
                stops.replaceAll(time -> time.plusDays(1));
                start = start.plusDays(1);
            }
            Administration.Builder dose = kind("a" + i);
            Administration drawn = dose.build();
            int minutes = duration(drawn);
            if (like != null && chance(9) && mayShareABag(like, drawn)) {
                if (like.bag() == null) {
                    given.set(
                            given.indexOf(like),
                            like.toBuilder().bag("bag " + i).build());
                }
                dose.site(like.site()).ordered(like.ordered()).bag(like.bag() == null ? "bag " + i : like.bag());
                start = like.start().local().plusMinutes(chance(80) ? 0 : random.nextInt(10));
            }
            LocalDateTime stop = start.plusMinutes(minutes);
            starts.add(start);
            stops.add(stop);
            clock(dose, drawn, start, stop, offset);
            given.add(dose.build());
        }
        return given;
    }

    private static boolean mayShareABag(Administration like, Administration drawn) {
        return like.route() == drawn.route()
                && like.category() != Category.OTHER
                && drawn.category() != Category.OTHER
                && !like.route().name().contains("PUMP")
                && like.start() != null
                && like.volumeMl() == null
                && like.rateMlPerHour() == null
                && drawn.volumeMl() == null
                && drawn.rateMlPerHour() == null;
    }

    /** Administrations of which only the duration and the order are documented. */
    List<Administration> untimed(int count) {
        character();
        List<Administration> given = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            Administration.Builder dose = kind("u" + i);
            Administration drawn = dose.build();
            if (!drawn.route().isMoment() || chance(20)) {
                dose.minutes(duration(drawn));
            }
            if (i > 1 && chance(50)) {
                String other = "u" + (1 + random.nextInt(i - 1));
                if (chance(50)) {
                    dose.with(other);
                } else {
                    dose.after(other);
                }
            }
            given.add(dose.build());
        }
        return given;
    }

    private Administration.Builder kind(String id) {
        if (chance(otherShare)) {
            return elsewhere(id);
        }
        Administration.Builder dose = Administration.builder(id, chance(pushShare) ? Route.IV_PUSH : Route.IV_INFUSION);
        dose.site(Character.toString((char) ('A' + random.nextInt(sites))));
        boolean push = dose.build().route() == Route.IV_PUSH;
        if (push && chance(5)) {
            return dose.drug("saline flush").category(Category.HYDRATION).purpose(Purpose.FLUSH);
        }
        if (!push && chance(4)) {
            return dose.drug("red cells").category(Category.OTHER);
        }
        if (!push && chance(fluidShare)) {
            return fluid(dose);
        }
        substance(dose);
        if (chance(8)) {
            dose.purpose(pick(
                    new Purpose[] {Purpose.PREMEDICATION, Purpose.PREMEDICATION, Purpose.PROTOCOL, Purpose.CONTRAST},
                    4));
        }
        return dose;
    }

    private Administration.Builder substance(Administration.Builder dose) {
        if (chance(chemoShare)) {
            dose.drug(pick(CHEMO, 1 + pool / 2)).category(Category.CHEMOTHERAPY);
        } else {
            dose.drug(pick(DRUGS, pool)).category(Category.THERAPEUTIC);
        }
        if (chance(12)) {
            dose.ordered("order " + (1 + random.nextInt(2)));
        }
        return dose;
    }

    private Administration.Builder fluid(Administration.Builder dose) {
        dose.drug(pick(FLUIDS, 2)).category(Category.HYDRATION);
        if (chance(12)) {
            dose.ordered("order " + (1 + random.nextInt(2)));
        }
        if (chance(20)) {
            dose.volumeMl(BigDecimal.valueOf(pick(new Integer[] {50, 250, 500, 1000}, 4)));
        }
        if (chance(8)) {
            dose.rateMlPerHour(BigDecimal.valueOf(pick(new Integer[] {30, 50, 51, 125}, 4)));
        }
        if (chance(25)) {
            dose.purpose(pick(
                    new Purpose[] {
                        Purpose.CARRIER,
                        Purpose.KEEP_OPEN,
                        Purpose.PRE_HYDRATION,
                        Purpose.PRE_HYDRATION,
                        Purpose.PROTOCOL
                    },
                    5));
        }
        return dose;
    }

    private Administration.Builder elsewhere(String id) {
        Route route = pick(OTHER_ROUTES, OTHER_ROUTES.length);
        Administration.Builder dose = Administration.builder(id, route);
        if (route == Route.PORT_FLUSH) {
            return dose.drug("port flush").category(Category.OTHER);
        }
        substance(dose);
        if (route == Route.IM || route == Route.SC) {
            if (chance(20)) {
                dose.drug("fulvestrant").category(Category.CHEMOTHERAPY);
            } else if (chance(35)) {
                dose.ordered("order 3");
            }
        }
        if (route == Route.INTRALESIONAL) {
            dose.lesions(1 + random.nextInt(9));
        }
        if (route == Route.SC_INFUSION && chance(30)) {
            dose.setups(2);
        }
        if (route == Route.PUMP_START && chance(60)) {
            dose.pump(chance(50) ? Pump.CLINIC : Pump.SUPPLIER);
        }
        if (route == Route.PUMP_REFILL && chance(80)) {
            dose.pump(chance(50) ? Pump.PORTABLE : Pump.IMPLANTED);
        }
        return dose;
    }

    private int duration(Administration dose) {
        if (dose.route() == Route.PUMP_START || dose.route() == Route.IA_PUMP_START) {
            return chance(80) ? 481 + random.nextInt(3000) : 300 + random.nextInt(181);
        }
        if (dose.route().isMoment()) {
            return chance(10) ? 14 + random.nextInt(10) : 1 + random.nextInt(10);
        }
        int minutes = DURATIONS[random.nextInt(DURATIONS.length)];
        return chance(10) ? 1 + random.nextInt(600) : minutes;
    }

    private void clock(
            Administration.Builder dose,
            Administration drawn,
            LocalDateTime start,
            LocalDateTime stop,
            @Nullable ZoneOffset offset) {
        dose.start(new Moment(start, offset));
        int length = (int) java.time.Duration.between(start, stop).toMinutes();
        if (drawn.route().isMoment() || drawn.route().name().endsWith("PUMP_START")) {
            if (chance(40)) {
                dose.stop(new Moment(stop, offset));
            } else if (chance(20)) {
                dose.minutes(length);
            }
            return;
        }
        int way = random.nextInt(100);
        if (way < 6) {
            dose.minutes(length);
        } else if (way < 8) {
            dose.start(null).stop(new Moment(stop, offset)).minutes(length);
        } else if (way < 11) {
            dose.volumeMl(BigDecimal.valueOf(length * 2L)).rateMlPerHour(BigDecimal.valueOf(120));
        } else if (way < 15) {
            if (chance(30)) {
                dose.runningAt(new Moment(start.plusMinutes(length / 2), offset));
            }
        } else if (way < 16) {
            dose.start(null).stop(new Moment(stop, offset));
        } else if (way < 17) {
            dose.start(null);
        } else {
            dose.stop(new Moment(stop, offset));
            if (length > 5 && chance(14)) {
                dose.pauses(pauses(start, length, offset));
            }
        }
    }

    private List<Pause> pauses(LocalDateTime start, int length, @Nullable ZoneOffset offset) {
        List<Pause> pauses = new ArrayList<>();
        int count = chance(75) ? 1 : 2;
        for (int i = 0; i < count; i++) {
            int from = 1 + random.nextInt(length - 3);
            int to = Math.min(length, from + 1 + random.nextInt(Math.min(40, length - from)));
            pauses.add(
                    new Pause(new Moment(start.plusMinutes(from), offset), new Moment(start.plusMinutes(to), offset)));
        }
        return pauses;
    }
}
