package org.cannula.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PricesAndEditsTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 2);

    @ParameterizedTest
    @CsvSource({
        // equal in both editions held: the row holds between them
        "2026-03-02, HOSPITAL, 96368, 1, 2, false",
        "2026-03-02, PRACTITIONER, 96376, 0, 3, false",
        "2026-03-02, HOSPITAL, 96366, 24, 3, false",
        "2026-10-01, HOSPITAL, 96366, 24, 3, false",
        // the later edition does not speak of drugs: the earlier one is carried
        "2026-03-02, HOSPITAL, J0129, 100, 3, true",
        "2024-08-01, HOSPITAL, J0129, 100, 3, false",
        // before the first and after the last
        "2020-01-01, HOSPITAL, 96368, 1, 2, true",
        "2027-06-01, HOSPITAL, 96368, 1, 2, true",
    })
    void mue(LocalDate date, EditList list, String code, int units, int mai, boolean carried) {
        MueTable.Mue mue = Tables.builtIn().mue().on(date, list, code);
        assertThat(mue).isNotNull();
        assertThat(mue.units()).isEqualTo(units);
        assertThat(mue.mai()).isEqualTo(mai);
        assertThat(mue.carried()).isEqualTo(carried);
    }

    @Test
    void noMueForAnUnknownCode() {
        assertThat(Tables.builtIn().mue().on(MARCH, EditList.HOSPITAL, "00000")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02, 96365, S, 217.31, false",
        "2026-03-02, 96366, S, 47.84, false",
        "2026-03-02, 96368, N, , false",
        "2026-03-02, 96372, Q1, 73.56, false",
        "2020-06-01, 96366, S, 38.11, false",
        "2019-06-01, 96366, S, 38.11, true",
        "2030-06-01, 96366, S, 47.84, true",
    })
    void opps(LocalDate date, String code, String status, BigDecimal rate, boolean carried) {
        OppsTable.Opps opps = Tables.builtIn().opps().on(date, code);
        assertThat(opps).isNotNull();
        assertThat(opps.status()).isEqualTo(status);
        assertThat(opps.rate()).isEqualTo(rate);
        assertThat(opps.carried()).isEqualTo(carried);
    }

    @Test
    void mpfs() {
        MpfsTable.Mpfs office = Tables.builtIn().mpfs().on(MARCH, false, "96368");
        assertThat(office).isNotNull();
        assertThat(office.units()).isEqualByComparingTo("0.57");
        assertThat(office.conversionFactor()).isEqualByComparingTo("32.3465");
        assertThat(office.carried()).isTrue();
        MpfsTable.Mpfs facility = Tables.builtIn().mpfs().on(LocalDate.of(2025, 6, 1), true, "96368");
        assertThat(facility).isNotNull();
        assertThat(facility.units()).isNull();
        assertThat(facility.carried()).isFalse();
        assertThat(Tables.builtIn().mpfs().on(MARCH, false, "00000")).isNull();
    }

    @Test
    void denialsStandLikeliestFirst() {
        assertThat(DenialTable.builtIn().codes("over units")).containsExactly("CO-151", "CO-222", "N362");
        assertThat(DenialTable.builtIn().of("add-on alone").get(0).seen()).isTrue();
    }
}
