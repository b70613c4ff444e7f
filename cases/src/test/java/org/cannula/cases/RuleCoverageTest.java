package org.cannula.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cannula.basis.Rule;
import org.cannula.cases.faults.Fault;
import org.cannula.engine.Rulebook;
import org.cannula.service.Because;
import org.cannula.service.CodedVisit;
import org.junit.jupiter.api.Test;

/**
 * Every rule is proven: by a case that says so and whose result rests on the rule, or by a planted fault in the rule that
 * a case catches.
 */
class RuleCoverageTest {

    private static final CaseJudge JUDGE = new CaseRunner();

    @Test
    void everyRuleIsProven() {
        Set<String> proven =
                Cases.all().stream().flatMap(c -> c.proves().stream()).collect(Collectors.toCollection(TreeSet::new));
        Fault.all().stream()
                .filter(fault -> fault.type().startsWith("rules/"))
                .forEach(fault -> proven.add(fault.type().substring("rules/".length())));
        Set<String> rules = Rulebook.RULES.stream().map(Rule::name).collect(Collectors.toCollection(TreeSet::new));
        System.out.println("rules proven: " + proven.size() + "/" + rules.size());
        assertThat(proven).isEqualTo(rules);
    }

    @Test
    void everyCaseRestsOnWhatItProves() {
        List<String> unproven = new ArrayList<>();
        for (Case example : Cases.all()) {
            if (example.proves().isEmpty()) {
                continue;
            }
            Set<String> rests = JUDGE.code(example, example.readings()).stream()
                    .flatMap(RuleCoverageTest::cited)
                    .collect(Collectors.toSet());
            for (String rule : example.proves()) {
                if (!rests.contains(rule)) {
                    unproven.add(example + " does not rest on " + rule);
                }
            }
        }
        assertThat(unproven).isEmpty();
    }

    /** Names of the rules a result cites. */
    static Stream<String> cited(CodedVisit visit) {
        return Stream.of(
                        visit.lines().stream().flatMap(line -> line.because().stream()),
                        visit.notCoded().stream().flatMap(not -> not.because().stream()),
                        visit.review().stream().flatMap(review -> review.because().stream()),
                        visit.notes().stream())
                .flatMap(reasons -> reasons)
                .map((Because because) -> because.reason().rule().name());
    }
}
