package org.cannula.totals;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.cannula.checks.Exposure;
import org.cannula.checks.Finding;
import org.cannula.checks.Pattern;
import org.cannula.checks.Severity;
import org.cannula.engine.AuditedClaim;
import org.jspecify.annotations.Nullable;

/**
 * What every group of a claim needs to know of it, worked out once.
 *
 * @param leftOut whether no check asked any table about it: nothing in it was audited
 * @param concurrent whether it was audited and bills 96368
 * @param worst severity of its worst finding; null where it has none
 */
record Facts(
        List<Finding> findings,
        boolean leftOut,
        boolean concurrent,
        Exposure atRisk,
        Exposure missed,
        @Nullable Severity worst,
        EnumSet<Pattern> patterns) {

    private static final String CONCURRENT = "96368";

    static Facts of(AuditedClaim audited) {
        EnumSet<Pattern> patterns = EnumSet.noneOf(Pattern.class);
        Severity worst = null;
        for (Finding finding : audited.findings()) {
            patterns.addAll(finding.pattern());
            worst = worst == null || finding.severity().compareTo(worst) < 0 ? finding.severity() : worst;
        }
        boolean leftOut = audited.tables().isEmpty() && audited.findings().isEmpty();
        return new Facts(
                audited.findings(),
                leftOut,
                !leftOut
                        && audited.claim().lines().stream()
                                .anyMatch(line -> line.code().equals(CONCURRENT)),
                audited.atRisk(),
                audited.missed(),
                worst,
                patterns);
    }

    /** Adds each finding to all of them and to those of its check. */
    void tell(Found all, Function<String, Found> ofCheck) {
        Set<String> met = new HashSet<>();
        boolean first = true;
        for (Finding finding : findings) {
            all.add(finding, first);
            ofCheck.apply(finding.check()).add(finding, met.add(finding.check()));
            first = false;
        }
    }
}
