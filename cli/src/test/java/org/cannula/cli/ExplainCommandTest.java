package org.cannula.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.cannula.basis.Rule;
import org.cannula.codes.CodeTable;
import org.cannula.engine.RulePages;
import org.cannula.policy.Knob;
import org.cannula.policy.Payer;
import org.cannula.policy.Payers;
import org.junit.jupiter.api.Test;

class ExplainCommandTest {

    @Test
    void everyNameThatResultsUseCanBeExplained() {
        for (Rule rule : RulePages.rules()) {
            assertThat(Ran.of("explain", rule.name()).out()).contains(rule.name());
        }
        for (Payer payer : Payers.builtIn().all()) {
            assertThat(Ran.of("explain", payer.name()).out()).contains(payer.title());
        }
        for (Knob knob : Knob.values()) {
            assertThat(Ran.of("explain", knob.word()).out()).contains("default " + knob.defaultValue());
        }
        for (String code : CodeTable.builtIn().codes()) {
            assertThat(Ran.of("explain", code).out()).startsWith(code);
        }
    }

    @Test
    void aCodeShowsWhatTheTablesKnow() {
        String page = Ran.of("explain", "96368").out();
        assertThat(page)
                .contains(
                        "add-on",
                        "not time-based",
                        "primaries",
                        "96365",
                        "MUE hospital",
                        "1 a date, MAI 2",
                        "status N");
        assertThat(Ran.of("explain", "96366").out()).contains("91, 151");
    }

    @Test
    void aPayerShowsWhatItSetsOtherwiseAndWhereItSaysSo() {
        assertThat(Ran.of("explain", "select-health").out())
                .contains("hydrationMinimum 16, professional, from 2023-01-01", "instead of 31", "page 2");
    }

    @Test
    void namesAreFoundInAnyCase() {
        assertThat(Ran.of("explain", "concurrentbilledtwice").exit()).isEqualTo(Exit.DONE);
        assertThat(Ran.of("explain", "c8957").out()).startsWith("C8957");
        assertThat(Ran.of("explain", "d2").out()).startsWith("overlapTest");
    }

    @Test
    void anUnknownNameBringsTheNearest() {
        Ran ran = Ran.of("explain", "ConcurrentBiledTwice");
        assertThat(ran.exit()).isEqualTo(Exit.USAGE);
        assertThat(ran.err()).contains("Did you mean ConcurrentBilledTwice?");
        assertThat(Ran.of("explain", "96388").err()).contains("Did you mean 96368");
        assertThat(Ran.of("explain", "qqqqqq").err()).doesNotContain("Did you mean");
    }

    @Test
    void withoutANameEverythingIsListed() {
        assertThat(Ran.of("explain").out()).contains("ConcurrentBilledTwice", "overlapTest", "regence", "96549");
    }
}
