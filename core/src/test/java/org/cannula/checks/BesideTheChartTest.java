package org.cannula.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.cannula.chart.Visit;
import org.cannula.claim.Claim;
import org.cannula.engine.AuditRun;
import org.cannula.engine.AuditedClaim;
import org.cannula.engine.Auditor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Claims beside their charts. */
class BesideTheChartTest {

    private static final Auditor AUDITOR = Auditor.withBuiltInPayers();

    private static AuditedClaim audit(String chart, Claim claim) {
        Visit visit = Charts.hospital(chart);
        Claim documented = claim.toBuilder().visit(visit.id()).build();
        AuditedClaim audited = AUDITOR.audit(documented, new AuditRun(List.of(documented), List.of(visit)));
        assertThat(audited.basis()).isEqualTo(Basis.CLAIM_AND_DOCUMENTATION);
        Claim corrected = documented.toBuilder().lines(audited.corrected()).build();
        AuditedClaim again = AUDITOR.audit(corrected, new AuditRun(List.of(corrected), List.of(visit)));
        assertThat(again.findings())
                .as("the corrected claim, audited again")
                .noneMatch(finding -> finding.severity() == Severity.ERROR && finding.fix() == Fix.DETERMINED);
        return audited;
    }

    private static String found(AuditedClaim audited) {
        return audited.findings().stream()
                .map(finding -> finding.severity().word() + " " + finding.check() + " " + finding.code())
                .collect(Collectors.joining("; "));
    }

    /** Twelve charts: the pattern is what the chart shows, told from the units billed. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // exactly one
                "A 08:00-12:00, B 09:00-11:00 | 96365 96366x3 96368x2 | HOURLY",
                "A 08:00-13:00, B 09:00-11:30 | 96365 96366x4 96368x3 | HOURLY",
                "chemo A 08:00-12:00, B 08:00-12:00 | 96413 96415x3 96368 96368-59 96368-59x2 | HOURLY",
                "A 08:00-12:00, B 09:00-09:30, B 11:00-11:30 | 96365 96366x3 96368x2 | RESTART",
                "A 08:00-14:00, B 09:00-09:20, B 11:00-11:20, B 13:00-13:19 | 96365 96366x5 96368x3 | RESTART",
                "chemo A 08:00-12:00, B 08:10-08:40, B 10:00-10:25 | 96413 96415x3 96368 96368-76 | RESTART",
                "A 08:00-12:00, B 09:00-10:00, C 10:00-11:00 | 96365 96366x3 96368x2 | PER_DRUG",
                "A 08:00-12:00, B 09:00-10:00, C 09:00-10:00, D 09:00-10:00 | 96365 96366x3 96368x3 | PER_DRUG",
                "A 08:00-12:00, B 08:00-09:00, C 10:00-11:00 | 96365 96366x3 96368 96368-59 | PER_DRUG",
                // more than one, or none
                "A 08:00-12:00, B 08:00-09:00, B 10:00-11:00 | 96365 96366x3 96368x2 | HOURLY RESTART",
                "A 08:00-12:00, B 08:00-10:00, C 08:00-10:00 | 96365 96366x3 96368x2 | HOURLY PER_DRUG",
                "A 08:00-12:00, B 09:00-11:00 | 96365 96366x3 96368x5 | NONE",
            })
    void patternsOfTheChart(String chart, String billed, String patterns) {
        AuditedClaim audited = audit(chart, Claims.hospital(billed));
        assertThat(audited.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.check()).isEqualTo("ConcurrentBilledTwice");
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.supported()).isEqualByComparingTo("1");
            String shown = finding.pattern().stream().map(Pattern::name).collect(Collectors.joining(" "));
            assertThat(shown.isEmpty() ? "NONE" : shown).isEqualTo(patterns);
            assertThat(finding.patternFrom()).isEqualTo(shown.isEmpty() ? null : Evidence.CHART);
        });
        assertThat(Claims.words(audited.corrected())).isEqualTo(billed.replaceAll("96368.*", "96368"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // supported none: nothing of it stands
                "A 08:00-09:00, B 09:00-10:00 | 96365 96367 96368x2 | error ConcurrentBilledTwice 96368 | 96365 96367",
                "A 08:00-09:00, B 09:00-10:00 | 96365 96367 96368 | error ConcurrentWithoutASecondInfusion 96368 | 96365 96367",
                // hours
                "A 08:00-12:00 | 96365 96366x5 | error BilledBeyondDocumentation 96366 | 96365 96366x3",
                "A 08:00-12:00 | 96365 96366x2 | error DocumentedNotBilled 96366 | 96365 96366x3",
                "A 08:00-12:00 | 96365 96366x2 96366 | '' | 96365 96366x2 96366",
                "A 08:00-12:00 | 96365 | error DocumentedNotBilled 96366 | 96365 96366x3",
                // the wrong code: one too many, one missing
                "A 08:00-09:00, B 09:00-10:00 | 96365 96366 | error BilledBeyondDocumentation 96366;"
                        + " error DocumentedNotBilled 96367 | 96365 96367",
                // two initials, whatever the modifier says
                "A 08:00-09:00, B 10:00 push | 96365 96374-59 | error TwoInitialsAtOneAccess 96374 | 96365 96375",
                // modifiers of one class; C, C-59 equal to C x2
                "A 08:00-09:00, B 10:00 im | 96365 96372-XU | '' | 96365 96372-XU",
                "A 08:00-09:00, B 10:00 im, C 11:00 im | 96365 96372-59 96372-XS | '' | 96365 96372-59 96372-XS",
                "A 08:00-09:00, B 10:00 im | 96365 96372 | review EditedPairBilledTogether 96372 | 96365 96372-59",
                // dates
                "A 22:00-27:00 | 96365 96366x4 | note BilledOnAnotherDate 96366 | 96365 96366x4",
                // the facility's ranking
                "fluid A 08:00-09:30, B 09:40 push | 96360 96375 | error WrongServiceIsInitial 96360 | 96374 96361",
                // a question is open: nothing is settled
                "A 08:00-? | 96365 | review TimesAreNotDocumented 96365 | 96365",
                // other lines are left as they are
                "A 08:00-12:00 | J7050 96365 96366x5 G0463-25 | error BilledBeyondDocumentation 96366 |"
                        + " J7050 96365 96366x3 G0463-25",
            })
    void billedBesideSupported(String chart, String billed, String expected, String corrected) {
        AuditedClaim audited = audit(chart, Claims.hospital(billed));
        assertThat(found(audited)).isEqualTo(expected);
        assertThat(Claims.words(audited.corrected())).isEqualTo(corrected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // D6: 90 + 75 minutes of fluid are 1 or 2 further hours; more than either is too much
                "fluid A 10:00-11:30, fluid B 12:00-13:15 | 96360 96361 | ''",
                "fluid A 10:00-11:30, fluid B 12:00-13:15 | 96360 96361x2 | note ClaimFollowsAnotherReading 96361",
                "fluid A 10:00-11:30, fluid B 12:00-13:15 | 96360 96361x3 | error BilledBeyondDocumentation 96361;"
                        + " note ClaimFollowsAnotherReading 96361",
                // D4: 30 + 30 minutes of one drug
                "A 08:00-08:30, A 20:00-20:30 | 96365 96366 | ''",
                "A 08:00-08:30, A 20:00-20:30 | 96365 | note ClaimFollowsAnotherReading 96366",
                "A 08:00-08:30, A 20:00-20:30 | 96365 96376 | review ClaimFollowsAnotherReading 96366",
                // D15 is a payer's, not a reading
                "fluid A 08:00-08:20 | 96360 | error BilledBeyondDocumentation 96360",
            })
    void eitherReadingOfADisputedPoint(String chart, String billed, String expected) {
        assertThat(found(audit(chart, Claims.hospital(billed)))).isEqualTo(expected);
    }

    @Test
    void datesTheChartDoesNotSpeakOfAreAuditedAsBilled() {
        AuditedClaim audited =
                audit("A 08:00-12:00", Claims.hospital("96365 96366x3 96365@2026-03-09 96366x9@2026-03-09"));
        assertThat(audited.findings()).isEmpty();
        assertThat(audited.notChecked()).anyMatch(words -> words.contains("2026-03-09") && words.contains("96366 x9"));
    }

    @Test
    void severalChartsLeaveTheClaimAlone() {
        Claim claim = Claims.hospital("96365 96366x9");
        Visit morning = Charts.hospital("A 08:00-09:00");
        Visit evening = Charts.chart("V2", "B 19:00-20:00").build();
        AuditedClaim audited = AUDITOR.audit(claim, new AuditRun(List.of(claim), List.of(morning, evening)));
        assertThat(audited.basis()).isEqualTo(Basis.CLAIM);
        assertThat(audited.notChecked()).contains("2 charts could document this claim: audited as a claim alone");
    }

    @Test
    void returnVisitsOfOneDateKeepAnInitialEach() {
        Visit morning = Charts.hospital("A 07:00-08:00");
        Visit evening = Charts.chart("V2", "A 19:00-20:00").build();
        Claim first = Claims.hospital("96365").toBuilder().visit("V1").build();
        Claim second =
                Claims.hospital("96365-59").toBuilder().id("H2").visit("V2").build();
        for (AuditedClaim audited : AUDITOR.audit(new AuditRun(List.of(first, second), List.of(evening, morning)))) {
            assertThat(audited.findings()).isEmpty();
            assertThat(audited.basis()).isEqualTo(Basis.CLAIM_AND_DOCUMENTATION);
        }
    }

    @Test
    void aChartThatCannotBeIsSaid() {
        Claim claim = Claims.hospital("96365");
        Visit visit = Charts.hospital("A 09:00-08:00");
        AuditedClaim audited = AUDITOR.audit(claim, new AuditRun(List.of(claim), List.of(visit)));
        assertThat(audited.basis()).isEqualTo(Basis.CLAIM);
        assertThat(audited.notChecked()).anyMatch(words -> words.startsWith("the chart cannot be coded"));
    }
}
