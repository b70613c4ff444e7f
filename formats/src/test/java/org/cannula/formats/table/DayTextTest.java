package org.cannula.formats.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayTextTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-02",
        "20260302",
        "03022026",
        "3/2/2026",
        "03/02/26",
        "3-2-2026",
        "2026/3/2",
        "02-Mar-2026",
        "2-mar-26",
        "2.3.2026",
        "2026-03-02T08:00:00Z",
        "3/2/2026 0:00",
        "2026-03-02 08:00:00.000"
    })
    void formsAreTold(String text) {
        assertThat(new DayText(null).of(text)).as(text).isEqualTo("2026-03-02");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-02-29",
                "13/13/2026",
                "20261301",
                "1203",
                "2026-3",
                "2-Foo-2026",
                "x/y/z",
                "46083",
                "a.b.c",
                "0/1/2026",
                "1/2/3"
            })
    void othersAreNone(String text) {
        assertThat(new DayText(null).of(text)).as(text).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "dd/MM/yyyy,02/03/2026",
        "d.M.yy,2.3.26",
        "MMM d yyyy,Mar 2 2026",
        "yyyyMMdd,20260302",
        "dd/MM/yyyy,2026-03-02"
    })
    void aDeclaredFormHolds(String form, String text) {
        assertThat(new DayText(form).of(text)).isEqualTo("2026-03-02");
    }

    @Test
    void aDeclaredFormIsTheOnlyOne() {
        assertThat(new DayText("dd/MM/yyyy").of("03/22/2026")).isNull();
        assertThat(new DayText("dd/MM/yyyy").of("31/02/2026")).isNull();
        assertThatThrownBy(() -> DayText.formatter("MM/yyyy")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DayText.formatter("dd/MM/yyyy HH:mm")).isInstanceOf(IllegalArgumentException.class);
    }
}
