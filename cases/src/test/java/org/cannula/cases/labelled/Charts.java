package org.cannula.cases.labelled;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.cannula.cases.oracle.RandomVisits;
import org.cannula.chart.Administration;
import org.cannula.chart.Amount;
import org.cannula.chart.Moment;
import org.cannula.chart.Pump;
import org.cannula.chart.Purpose;
import org.cannula.chart.Route;
import org.cannula.chart.SecondAccess;
import org.cannula.chart.Setting;
import org.cannula.chart.Vial;
import org.cannula.chart.Visit;
import org.jspecify.annotations.Nullable;

/**
 * Charts of one patient as claims are made from: the random encounters of the oracle, with the drugs' codes, doses and
 * containers. Most are settled: nothing in them is left to ask. The others keep what the oracle's generator leaves out.
 */
final class Charts {

    private static final int[] DURATIONS = {20, 31, 45, 61, 95, 130, 200};

    private final SplittableRandom random;
    private final Map<String, String> renamed = new HashMap<>();
    private final Map<String, Integer> doses = new HashMap<>();

    private Charts(SplittableRandom random) {
        this.random = random;
        renamed.put("drug  x", "ferric carboxymaltose");
        if (random.nextBoolean()) {
            renamed.put("gemcitabine", "pembrolizumab");
            renamed.put("acyclovir", "ferumoxytol");
        }
        if (random.nextBoolean()) {
            renamed.put("paclitaxel", "rituximab");
            renamed.put("carboplatin", "paclitaxel");
        }
    }

    /**
     * Charts of one patient.
     *
     * @param visits one encounter, now and then two of one day
     * @param settled whether nothing in them is left to ask
     */
    record Drawn(List<Visit> visits, boolean settled) {}

    static Drawn draw(SplittableRandom random) {
        return new Charts(random).next();
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private Drawn next() {
        String payer = chance(86) ? "medicare" : "commercial";
        boolean settled = chance(92);
        List<Visit> visits = new ArrayList<>();
        for (Visit drawn : new RandomVisits(random, day()).next()) {
            Visit visit = drawn.toBuilder()
                    .payer(payer)
                    .patient("P1")
                    .provider("1999999984")
                    .inpatientFrom(null)
                    .placeOfService(drawn.setting() == Setting.PROFESSIONAL ? "11" : null)
                    .build();
            visits.add(prescribed(settled ? settled(visit) : visit));
        }
        return new Drawn(visits, settled);
    }

    /** Days on which the tables bind, and days between and before their editions. */
    private LocalDate day() {
        int way = random.nextInt(100);
        if (way < 45) {
            return LocalDate.of(2026, 3, 2);
        }
        return way < 75
                ? LocalDate.of(2024, 7, 1).plusDays(random.nextInt(180))
                : LocalDate.of(2017, 1, 1).plusDays(random.nextInt(3400));
    }

    /** Nothing left to ask: times, places and reasons are there, and the stay holds all that was given. */
    private Visit settled(Visit visit) {
        List<SecondAccess> reasons = visit.secondAccess().stream()
                .filter(reason -> reason.kind() != SecondAccess.Kind.CONVENIENCE)
                .toList();
        boolean one = reasons.isEmpty() && chance(60);
        if (reasons.isEmpty() && !one) {
            reasons = List.of(new SecondAccess(SecondAccess.Kind.CONDITION, null, "poor veins"));
        }
        List<Administration> given = new ArrayList<>();
        for (Administration a : visit.administrations()) {
            Administration.Builder timed = timed(a);
            given.add((one ? timed.site("A") : timed).build());
        }
        return visit.toBuilder()
                .secondAccess(reasons)
                .arrived(null)
                .departed(null)
                .administrations(given)
                .build();
    }

    private Administration.Builder timed(Administration a) {
        Administration.Builder timed = a.toBuilder().runningAt(null);
        if (a.route() == Route.PUMP_START && a.pump() == null) {
            timed.pump(Pump.SUPPLIER);
        }
        boolean known = a.minutes() != null || (a.start() != null && a.stop() != null);
        if (a.route().isMoment() || known || (a.start() != null && a.volumeMl() != null && a.rateMlPerHour() != null)) {
            return timed;
        }
        int minutes = DURATIONS[random.nextInt(DURATIONS.length)];
        if (a.start() != null && !a.route().name().endsWith("PUMP_START")) {
            timed.stop(after(a.start(), minutes));
        } else if (a.stop() != null) {
            timed.start(after(a.stop(), -minutes));
        } else if (a.start() == null) {
            timed.minutes(minutes);
        }
        return timed;
    }

    private static Moment after(Moment moment, int minutes) {
        return new Moment(moment.local().plusMinutes(minutes), moment.offset());
    }

    /** Codes, doses and containers of all that is billed. */
    private Visit prescribed(Visit visit) {
        List<Administration> given = new ArrayList<>();
        for (Administration a : visit.administrations()) {
            given.add(prescribed(a, visit));
        }
        return visit.toBuilder().administrations(given).build();
    }

    private Administration prescribed(Administration a, Visit visit) {
        String drawn = String.valueOf(a.drug());
        String name = renamed.getOrDefault(drawn, drawn);
        Stock stock = Stock.of(name, day(visit));
        boolean supply = a.purpose() == Purpose.FLUSH
                || a.purpose() == Purpose.CARRIER
                || a.purpose() == Purpose.KEEP_OPEN
                || a.route() == Route.PORT_FLUSH
                || a.route() == Route.OTHER;
        Administration.Builder named = a.toBuilder().drug(name);
        if (stock == null || supply) {
            return named.build();
        }
        // One dose and one way of opening for each drug, so that a drug's units of a day are all kept or all partly
        // lost.
        int pick = doses.computeIfAbsent(stock.hcpcs(), drug -> random.nextInt(1000));
        int dose = stock.doses().get(pick % stock.doses().size());
        named.hcpcs(stock.hcpcs()).dose(amount(dose, stock));
        boolean office = visit.setting() == Setting.PROFESSIONAL;
        if (!stock.vials().isEmpty() && (office || stock.paidApart()) && pick % 10 < 7) {
            int size = stock.vials().get(pick / 10 % stock.vials().size());
            named.singleDose(true).vials(List.of(new Vial(amount(size, stock), (dose + size - 1) / size)));
        }
        return named.build();
    }

    private static Amount amount(int value, Stock stock) {
        return new Amount(BigDecimal.valueOf(value), stock.measure());
    }

    /** The first day of a chart. */
    static LocalDate day(Visit visit) {
        @Nullable LocalDate first = visit.date();
        for (Administration a : visit.administrations()) {
            for (@Nullable Moment moment : new Moment[] {a.start(), a.stop()}) {
                if (moment != null && (first == null || moment.date().isBefore(first))) {
                    first = moment.date();
                }
            }
        }
        return first == null ? LocalDate.EPOCH : first;
    }

    /** Whether the chart speaks of a day: one from its first to its last. */
    static boolean covers(Visit visit, LocalDate date) {
        LocalDate first = day(visit);
        LocalDate last = first;
        for (Administration a : visit.administrations()) {
            for (@Nullable Moment moment : new Moment[] {a.start(), a.stop()}) {
                last = moment != null && moment.date().isAfter(last) ? moment.date() : last;
            }
        }
        for (@Nullable Moment moment : new Moment[] {visit.arrived(), visit.departed()}) {
            if (moment != null) {
                first = moment.date().isBefore(first) ? moment.date() : first;
                last = moment.date().isAfter(last) ? moment.date() : last;
            }
        }
        return !date.isBefore(first) && !date.isAfter(last);
    }
}
