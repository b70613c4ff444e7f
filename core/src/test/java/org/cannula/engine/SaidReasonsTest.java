package org.cannula.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.cannula.chart.Administration;
import org.cannula.chart.Amount;
import org.cannula.chart.Moment;
import org.cannula.chart.Route;
import org.cannula.chart.Visit;
import org.cannula.codes.Category;
import org.cannula.service.CodedVisit;
import org.cannula.service.Query;
import org.junit.jupiter.api.Test;

/** What a result says of what it does not code: the words a person acts on. */
class SaidReasonsTest {

    private static final String DAY = "2026-03-02T";

    private static Administration.Builder given(String id, Route route, String drug, String start) {
        return Administration.builder(id, route).drug(drug).start(Moment.of(DAY + start));
    }

    private static CodedVisit coded(Administration.Builder... given) {
        return Coder.withBuiltInPayers()
                .code(Visit.builder("V")
                        .date(LocalDate.of(2026, 3, 2))
                        .administrations(List.of(given).stream()
                                .map(Administration.Builder::build)
                                .toList())
                        .build());
    }

    private static List<String> reasons(CodedVisit visit) {
        return visit.notCoded().stream()
                .flatMap(not -> not.because().stream())
                .map(because -> because.reason().says())
                .toList();
    }

    @Test
    void aProductOfAnotherFamilyNamesIt() {
        assertThat(reasons(coded(
                        given("a1", Route.IM, "influenza vaccine", "08:00"),
                        given("a2", Route.IV_PUSH, "Lexiscan", "08:10"),
                        given("a3", Route.IV_PUSH, "Cathflo", "08:20"),
                        given("a4", Route.IM, "unnamed device care", "08:30").category(Category.OTHER),
                        given("a5", Route.OTHER, "ondansetron", "08:40"))))
                .containsExactly(
                        "influenza vaccine is not coded here: vaccine administration, 90460 to 90474, Medicare G0008",
                        "Lexiscan is not coded here: stress agent, part of the stress test or nuclear study",
                        "Cathflo is not coded here: catheter clearing, 36593",
                        "not a drug of this family: transfusion, contrast, vaccine, radionuclide or device care has its own codes",
                        "ondansetron was given by a route outside the injections and infusions coded here");
    }

    @Test
    void aClotDissolverIsAskedForItsUse() {
        CodedVisit visit = coded(given("a1", Route.IV_INFUSION, "alteplase", "08:00")
                .stop(Moment.of(DAY + "10:00"))
                .dose(new Amount(new BigDecimal("100"), "mg")));
        assertThat(visit.lines()).extracting(line -> line.code()).containsExactly("J2997");
        assertThat(visit.queries())
                .extracting(Query::ask)
                .containsExactly(
                        "What was alteplase given for: catheter clearing 36593, stroke 37195, coronary artery 92977,"
                                + " or another use?");
        List<Query.Outcome> outcomes = visit.queries().get(0).outcomes();
        assertThat(outcomes)
                .extracting(Query.Outcome::when)
                .containsExactly(
                        "other: catheter clearing 36593, stroke 37195, coronary artery 92977",
                        "therapeutic: another use");
        assertThat(outcomes.get(0).lines()).isEmpty();
        assertThat(outcomes.get(1).lines()).extracting(line -> line.code()).containsExactly("96365", "96366");
    }

    @Test
    void aDoseForACatheterIsNotAskedAbout() {
        CodedVisit visit =
                coded(given("a1", Route.IV_PUSH, "tPA", "08:00").dose(new Amount(new BigDecimal("2000"), "mcg")));
        assertThat(visit.queries()).isEmpty();
        assertThat(reasons(visit))
                .containsExactly("2 mg of tPA is the dose that clears a catheter: 36593, not coded here");
    }

    @Test
    void onlyWhatRunsByVeinMayBeHydration() {
        List<Query> queries = coded(
                        given("a1", Route.IM, "study drug XJ-17", "08:00"),
                        given("a2", Route.IV_INFUSION, "study fluid", "09:00").stop(Moment.of(DAY + "10:00")))
                .queries();
        assertThat(queries.get(0).ask()).doesNotContain("hydration");
        assertThat(queries.get(0).outcomes())
                .extracting(Query.Outcome::when)
                .containsExactly("therapeutic", "chemotherapy");
        assertThat(queries.get(1).outcomes())
                .extracting(Query.Outcome::when)
                .containsExactly("hydration", "therapeutic", "chemotherapy");
    }

    @Test
    void hydrationInShortStretchesNamesEachOfThem() {
        CodedVisit visit = coded(
                given("a1", Route.IV_INFUSION, "normal saline", "08:00").stop(Moment.of(DAY + "09:10")),
                given("a2", Route.IV_INFUSION, "ceftriaxone", "08:10").stop(Moment.of(DAY + "08:40")));
        assertThat(reasons(visit))
                .containsExactly(
                        "stretches of 10 and 30 minutes of hydration each stay below the minimum of 31: not reported");
    }
}
