package org.cannula.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cannula.chart.Administration;
import org.cannula.chart.Moment;
import org.cannula.chart.Route;
import org.cannula.chart.Visit;
import org.cannula.codes.Category;
import org.cannula.service.CodedVisit;
import org.junit.jupiter.api.Test;

/** Each drug is asked about once, and what is asked of all infusions is not asked of each. */
class CheckpointsTest {

    private final List<Administration> given = new ArrayList<>();

    private CheckpointsTest infused(String drug, String start, String stop) {
        return with(Administration.builder("a" + (given.size() + 1), Route.IV_INFUSION)
                .drug(drug)
                .start(Moment.of("2026-03-02T" + start))
                .stop(Moment.of(stop.contains("T") ? stop : "2026-03-02T" + stop)));
    }

    private CheckpointsTest with(Administration.Builder one) {
        given.add(one.build());
        return this;
    }

    private List<String> asked() {
        CodedVisit coded = Coder.withBuiltInPayers()
                .code(Visit.builder("V1")
                        .date(LocalDate.of(2026, 3, 2))
                        .administrations(given)
                        .build());
        return coded.queries().stream()
                .map(query -> query.administrations() + " " + query.ask())
                .toList();
    }

    @Test
    void bagsOfOneDrugOnAThresholdAreOneQuestion() {
        infused("ceftriaxone", "08:00", "08:30")
                .infused("vancomycin", "09:00", "10:30")
                .infused("Rocephin", "12:00", "12:15");
        assertThat(asked())
                .containsExactly(
                        "[a1, a3] ceftriaxone ran exactly 15 and 30 minutes, on a threshold: are start and stop as charted?",
                        "[a2] vancomycin ran exactly 90 minutes, on a threshold: are start and stop as charted?");
    }

    @Test
    void oneLengthForAllIsAskedOnceForAll() {
        infused("ceftriaxone", "08:00", "09:30")
                .infused("vancomycin", "10:00", "11:30")
                .infused("famotidine", "12:00", "13:30");
        assertThat(asked())
                .containsExactly(
                        "[a1, a2, a3] Every infusion is charted with exactly 90 minutes, on a threshold: are these"
                                + " the times they really ran?");
    }

    @Test
    void aLengthOnNoThresholdIsNotCalledOne() {
        infused("ceftriaxone", "08:00", "08:40")
                .infused("vancomycin", "10:00", "10:40")
                .infused("famotidine", "12:00", "12:40");
        assertThat(asked())
                .containsExactly(
                        "[a1, a2, a3] Every infusion is charted with exactly 40 minutes: are these the times they"
                                + " really ran?");
    }

    @Test
    void aStopThatMayHaveSlippedIntoTheNextDayIsAskedAbout() {
        infused("vancomycin", "08:00", "2026-03-03T04:00");
        assertThat(asked())
                .containsExactly("[a1] vancomycin ran 1200 minutes: is its stop of the day after its start?");
        given.clear();
        infused("vancomycin", "08:00", "2026-03-03T03:59");
        assertThat(asked()).isEmpty();
        given.clear();
        infused("vancomycin", "08:00", "2026-03-03T08:00");
        assertThat(asked()).isEmpty();
    }

    @Test
    void theReasonForAFluidIsAskedOnce() {
        for (String start : List.of("08", "14")) {
            with(Administration.builder("a" + (given.size() + 1), Route.IV_INFUSION)
                    .drug("normal saline")
                    .category(Category.HYDRATION)
                    .start(Moment.of("2026-03-02T" + start + ":00"))
                    .stop(Moment.of("2026-03-02T" + start + ":50")));
        }
        assertThat(asked())
                .containsExactly(
                        "[a1, a2] Why was normal saline given? Hydration needs an order and a documented reason.");
    }
}
