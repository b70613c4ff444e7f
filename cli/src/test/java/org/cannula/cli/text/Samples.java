package org.cannula.cli.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.cannula.basis.Minutes;
import org.cannula.basis.Reason;
import org.cannula.chart.Administration;
import org.cannula.chart.Amount;
import org.cannula.chart.Moment;
import org.cannula.chart.Pause;
import org.cannula.chart.Route;
import org.cannula.chart.Visit;
import org.cannula.rules.AdditionalHourNeedsThirtyOneMinutes;
import org.cannula.rules.ConcurrentOncePerEncounter;
import org.cannula.rules.InfusionRunsSixteenMinutes;
import org.cannula.service.Because;
import org.cannula.service.CodeUnits;
import org.cannula.service.CodedLine;
import org.cannula.service.CodedVisit;
import org.cannula.service.Disputed;
import org.cannula.service.NextUnit;
import org.cannula.service.NotCoded;
import org.cannula.service.PaidUnit;
import org.cannula.service.Query;
import org.cannula.service.Review;

/** Coded visits made by hand, so that the views are tested without the engine. */
final class Samples {

    static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private Samples() {}

    record Sample(Visit visit, CodedVisit coded) {}

    static Administration given(String id, Route route, String drug, String start, String stop) {
        return Administration.builder(id, route)
                .drug(drug)
                .start(start == null ? null : Moment.of(start))
                .stop(stop == null ? null : Moment.of(stop))
                .build();
    }

    static Minutes minutes(String from, String to) {
        return Minutes.between(Moment.of(from).minute(), Moment.of(to).minute());
    }

    static PaidUnit unit(String code, int unit, Minutes minutes, boolean timed, String... ids) {
        return new PaidUnit("A", code, unit, DAY, minutes, timed, List.of(ids));
    }

    static Because because(Reason reason, String... ids) {
        return new Because(reason, List.of(ids), Minutes.NONE);
    }

    static CodedLine line(String code, int units, Because... because) {
        return new CodedLine(code, units, List.of(), DAY, false, false, false, List.of(because));
    }

    /** The worked example with a push, an infusion without a stop and a pause. */
    static Sample worked() {
        List<Administration> given = new ArrayList<>();
        given.add(given("a1", Route.IV_INFUSION, "vancomycin", "2026-03-02T08:00", "2026-03-02T12:00").toBuilder()
                .dose(new Amount(java.math.BigDecimal.ONE, "g"))
                .build());
        given.add(given("a2", Route.IV_INFUSION, "ondansetron", "2026-03-02T09:00", "2026-03-02T11:00"));
        given.add(given("a3", Route.IV_PUSH, "ketorolac", "2026-03-02T12:05", null));
        given.add(given("a4", Route.IV_INFUSION, "magnesium sulfate in dextrose", "2026-03-02T12:10", null));
        given.add(given("a5", Route.IM, "ceftriaxone", "2026-03-02T12:20", null));
        Visit visit = Visit.builder("V1001")
                .date(DAY)
                .arrived(Moment.of("2026-03-02T07:40"))
                .departed(Moment.of("2026-03-02T13:10"))
                .administrations(given)
                .build();
        Reason first = InfusionRunsSixteenMinutes.RULE.decide(240).because();
        Reason hours = AdditionalHourNeedsThirtyOneMinutes.RULE.hours(240).because();
        List<PaidUnit> ledger = List.of(
                unit("96365", 1, minutes("2026-03-02T08:00", "2026-03-02T09:00"), true, "a1"),
                unit("96366", 2, minutes("2026-03-02T09:00", "2026-03-02T10:00"), true, "a1"),
                unit("96366", 3, minutes("2026-03-02T10:00", "2026-03-02T11:00"), true, "a1"),
                unit("96366", 4, minutes("2026-03-02T11:00", "2026-03-02T12:00"), true, "a1"),
                unit("96368", 1, minutes("2026-03-02T09:00", "2026-03-02T11:00"), false, "a2"),
                unit("96375", 1, Minutes.NONE, false, "a3"),
                unit("96372", 1, Minutes.NONE, false, "a5"));
        Reason together = ConcurrentOncePerEncounter.RULE
                .decide(null, null, DAY, "ondansetron")
                .because();
        CodedVisit coded = new CodedVisit(
                "V1001",
                "medicare/facility",
                new TreeMap<>(java.util.Map.of("aoc", "2026q2", "ptp", "2024q3 carried")),
                "0.1.0",
                List.of(
                        line("96365", 1, because(first, "a1")),
                        line("96366", 3, because(hours, "a1")),
                        line("96368", 1, because(together, "a2")),
                        line("96375", 1, because(first, "a3"))),
                List.of(new NotCoded(List.of("a5"), List.of(because(first, "a5")))),
                List.of(new Query(
                        List.of("a4"),
                        "When did magnesium sulfate in dextrose (start 12:10) stop?",
                        List.of(
                                new Query.Outcome("stop 12:26 or later", List.of(new CodeUnits("96367", 1, List.of()))),
                                new Query.Outcome(
                                        "stop 12:25 or earlier", List.of(new CodeUnits("96375", 2, List.of())))))),
                List.of(),
                List.of(new NextUnit("96366", 1, List.of("a1"), 31)),
                List.of(new Disputed(
                        "overlapTest",
                        "both",
                        List.of(new Disputed.Otherwise("any", List.of(new CodeUnits("96365", 1, List.of())))))),
                List.of(),
                ledger);
        return new Sample(visit, coded);
    }

    /** A stay over midnight, and a pump that goes home. */
    static Sample night() {
        List<Administration> given = List.of(
                given("a1", Route.IV_INFUSION, "vancomycin", "2026-03-02T22:30", "2026-03-03T01:30").toBuilder()
                        .site("left")
                        .pauses(List.of(new Pause(Moment.of("2026-03-02T23:00"), Moment.of("2026-03-02T23:20"))))
                        .build(),
                given("a2", Route.IV_PUSH, "ketorolac", "2026-03-03T02:00", null).toBuilder()
                        .site("left")
                        .build(),
                given("a3", Route.IV_INFUSION, "meropenem", null, "2026-03-03T01:10").toBuilder()
                        .site("right")
                        .build(),
                given("a4", Route.PUMP_START, "fluorouracil", "2026-03-03T02:10", "2026-03-05T00:10"));
        Visit visit = Visit.builder("V2").date(DAY).administrations(given).build();
        Minutes ran =
                minutes("2026-03-02T22:30", "2026-03-02T23:00").plus(minutes("2026-03-02T23:20", "2026-03-03T01:30"));
        List<PaidUnit> ledger = List.of(
                unit("96365", 1, ran.slice(0, 60), true, "a1"),
                unit("96366", 1, ran.slice(60, 120), true, "a1"),
                unit("96366", 2, ran.slice(120, 160), true, "a1"),
                unit("96416", 1, Minutes.NONE, false, "a4"));
        Reason hours = AdditionalHourNeedsThirtyOneMinutes.RULE.hours(160).because();
        CodedLine late = new CodedLine(
                "96366", 1, List.of("59"), DAY.plusDays(1), true, true, false, List.of(because(hours, "a1")));
        return new Sample(
                visit,
                new CodedVisit(
                        "V2",
                        "medicare/facility",
                        new TreeMap<>(),
                        "0.1.0",
                        List.of(line("96365", 1, because(hours, "a1")), late),
                        List.of(),
                        List.of(),
                        List.of(new Review(
                                List.of("a4"), List.of(because(hours)), List.of(new CodeUnits("96549", 1, List.of())))),
                        List.of(),
                        List.of(),
                        List.of(because(hours)),
                        ledger));
    }

    /** A visit of which nothing was coded. */
    static Sample of(Administration... given) {
        Visit visit =
                Visit.builder("V3").date(DAY).administrations(List.of(given)).build();
        return new Sample(
                visit,
                new CodedVisit(
                        "V3",
                        "medicare/facility",
                        new TreeMap<>(),
                        "0.1.0",
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));
    }
}
