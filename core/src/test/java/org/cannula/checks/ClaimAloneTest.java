package org.cannula.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.cannula.claim.Claim;
import org.cannula.engine.AuditRun;
import org.cannula.engine.AuditedClaim;
import org.cannula.engine.Auditor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each check on claims without chart: what it finds, what it just does not, and that the corrected claim is clean. */
class ClaimAloneTest {

    private static final Auditor AUDITOR = Auditor.withBuiltInPayers();

    private static String found(AuditedClaim audited, String check) {
        return audited.findings().stream()
                .filter(finding -> finding.check().equals(check))
                .map(finding -> finding.severity().word() + " " + finding.code() + " "
                        + finding.fix().word())
                .collect(Collectors.joining("; "));
    }

    private static void assertClean(AuditedClaim audited) {
        Claim corrected = audited.claim().toBuilder().lines(audited.corrected()).build();
        assertThat(AUDITOR.audit(corrected).findings())
                .as("the corrected claim, audited again")
                .noneMatch(finding -> finding.severity() == Severity.ERROR && finding.fix() == Fix.DETERMINED);
    }

    @ParameterizedTest
    @CsvSource({
        // primaries by setting: 96360 counts for a practitioner only
        "hospital, 96375 96361, error 96375 open; error 96361 open",
        "hospital, 96360 96366, error 96366 open",
        "office, 96360 96366, ''",
        // the add-on that should lead has a check of its own
        "hospital, 96360 96375, ''",
        "hospital, 96374 96368, error 96368 open",
        "hospital, 96365 96368, ''",
        "hospital, 96413 96368, ''",
        "hospital, C8957 96368, ''",
        "hospital, 96409 96415, error 96415 open",
        "hospital, 96413 96417, ''",
        "hospital, 96367 96366, error 96367 open",
        // units of nothing are no primary
        "hospital, 96365x0 96366, error 96366 open",
        // another date of one claim: a stay; in an office the date must agree
        "hospital, 96365 96366@2026-03-03, note 96366 open",
        "office, 96365 96366@2026-03-03, review 96366 open",
        // before the edits began the same parents were guideline; 96365 is listed for 96366 from 2014 on
        "hospital, 96366@2013-03-31, review 96366 open",
        "hospital, 96366@2013-04-01, error 96366 open",
        "hospital, 96365@2013-12-31 96366@2013-12-31, review 96366 open",
        "hospital, 96365@2014-01-01 96366@2014-01-01, ''",
        // the rule stands without the table, so a carried edition is enough
        "hospital, 96366@2027-06-01, error 96366 open",
        "hospital, 96366@2014-01-01, error 96366 open",
    })
    void addOnWithoutPrimary(String setting, String billed, String expected) {
        AuditedClaim audited = audit(setting, billed);
        assertThat(found(audited, "AddOnWithoutPrimary")).isEqualTo(expected);
        assertClean(audited);
    }

    @Test
    void primaryOnAnotherClaimOfTheRunCounts() {
        Claim first = Claims.hospital("96365");
        Claim second = Claims.hospital("96366x2").toBuilder().id("H2").build();
        AuditRun run = new AuditRun(List.of(first, second), List.of());
        assertThat(found(AUDITOR.audit(second, run), "AddOnWithoutPrimary")).isEmpty();
        assertThat(found(AUDITOR.audit(second), "AddOnWithoutPrimary")).isEqualTo("error 96366 open");
    }

    @ParameterizedTest
    @CsvSource({
        "hospital, 96365 96374, error 96374 open",
        "hospital, 96365x2, error 96365 open",
        "hospital, 96360 96365 96374-59, ''",
        "hospital, 96365 96374-59, ''",
        "hospital, 96365 96374-XS, ''",
        "hospital, 96365 96374-25, error 96374 open",
        "hospital, 96365 96365-XE@2026-03-03, ''",
        "hospital, 96365 96369, review 96369 open",
        "hospital, 96365 96369-59, ''",
        "hospital, 96365 96372 96375, ''",
        "office, 96413 96365, error 96365 open",
    })
    void twoInitialsAtOneAccess(String setting, String billed, String expected) {
        AuditedClaim audited = audit(setting, billed);
        assertThat(found(audited, "TwoInitialsAtOneAccess")).isEqualTo(expected);
        assertClean(audited);
    }

    @Test
    void modifierWithoutChartIsSaid() {
        assertThat(audit("hospital", "96365 96374-59").notChecked())
                .anyMatch(words -> words.contains("96374-59") && words.contains("second access"));
    }

    @ParameterizedTest
    @CsvSource({
        "office, 96374 96376, error 96376 determined, 96374",
        "office, 96374 96376x2 96376-76, error 96376 determined; error 96376 determined, 96374",
        "hospital, 96374 96376, '', 96374 96376",
        "office, 96374 96375, '', 96374 96375",
    })
    void repeatPushInOffice(String setting, String billed, String expected, String corrected) {
        AuditedClaim audited = audit(setting, billed);
        assertThat(found(audited, "RepeatPushInOffice")).isEqualTo(expected);
        assertThat(found(audited, "UnitsOverMue")).isEmpty();
        assertThat(Claims.words(audited.corrected())).isEqualTo(corrected);
        assertClean(audited);
    }

    @ParameterizedTest
    @CsvSource({
        "11, 96365 J0696, '', 96365 J0696",
        "20, 96365 J0696, '', 96365 J0696",
        "22, 96365 J0696, error 96365 determined, J0696",
        "23, 96360 96361x2, error 96360 determined; error 96361 determined, ''",
    })
    void professionalInFacilityPlace(String place, String billed, String expected, String corrected) {
        Claim claim = Claims.office(billed).toBuilder().placeOfService(place).build();
        AuditedClaim audited = AUDITOR.audit(claim);
        assertThat(found(audited, "ProfessionalInFacilityPlace")).isEqualTo(expected);
        assertThat(Claims.words(audited.corrected())).isEqualTo(corrected);
        assertClean(audited);
    }

    @ParameterizedTest
    @CsvSource({
        // MAI 3, summed over the date's lines; all units are at risk, not only the excess
        "hospital, medicare, 96365 96366x25, error 96366 open, 1196.00",
        "hospital, medicare, 96365 96366x20 96366-76x5, error 96366 open, 1196.00",
        "hospital, medicare, 96365 96366x24, '', ",
        "hospital, medicare, 96365 96366x24 96366x3@2026-03-03, '', ",
        // MAI 2 is absolute
        "hospital, medicare, 96405x2, error 96405 determined, 147.12",
        "office, medicare, 96401x4, error 96401 open, 265.24",
        "office, medicare, 96401x3, '', ",
        // a row that only an edition of other dates has is carried: at most a review
        "hospital, medicare, C8957x3, review C8957 open, ",
        "hospital, medicare, C8957x3@2024-08-01, error C8957 open, ",
        // a payer that is not bound by the edits
        "hospital, commercial, 96365 96366x25, review 96366 open, ",
    })
    void unitsOverMue(String setting, String payer, String billed, String expected, String atRisk) {
        Claim claim = (setting.equals("office") ? Claims.office(billed) : Claims.hospital(billed))
                .toBuilder().payer(payer).build();
        AuditedClaim audited = AUDITOR.audit(claim);
        assertThat(found(audited, "UnitsOverMue")).isEqualTo(expected);
        if (atRisk != null) {
            assertThat(audited.findings()).anySatisfy(finding -> {
                assertThat(finding.check()).isEqualTo("UnitsOverMue");
                assertThat(finding.atRisk()).isEqualByComparingTo(atRisk);
            });
        }
        assertClean(audited);
    }

    @Test
    void unitsAreSummedOverClaimsOfOneProvider() {
        Claim first = Claims.hospital("96365 96366x20");
        Claim second = Claims.hospital("96366x5").toBuilder().id("H2").build();
        Claim other = second.toBuilder().id("H3").provider("1000000000").build();
        List<AuditedClaim> audited = AUDITOR.audit(new AuditRun(List.of(first, second, other), List.of()));
        assertThat(found(audited.get(0), "UnitsOverMue")).isEmpty();
        assertThat(found(audited.get(1), "UnitsOverMue")).isEqualTo("error 96366 open");
        assertThat(found(audited.get(2), "UnitsOverMue")).isEmpty();
    }

    @Test
    void cleanClaimsFindNothing() {
        for (String billed : List.of(
                "96365 96366x3 96368 J3373x100 J2405x4",
                "96413 96415x2 96367 96375 J9263 J2405 J1200",
                "96360 96361x2",
                "96374 96375x2 96376 96361 J2405x8 J1200 J2270",
                "96372 J0696",
                "G0463 36415")) {
            assertThat(AUDITOR.audit(Claims.hospital(billed)).findings())
                    .as(billed)
                    .isEmpty();
        }
    }

    private static AuditedClaim audit(String setting, String billed) {
        return AUDITOR.audit(setting.equals("office") ? Claims.office(billed) : Claims.hospital(billed));
    }
}
