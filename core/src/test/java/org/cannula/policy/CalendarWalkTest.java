package org.cannula.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cannula.chart.Setting;
import org.cannula.codes.AddOnTable;
import org.cannula.codes.CodeTable;
import org.cannula.codes.Series;
import org.cannula.codes.Tables;
import org.junit.jupiter.api.Test;

/** Walks every date on which anything changes and demands exactly one answer; it asserts no amounts. */
class CalendarWalkTest {

    private static final LocalDate FIRST = LocalDate.of(2009, 1, 1);

    @Test
    void everyPayerHasOneValueOfEveryKnobOnEveryDate() {
        for (Payer payer : Payers.builtIn().all()) {
            for (LocalDate date : changes(payer)) {
                for (Setting setting : Setting.values()) {
                    Policy policy = payer.on(date, setting);
                    for (Knob knob : Knob.values()) {
                        long holding = payer.exceptions().stream()
                                .filter(exception -> exception.knob() == knob && exception.holds(date, setting))
                                .count();
                        assertThat(holding)
                                .as("%s, %s, %s, %s", payer.name(), knob.word(), date, setting)
                                .isLessThanOrEqualTo(1);
                        assertThat(knob.allows(policy.value(knob)))
                                .as("%s sets %s to %s on %s", payer.name(), knob.word(), policy.value(knob), date)
                                .isTrue();
                    }
                }
            }
        }
    }

    @Test
    void everyCodeHasAtMostOneRowOnEveryDate() {
        CodeTable table = CodeTable.builtIn();
        for (String code : table.codes()) {
            List<CodeTable.Entry> rows = table.rows(code);
            for (LocalDate date : changes(rows)) {
                long holding = rows.stream()
                        .filter(row -> (row.from() == null || !date.isBefore(row.from()))
                                && (row.until() == null || !date.isAfter(row.until())))
                        .count();
                assertThat(holding).as("%s on %s", code, date).isLessThanOrEqualTo(1);
            }
        }
    }

    @Test
    void everyAddOnHasAPrimaryOnEveryDateItIsValid() {
        for (String code : CodeTable.builtIn().codes()) {
            for (AddOnTable.Entry row : Tables.builtIn().addOns().rows(code)) {
                LocalDate from = row.from() == null ? FIRST : row.from();
                for (LocalDate date : List.of(FIRST, from, from.plusYears(1), LocalDate.of(2026, 11, 1))) {
                    CodeTable.Entry entry = CodeTable.builtIn().on(code, date);
                    if (entry != null && entry.isAddOn()) {
                        assertThat(Tables.builtIn().addOns().primaries(code, date, false))
                                .as("primaries of %s on %s", code, date)
                                .isNotEmpty();
                    }
                }
            }
        }
    }

    @Test
    void everyTableAnswersOnEveryQuarterOfTheCalendar() {
        for (Series series : Tables.builtIn().editions().series()) {
            for (LocalDate date = FIRST; date.isBefore(LocalDate.of(2028, 1, 1)); date = date.plusMonths(3)) {
                assertThat(Tables.builtIn().editions().held(series, date).label())
                        .as("%s on %s", series.word(), date)
                        .isNotBlank();
            }
        }
    }

    private static Set<LocalDate> changes(Payer payer) {
        Set<LocalDate> dates = new TreeSet<>(List.of(FIRST, LocalDate.of(2026, 11, 1)));
        for (Payer each = payer; each != null; each = each.base()) {
            for (PayerException exception : each.exceptions()) {
                around(exception.from(), dates);
                around(exception.until(), dates);
            }
        }
        return dates;
    }

    private static List<LocalDate> changes(List<CodeTable.Entry> rows) {
        Set<LocalDate> dates = new TreeSet<>();
        for (CodeTable.Entry row : rows) {
            around(row.from(), dates);
            around(row.until(), dates);
        }
        return new ArrayList<>(dates);
    }

    private static void around(LocalDate day, Set<LocalDate> dates) {
        if (day != null) {
            dates.addAll(List.of(day.minusDays(1), day, day.plusDays(1)));
        }
    }
}
