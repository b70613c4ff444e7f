package org.cannula.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditionsTest {

    private final Editions editions = Tables.builtIn().editions();

    @ParameterizedTest
    @CsvSource({
        // before the first edition, inside it, the quarter after it, longer after it, nearer the next, inside the next
        "mue hospital, 2020-01-01, 2024q3 carried",
        "mue hospital, 2024-06-30, 2024q3 carried",
        "mue hospital, 2024-07-01, 2024q3",
        "mue hospital, 2024-12-31, 2024q3",
        "mue hospital, 2025-01-01, 2024q3 carried",
        "mue hospital, 2025-09-30, 2024q3 carried",
        "mue hospital, 2025-10-02, 2026q4 carried",
        "mue hospital, 2026-03-02, 2026q4 carried",
        "mue hospital, 2026-10-01, 2026q4",
        "mue hospital, 2027-03-31, 2026q4",
        "mue hospital, 2027-04-01, 2026q4 carried",
        "ptp practitioner, 2026-03-02, 2024q3 carried",
        // rows of the add-on file carry their own dates, so one edition speaks of the past too
        "aoc, 2013-03-31, 2026q2 carried",
        "aoc, 2013-04-01, 2026q2",
        "aoc, 2026-03-02, 2026q2",
        "aoc, 2026-09-30, 2026q2",
        "aoc, 2026-10-01, 2026q2 carried",
    })
    void editionThatAnswers(String table, LocalDate date, String label) {
        assertThat(editions.held(Series.named(table), date).label()).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({
        "opps, 2019-12-31, 2020-01 carried",
        "opps, 2022-01-01, 2022-07",
        "opps, 2022-09-30, 2022-07",
        "opps, 2022-10-01, 2022-10",
        "opps, 2026-01-15, 2026-02",
        "opps, 2026-03-02, 2026-02",
        "opps, 2026-04-01, 2026-04",
        "opps, 2027-01-01, 2026-04 carried",
        "mpfs, 2024-12-31, 2025-10 carried",
        "mpfs, 2025-01-01, 2025-10",
        "mpfs, 2026-03-02, 2025-10 carried",
    })
    void editionOfTheYear(String table, LocalDate date, String label) {
        assertThat(editions.held(Series.named(table), date).label()).isEqualTo(label);
    }

    @Test
    void everyEditionAnswersForItsOwnDays() {
        for (Series series : editions.series()) {
            for (Editions.Edition edition : editions.of(series)) {
                assertThat(editions.held(series, edition.from()).label()).isEqualTo(edition.name());
                assertThat(editions.held(series, edition.until()).label()).isEqualTo(edition.name());
            }
        }
    }

    @Test
    void whatNobodyHoldsIsSaid() {
        Editions.Held held =
                editions.held(Series.of("mue", EditList.HOSPITAL, Ncci.MEDICAID), LocalDate.of(2026, 3, 2));
        assertThat(held.isNone()).isTrue();
        assertThat(held.carried()).isTrue();
        assertThat(held.label()).isEqualTo("none held");
    }

    @Test
    void aTableOfSeveralListsIsAskedForOne() {
        assertThatThrownBy(() -> editions.held("mue", LocalDate.of(2026, 3, 2))).hasMessageContaining("mue");
    }

    @Test
    void seriesAreReadAsTheyAreWritten() {
        for (Series series : editions.series()) {
            assertThat(Series.named(series.word())).isEqualTo(series);
        }
        Series medicaid = Series.of("ptp", EditList.HOSPITAL, Ncci.MEDICAID);
        assertThat(medicaid.word()).isEqualTo("medicaid ptp hospital");
        assertThat(Series.named(medicaid.word())).isEqualTo(medicaid);
    }
}
