package org.cannula.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Drugs, visits and localities: what the tables beside the family say, as the published files print it. */
class WhatIsPaidTest {

    private final Tables tables = Tables.builtIn();

    @ParameterizedTest
    @CsvSource({
        "J9271, 2024-01-01, 55.730, 2024-01, false",
        "J9271, 2025-12-31, 60.291, 2025-10, false",
        "J9271, 2026-03-31, 59.726, 2026-01, false",
        // set anew each quarter: another quarter's limit is carried, also the quarter before
        "J9271, 2026-04-01, 59.726, 2026-01, true",
        "J9271, 2023-12-31, 55.730, 2024-01, true",
    })
    void paymentLimits(String code, LocalDate date, BigDecimal dollars, String edition, boolean carried) {
        AspTable.Limit limit = tables.asp().on(date, code);
        assertThat(limit).isEqualTo(new AspTable.Limit(dollars, edition, carried));
    }

    @Test
    void whatNobodyPricesHasNoLimit() {
        assertThat(tables.asp().on(LocalDate.of(2026, 1, 5), "96365")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        // a drug's rate holds in its quarter
        "J9271, 2025-01-31, K, 57.60, false",
        "J9271, 2025-05-31, K, 57.60, true",
        "J9271, 2025-11-30, K, 60.291, false",
        "J9271, 2026-05-31, K, 61.251, false",
        // a visit's holds in its year
        "G0463, 2025-05-31, J2, 128.87, false",
        "99285, 2026-02-28, J2, 608.43, false",
        "G0378, 2025-11-30, N, , false",
        "99213, 2025-11-30, B, , false",
        // other services: whether they are paid, and nothing more
        "27447, 2025-11-30, J1, , false",
        "45378, 2025-11-30, T, , false",
        "45378, 2023-11-30, T, , true",
    })
    void hospitalStatus(String code, LocalDate date, String status, BigDecimal rate, boolean carried) {
        OppsTable.Opps opps = tables.opps().on(date, code);
        assertThat(opps).isNotNull();
        assertThat(opps.status()).isEqualTo(status);
        assertThat(opps.rate()).isEqualTo(rate);
        assertThat(opps.carried()).isEqualTo(carried);
    }

    @ParameterizedTest
    @CsvSource({"CA-18, 01182, 18", "0118218, 01182, 18", "wi, 06302, 00", "WI 00, 06302, 00"})
    void localitiesByWhatPeopleCallThem(String name, String mac, String number) {
        Localities.Locality locality = tables.localities().on(LocalDate.of(2025, 6, 1), name);
        assertThat(locality).isNotNull();
        assertThat(locality.mac()).isEqualTo(mac);
        assertThat(locality.number()).isEqualTo(number);
        assertThat(locality.carried()).isFalse();
    }

    @Test
    void aStateOfSeveralLocalitiesIsNone() {
        assertThat(tables.localities().on(LocalDate.of(2025, 6, 1), "CA")).isNull();
        assertThat(tables.localities().on(LocalDate.of(2025, 6, 1), "nowhere")).isNull();
    }

    @Test
    void aFeeIsWeightedByLocality() {
        LocalDate date = LocalDate.of(2025, 6, 1);
        MpfsTable.Mpfs fee = tables.mpfs().on(date, false, "96365");
        Localities.Locality angeles = tables.localities().on(date, "CA-18");
        assertThat(fee).isNotNull();
        assertThat(angeles).isNotNull();
        // 1.79 x 32.3465; (0.21 x 1.042 + 1.54 x 1.194 + 0.04 x 0.690) x 32.3465
        assertThat(fee.national()).isEqualByComparingTo("57.90");
        assertThat(fee.in(angeles)).isEqualByComparingTo("67.45");
        MpfsTable.Mpfs facility = tables.mpfs().on(date, true, "96365");
        assertThat(facility).isNotNull();
        assertThat(facility.national()).isNull();
        assertThat(facility.in(angeles)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"99211,0.70,0.26", "99213,2.75,1.97", "99285,,5.22"})
    void visitsHaveTheirUnits(String code, BigDecimal office, BigDecimal facility) {
        LocalDate date = LocalDate.of(2025, 6, 1);
        assertThat(tables.mpfs().on(date, false, code).units()).isEqualTo(office);
        assertThat(tables.mpfs().on(date, true, code).units()).isEqualTo(facility);
    }

    @ParameterizedTest
    @CsvSource({
        "J1745, 2017-05-01, VALID, true",
        "J3371, 2022-12-31, NOT_YET, true",
        "J3371, 2023-01-01, VALID, true",
        "J9919, 2019-12-31, UNLISTED, true",
        // in no list, but dates so old are in none
        "J9919, 2009-06-01, UNLISTED, false",
        // beyond the newest list by more than a quarter
        "J9919, 2026-10-01, UNLISTED, false",
        // CPT codes and kinds of code of which no whole list is held
        "96365, 2025-06-01, UNLISTED, false",
    })
    void whetherACodeIsValid(String code, LocalDate date, HcpcsTable.State state, boolean sure) {
        HcpcsTable.Validity validity = tables.hcpcs().on(date, code);
        assertThat(validity.state()).isEqualTo(state);
        assertThat(validity.sure()).isEqualTo(sure);
    }

    @Test
    void aDayBetweenTwoListsIsNotSure() {
        for (Csv.Row row : Csv.rows("hcpcs.csv")) {
            LocalDate earliest = row.day("earliest");
            if (earliest != null) {
                HcpcsTable.Validity between = tables.hcpcs().on(earliest, row.get("code"));
                assertThat(between.state()).isEqualTo(HcpcsTable.State.NOT_YET);
                assertThat(between.sure()).as(row.get("code")).isFalse();
                assertThat(tables.hcpcs()
                                .on(earliest.minusDays(1), row.get("code"))
                                .sure())
                        .as(row.get("code"))
                        .isTrue();
            }
            LocalDate latest = row.day("latest");
            if (latest != null) {
                HcpcsTable.Validity between = tables.hcpcs().on(latest, row.get("code"));
                assertThat(between.state()).isEqualTo(HcpcsTable.State.ENDED);
                assertThat(between.sure()).as(row.get("code")).isFalse();
            }
        }
    }

    /** Pairs of an administration with a procedure, kept in sets. */
    @ParameterizedTest
    @CsvSource({
        "20610, 96372, 1, 1",
        "45378, 96523, 0, -",
        "74160, 96374, 1, 1",
        "74160, 96368, -, -",
        "00100, 96365, 0, 1",
        "96365, 64450, 1, 1",
    })
    void pairsWithProcedures(String column1, String column2, String practitioner, String hospital) {
        assertThat(indicator(column1, column2, true)).isEqualTo(practitioner);
        assertThat(indicator(column1, column2, false)).isEqualTo(hospital);
    }

    private String indicator(String column1, String column2, boolean practitioner) {
        PtpTable.Edit edit = tables.ptp().edit(column1, column2, LocalDate.of(2024, 8, 1), practitioner);
        return edit == null ? "-" : edit.modifierAllowed() ? "1" : "0";
    }

    @Test
    void remitsAndRevenueCodes() {
        RemitCodes.Remit remit = tables.remits().on("CO-151", LocalDate.of(2026, 3, 2));
        assertThat(remit).isNotNull();
        assertThat(remit.label()).contains("units");
        assertThat(remit.remark()).isFalse();
        assertThat(tables.remits().on("15", LocalDate.of(2018, 5, 2))).isNull();
        assertThat(tables.remits().on("N362", LocalDate.of(2026, 3, 2))).isNotNull();
        assertThat(tables.revenue().code("260")).isEqualTo(tables.revenue().code("0260"));
        assertThat(tables.revenue().code("0260").uses()).contains("administration");
        assertThat(tables.revenue().code("0100")).isNull();
    }

    @Test
    void reasonsThatDenyNothingAreInTheListsAndForetoldByNoFinding() {
        Set<String> foretold = new HashSet<>();
        for (Csv.Row row : Csv.rows("denials.csv")) {
            foretold.add(row.get("code").substring(row.get("code").indexOf('-') + 1));
        }
        int reasons = 0;
        for (AdjustmentTable.Reason each : AdjustmentTable.builtIn().all()) {
            reasons++;
            RemitCodes.Remit remit = tables.remits().on(each.reason(), LocalDate.of(2026, 3, 2));
            assertThat(remit).as(each.reason()).isNotNull();
            assertThat(remit.remark()).as(each.reason()).isFalse();
            assertThat(each.decides()).isIn("patient", "payer", "price", "law", "settlement");
            assertThat(foretold).doesNotContain(each.reason());
        }
        assertThat(reasons).isEqualTo(36);
    }

    @Test
    void everyDenialCodeIsInTheLists() {
        for (Csv.Row row : Csv.rows("denials.csv")) {
            RemitCodes.Remit remit = tables.remits().on(row.get("code"), LocalDate.of(2026, 3, 2));
            assertThat(remit).as(row.get("code")).isNotNull();
            assertThat(remit.label()).as(row.get("code")).isNotEmpty();
        }
    }
}
