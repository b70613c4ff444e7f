package org.cannula.edits;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cannula.chart.Setting;
import org.cannula.claim.Claim;
import org.cannula.claim.ServiceLine;
import org.cannula.policy.ClaimTest;
import org.cannula.policy.EditFailure;
import org.jspecify.annotations.Nullable;

/** An edit ready to be asked of claims, by several threads at once. */
final class CompiledEdit implements ClaimTest {

    private final CelRuntime.@Nullable Program when;
    private final CelRuntime.@Nullable Program lines;

    CompiledEdit(CelRuntime.@Nullable Program when, CelRuntime.@Nullable Program lines) {
        this.when = when;
        this.lines = lines;
    }

    @Override
    public @Nullable List<Integer> matches(Claim claim, Setting setting) throws EditFailure {
        Map<String, Object> seen = new HashMap<>();
        seen.put("claim", ClaimValues.of(claim));
        seen.put("setting", setting.word());
        if (when != null && !isTrue(when, seen)) {
            return null;
        }
        if (lines == null) {
            return List.of();
        }
        List<Integer> found = new ArrayList<>();
        for (ServiceLine line : claim.lines()) {
            seen.put("l", ClaimValues.of(claim, line));
            if (isTrue(lines, seen)) {
                found.add(line.line());
            }
        }
        return when == null && found.isEmpty() ? null : found;
    }

    private static boolean isTrue(CelRuntime.Program program, Map<String, Object> seen) throws EditFailure {
        try {
            return Boolean.TRUE.equals(program.eval(seen));
        } catch (CelEvaluationException failed) {
            // The message of the library may hold what the claim says; its code does not.
            String why = failed.getErrorCode().name().toLowerCase(Locale.ROOT).replace('_', ' ');
            throw new EditFailure(why);
        }
    }
}
