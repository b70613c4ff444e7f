package org.cannula.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cannula.checks.Change;
import org.cannula.checks.Finding;
import org.cannula.checks.Fix;
import org.cannula.checks.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What named findings account for, so that a general one need not say again that chart and claim differ there. Only what is
 * said at least as surely accounts for anything: a review of the unit edit does not silence an error the chart settles.
 */
final class Explained {

    /** Surest severity by line number, and by code and date of a line that was not billed. */
    private final Map<Integer, Severity> lines = new HashMap<>();

    private final Map<String, Severity> added = new HashMap<>();

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
                added.merge(line.code() + line.date(), finding.severity(), Explained::surer);
            }
            settles |= !(change instanceof Change.Modifiers);
        }
        boolean waits = finding.fix() == Fix.OPEN
                && finding.severity() != Severity.NOTE
                && finding.supported() != null
                && finding.supported().compareTo(finding.billed()) < 0;
        if (settles || waits) {
            finding.lines().forEach(line -> lines.merge(line, finding.severity(), Explained::surer));
        }
    }

    private static Severity surer(Severity one, Severity other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    /** Whether all of a finding's lines, or all the lines it would add, are accounted for, and as surely. */
    boolean covers(Finding finding) {
        if (!finding.lines().isEmpty()) {
            return finding.lines().stream().allMatch(line -> isAsSure(lines.get(line), finding));
        }
        return !finding.changes().isEmpty()
                && finding.changes().stream()
                        .allMatch(change -> change instanceof Change.Added line
                                && isAsSure(added.get(line.code() + line.date()), finding));
    }

    private static boolean isAsSure(@Nullable Severity explained, Finding finding) {
        return explained != null && explained.compareTo(finding.severity()) <= 0;
    }
}
