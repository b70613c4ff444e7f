package org.cannula.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cannula.checks.Change;
import org.cannula.checks.Finding;
import org.cannula.checks.Fix;
import org.cannula.checks.Severity;

/** What named findings account for, so that a general one need not say again that chart and claim differ there. */
final class Explained {

    private final Set<Integer> lines = new HashSet<>();
    private final Set<String> added = new HashSet<>();

    private Explained() {}

    static Explained by(List<Finding> named) {
        Explained explained = new Explained();
        named.forEach(explained::take);
        return explained;
    }

    /** A finding accounts for the lines whose units it settles, or would settle if something were known, and for lines it adds. */
    private void take(Finding finding) {
        boolean settles = false;
        for (Change change : finding.changes()) {
            if (change instanceof Change.Added line) {
                added.add(line.code() + line.date());
            }
            settles |= !(change instanceof Change.Modifiers);
        }
        boolean waits = finding.fix() == Fix.OPEN
                && finding.severity() != Severity.NOTE
                && finding.supported() != null
                && finding.supported().compareTo(finding.billed()) < 0;
        if (settles || waits) {
            lines.addAll(finding.lines());
        }
    }

    /** Whether all of a finding's lines, or all the lines it would add, are accounted for. */
    boolean covers(Finding finding) {
        if (!finding.lines().isEmpty()) {
            return lines.containsAll(finding.lines());
        }
        return !finding.changes().isEmpty()
                && finding.changes().stream()
                        .allMatch(change ->
                                change instanceof Change.Added line && added.contains(line.code() + line.date()));
    }
}
