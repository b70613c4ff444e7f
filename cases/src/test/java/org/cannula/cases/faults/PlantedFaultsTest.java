package org.cannula.cases.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cannula.cases.AuditCase;
import org.cannula.cases.AuditJudge;
import org.cannula.cases.Case;
import org.cannula.cases.Case.Verdict;
import org.cannula.cases.Cases;
import org.cannula.checks.Checks;
import org.junit.jupiter.api.Test;

class PlantedFaultsTest {

    /** Whether every case is run under every fault, to see how many catch each; else only the cases a fault names. */
    private static final boolean ALL = "all".equals(System.getProperty("cannula.faults"));

    /** Something named that must turn red: a case, an audit, or the page of a check. */
    private interface Proof {
        boolean isRed(FaultyEngine engine);
    }

    @Test
    void everyFaultIsCaughtByTheCaseThatIsSaidToCatchIt() {
        List<Fault> faults = Fault.all();
        Map<String, Proof> proofs = proofs();
        List<String> missed = new ArrayList<>();
        int caught = 0;
        StringBuilder table = new StringBuilder();
        for (Fault fault : faults) {
            FaultyEngine engine = FaultyEngine.with(fault);
            List<String> red = proofs.entrySet().stream()
                    .filter(proof -> ALL || fault.caughtBy().contains(proof.getKey()))
                    .filter(proof -> proof.getValue().isRed(engine))
                    .map(Map.Entry::getKey)
                    .sorted()
                    .toList();
            if (ALL) {
                table.append("  %-44s caught by %d of %d%n".formatted(fault.name(), red.size(), proofs.size()));
            }
            caught += red.containsAll(fault.caughtBy()) ? 1 : 0;
            for (String id : fault.caughtBy()) {
                if (!proofs.containsKey(id)) {
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
        assertThat(faults.stream().map(Fault::name)).doesNotHaveDuplicates();
    }

    private static Map<String, Proof> proofs() {
        Map<String, Proof> proofs = new TreeMap<>();
        Cases.all().stream()
                .filter(c -> !c.visits().isEmpty() && (c.verdict() == Verdict.OWN || c.verdict() == Verdict.AGREES))
                .forEach(example -> proofs.put(example.id(), engine -> isRed(engine, example)));
        AuditCase.all().forEach(audit -> proofs.put(audit.id(), engine -> isRed(engine, List.of(audit))));
        Checks.PAGES.forEach(check -> proofs.put(check.name(), engine -> isRed(engine, AuditCase.ofPage(check))));
        return proofs;
    }

    private static boolean isRed(FaultyEngine engine, Case example) {
        try {
            return !engine.cases().complaints(example).isEmpty();
        } catch (RuntimeException broken) {
            return true;
        }
    }

    private static boolean isRed(FaultyEngine engine, List<AuditCase> audits) {
        try {
            AuditJudge judge = engine.audits();
            return audits.stream().anyMatch(audit -> !judge.complaint(audit).isEmpty());
        } catch (RuntimeException broken) {
            return true;
        }
    }
}
