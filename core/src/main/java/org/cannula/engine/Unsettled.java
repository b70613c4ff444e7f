package org.cannula.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cannula.checks.Finding;
import org.cannula.checks.Fix;
import org.cannula.checks.Severity;
import org.cannula.claim.Claim;
import org.cannula.claim.ServiceLine;
import org.jspecify.annotations.Nullable;

/** What a corrected claim leaves to a person: findings that wait for a fact, and what no fact of the claim tells. */
final class Unsettled {

    private final Claim claim;
    private final List<String> found = new ArrayList<>();

    private Unsettled(Claim claim) {
        this.claim = claim;
    }

    static List<String> of(Claim claim, List<Finding> findings, List<ServiceLine> corrected) {
        Unsettled unsettled = new Unsettled(claim);
        findings.stream()
                .filter(finding -> finding.fix() == Fix.OPEN && finding.severity() != Severity.NOTE)
                .forEach(unsettled::finding);
        Map<Integer, ServiceLine> billed = new HashMap<>();
        claim.lines().forEach(line -> billed.put(line.line(), line));
        corrected.forEach(line -> unsettled.line(line, billed.get(line.line())));
        return List.copyOf(unsettled.found);
    }

    private void finding(Finding finding) {
        String lines = finding.lines().stream().map(String::valueOf).collect(Collectors.joining(", "));
        String where = lines.isEmpty()
                ? finding.code() + ", not billed"
                : (finding.lines().size() == 1 ? "line " : "lines ") + lines;
        found.add(finding.check() + " (" + where + "): " + finding.needs());
    }

    private void line(ServiceLine line, @Nullable ServiceLine billed) {
        if (billed == null) {
            added(line);
        } else if (billed.drug() != null && line.units().compareTo(billed.units()) != 0) {
            say(line, "the quantity of the drug stays as billed; it has to agree with the new units");
        }
    }

    private void added(ServiceLine line) {
        if (line.charge() == null && claim.lines().stream().anyMatch(other -> other.charge() != null)) {
            say(line, "added; its charge is not known");
        }
        if (line.revenueCode() == null && claim.lines().stream().anyMatch(other -> other.revenueCode() != null)) {
            say(line, "added; its revenue code is not known");
        }
        boolean drug = line.code().startsWith("J") || line.code().startsWith("Q");
        if (drug && claim.lines().stream().anyMatch(other -> other.drug() != null)) {
            say(line, "added; its national drug code and quantity are not known");
        }
    }

    private void say(ServiceLine line, String what) {
        found.add("line " + line.line() + " (" + line.code() + "): " + what);
    }
}
