package org.cannula.cases.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cannula.cases.Case;
import org.cannula.cases.Case.Verdict;
import org.cannula.cases.CaseJudge;
import org.cannula.cases.Cases;
import org.junit.jupiter.api.Test;

class PlantedFaultsTest {

    /** Whether every case is run under every fault, to see how many catch each; else only the cases a fault names. */
    private static final boolean ALL = "all".equals(System.getProperty("cannula.faults"));

    @Test
    void everyFaultIsCaughtByTheCaseThatIsSaidToCatchIt() {
        List<Fault> faults = Fault.all();
        Map<String, Case> cases = Cases.all().stream()
                .filter(c -> !c.visits().isEmpty() && (c.verdict() == Verdict.OWN || c.verdict() == Verdict.AGREES))
                .collect(Collectors.toMap(Case::id, Function.identity()));
        List<String> missed = new ArrayList<>();
        int caught = 0;
        StringBuilder table = new StringBuilder();
        for (Fault fault : faults) {
            CaseJudge judge = FaultyEngine.with(fault);
            List<String> red = cases.values().stream()
                    .filter(example -> ALL || fault.caughtBy().contains(example.id()))
                    .filter(example -> isRed(judge, example))
                    .map(Case::id)
                    .sorted()
                    .toList();
            if (ALL) {
                table.append("  %-44s caught by %d of %d%n".formatted(fault.name(), red.size(), cases.size()));
            }
            caught += red.containsAll(fault.caughtBy()) ? 1 : 0;
            for (String id : fault.caughtBy()) {
                if (!cases.containsKey(id)) {
                    missed.add(fault.name() + " names a case that is none: " + id);
                } else if (!red.contains(id)) {
                    missed.add(fault.name() + " is not caught by " + id + ", but by " + red);
                }
            }
        }
        System.out.print(table);
        System.out.println("faults caught " + caught + "/" + faults.size());
        assertThat(missed).isEmpty();
        assertThat(faults).hasSizeGreaterThanOrEqualTo(40);
    }

    private static boolean isRed(CaseJudge judge, Case example) {
        try {
            return !judge.complaints(example).isEmpty();
        } catch (RuntimeException broken) {
            return true;
        }
    }
}
