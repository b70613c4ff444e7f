package org.cannula.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cannula.policy.Knob;
import org.junit.jupiter.api.Test;

class OwnCasesTest {

    private static final CaseJudge JUDGE = new CaseRunner();

    @Test
    void everyOwnCaseComesOutAsWorkedByHand() {
        List<String> failures = new ArrayList<>();
        for (Case example : Cases.own()) {
            List<String> complaints = JUDGE.complaints(example);
            if (!complaints.isEmpty()) {
                failures.add(example + ": " + complaints);
            }
        }
        System.out.println("own cases: " + (Cases.own().size() - failures.size()) + "/"
                + Cases.own().size());
        assertThat(failures).isEmpty();
    }

    @Test
    void enoughCasesAreAboutConcurrentInfusion() {
        assertThat(Cases.own().stream().filter(c -> c.place().startsWith("concurrent")))
                .hasSizeGreaterThanOrEqualTo(30);
    }

    /** Only an audit asks for these; the pages of the checks show their values. */
    private static final Set<Knob> OF_AUDITS = EnumSet.of(Knob.RATES, Knob.ROUTE_MODIFIERS);

    @Test
    void everyPublishedValueOfAKnobHasACase() {
        Set<String> shown = new HashSet<>();
        for (Case example : Cases.own()) {
            for (Map.Entry<String, String> setting : example.readings().entrySet()) {
                shown.add(setting.getKey() + "=" + setting.getValue());
            }
        }
        List<String> missing = new ArrayList<>();
        for (Knob knob : Knob.values()) {
            for (String value : knob.readings().subList(1, knob.readings().size())) {
                if (!shown.contains(knob.word() + "=" + value) && !OF_AUDITS.contains(knob)) {
                    missing.add(knob.word() + "=" + value);
                }
            }
        }
        assertThat(missing).isEmpty();
    }
}
