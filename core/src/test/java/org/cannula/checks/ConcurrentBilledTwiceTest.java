package org.cannula.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.cannula.claim.Claim;
import org.cannula.engine.AuditRun;
import org.cannula.engine.AuditedClaim;
import org.cannula.engine.Auditor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConcurrentBilledTwiceTest {

    private static final Auditor AUDITOR = Auditor.withBuiltInPayers();

    static List<Finding> found(AuditedClaim audited) {
        return audited.findings().stream()
                .filter(finding -> finding.check().equals("ConcurrentBilledTwice"))
                .toList();
    }

    @Test
    void workedExample() {
        AuditedClaim audited = AUDITOR.audit(Claims.hospital("96365 96366x3 96368x2 J3373x100"));

        assertThat(audited.findings()).hasSize(1);
        Finding finding = audited.findings().get(0);
        assertThat(finding.check()).isEqualTo("ConcurrentBilledTwice");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.lines()).containsExactly(3);
        assertThat(finding.says())
                .startsWith("Concurrent infusion is billed beyond what CPT allows: 2 units on 2026-03-02, 1 supported.")
                .contains("not time-based", "no additional hours", "not a threshold", "no further work")
                .endsWith("billed for every hour together.");
        assertThat(finding.pattern()).containsExactly(Pattern.HOURLY);
        assertThat(finding.patternFrom()).isEqualTo(Evidence.CLAIM);
        assertThat(finding.correction()).isEqualTo("96368 x1");
        assertThat(finding.fix()).isEqualTo(Fix.DETERMINED);
        assertThat(finding.denial()).startsWith("CO-151");
        assertThat(finding.atRisk()).isEqualByComparingTo("0.00");
        assertThat(finding.atRiskBecause()).isEqualTo("packaged under OPPS (N); still a false line");
        assertThat(finding.overturnedBy()).isEqualTo("nothing: MUE with MAI 2");
        assertThat(Claims.words(audited.corrected())).isEqualTo("96365 96366x3 96368 J3373x100");
        assertThat(audited.policy()).isEqualTo("medicare/facility");
        assertThat(audited.tables())
                .containsEntry("mue", "2026q4 carried")
                .containsEntry("aoc", "2026q2")
                .containsEntry("opps", "2026-02");
        assertThat(audited.notChecked()).contains("no documentation: the minutes behind 96366 x3 were not verified");
    }

    /** Twelve claims without chart: the set of patterns is what the claim itself shows. */
    @ParameterizedTest
    @CsvSource({
        // exactly one
        "96365 96366x3 96368x4 J3373 J2405 J1885 J0696, HOURLY",
        "96365 96366x2 96368x2 J3373, HOURLY",
        "96365 96366x4 96368x3 J3373 J2405, HOURLY",
        "96365 96366 96368x2, HOURLY",
        "96365 96366x5 96368 96368-59 J3373 J2405, RESTART",
        "96365 96366x5 96368 96368-76 J3373, RESTART",
        "96413 96415x4 96368 96368-XS 96368-76 J9263 J0640, RESTART",
        "96365 96366x5 96368x2 J3373 J2405 J1885, PER_DRUG",
        "96413 96415x6 96368x3 J9263 J0640 J2405 J1885, PER_DRUG",
        "96365 96366x7 96367 96368x2 J3373 J2405 J1885 J0696, PER_DRUG",
        // more than one, or none
        "96365 96366x2 96368 96368-59 J3373 J2405 J1885, HOURLY RESTART PER_DRUG",
        "96365 96366x7 96368x2, NONE",
    })
    void patternsOfAClaimAlone(String billed, String patterns) {
        List<Finding> findings = found(AUDITOR.audit(Claims.hospital(billed)));
        assertThat(findings).hasSize(1);
        String shown = findings.get(0).pattern().stream().map(Pattern::name).collect(Collectors.joining(" "));
        assertThat(shown.isEmpty() ? "NONE" : shown).isEqualTo(patterns);
    }

    /** In the order of the table of rulebook R-049: what is worst first. */
    @ParameterizedTest
    @CsvSource({
        "medicare, 96365 96366x3 96368x2, ERROR, 96368, 96365 96366x3 96368",
        "medicare, 96365 96366x3 96368 96368, ERROR, 96368, 96365 96366x3 96368",
        "medicare, 96365 96365-59 96368-59 96368, ERROR, 96368, 96365 96365-59 96368",
        "medicare, 96365 96366x3 96368 96368-76, ERROR, 96368, 96365 96366x3 96368",
        "medicare, 96365 96368x1.5, ERROR, 96368, 96365 96368",
        "medicaid, 96365 96365-XE 96368 96368-XE, ERROR, 96368, 96365 96365-XE 96368",
        "commercial, 96365 96366x3 96368x2, ERROR, 96368, 96365 96366x3 96368",
        "commercial, 96365 96368 96368-59, ERROR, 96368, 96365 96368",
        "commercial, 96365 96365-XE 96368 96368-XE, REVIEW, 96368, 96365 96365-XE 96368 96368-XE",
        "medicare, 96365 96366x3 96368x2 96366x3@2026-03-03 96368@2026-03-03, ERROR, 96368,"
                + " 96365 96366x3 96368 96366x3@2026-03-03 96368@2026-03-03",
        "medicare, 96365 96368 96366x3@2026-03-03 96368@2026-03-03, NOTE, 96368,"
                + " 96365 96368 96366x3@2026-03-03 96368@2026-03-03",
        "medicare, 96365 96366x3 96368, NONE, , 96365 96366x3 96368",
        "medicare, 96365 96368 96365@2026-03-09 96368@2026-03-09, NONE, , 96365 96368 96365@2026-03-09 96368@2026-03-09",
        "medicare, 96365 96366x3, NONE, , 96365 96366x3",
    })
    void oncePerDateAndEncounter(String payer, String billed, String severity, String code, String corrected) {
        Claim claim = Claims.hospital(billed).toBuilder().payer(payer).build();
        AuditedClaim audited = AUDITOR.audit(claim);
        List<Finding> findings = found(audited);
        if (severity.equals("NONE")) {
            assertThat(findings).isEmpty();
        } else {
            assertThat(findings).hasSize(1);
            assertThat(findings.get(0).severity()).isEqualTo(Severity.valueOf(severity));
            assertThat(findings.get(0).code()).isEqualTo(code);
        }
        assertThat(Claims.words(audited.corrected())).isEqualTo(corrected);
        assertThat(found(AUDITOR.audit(
                        claim.toBuilder().lines(audited.corrected()).build())))
                .as("the corrected claim, audited again")
                .noneMatch(finding -> finding.severity() == Severity.ERROR);
    }

    @Test
    void acrossClaimsOfOneRun() {
        Claim first = Claims.hospital("96365 96366x3 96368");
        Claim second = Claims.hospital("96365-XE 96368-XE").toBuilder().id("H2").build();
        Claim stranger = second.toBuilder().id("H3").patient("P2").build();
        List<AuditedClaim> audited = AUDITOR.audit(new AuditRun(List.of(first, second, stranger), List.of()));

        assertThat(found(audited.get(0))).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.NOTE);
            assertThat(finding.says()).contains("H2");
        });
        assertThat(found(audited.get(1))).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.says()).contains("2 units", "claim H1 included");
            assertThat(finding.pattern()).contains(Pattern.RESTART);
        });
        assertThat(Claims.words(audited.get(1).corrected())).isEqualTo("96365-XE");
        assertThat(found(audited.get(2))).isEmpty();
    }

    @Test
    void voidedAndReplacedClaimsDoNotCount() {
        Claim first = Claims.hospital("96365 96366x3 96368");
        Claim replaced = first.toBuilder().frequency("7").build();
        assertThat(AUDITOR.audit(new AuditRun(List.of(first, replaced), List.of())))
                .allSatisfy(audited -> assertThat(found(audited)).isEmpty());
        Claim voided = first.toBuilder().id("H2").frequency("8").build();
        assertThat(AUDITOR.audit(new AuditRun(List.of(voided, first), List.of())))
                .allSatisfy(audited -> assertThat(found(audited)).isEmpty());
    }

    @Test
    void officePaysForEveryUnit() {
        Finding finding =
                found(AUDITOR.audit(Claims.office("96365 96366x3 96368x2"))).get(0);
        // 2 x 0.57 x 32.3465 = 36.87501
        assertThat(finding.atRisk()).isEqualByComparingTo("36.88");
        assertThat(finding.atRiskBecause()).contains("2025-10", "the nearest year held", "every unit of the date");
    }

    @Test
    void commercialPayerHasNoRatesHeld() {
        Claim claim = Claims.office("96365 96366x3 96368x2").toBuilder()
                .payer("commercial")
                .build();
        Finding finding = found(AUDITOR.audit(claim)).get(0);
        assertThat(finding.atRisk()).isNull();
        assertThat(finding.atRiskBecause()).isEqualTo("no rates of commercial are held");
    }

    @Test
    void findingsStandWorstFirst() {
        AuditedClaim audited = AUDITOR.audit(Claims.hospital("96375 96361x30 96368x2 96370"));
        assertThat(audited.findings()).isSortedAccordingTo(Comparator.comparing(Finding::severity));
        assertThat(audited.findings()).isSortedAccordingTo(Finding.ORDER);
    }
}
