package org.cannula.edits;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.ArrayList;
import java.util.List;
import org.cannula.policy.ClaimTest;
import org.cannula.policy.EditLanguage;
import org.jspecify.annotations.Nullable;

/**
 * Compiles edits written in CEL, the Common Expression Language: typed, without side effects, and every expression ends. How
 * long an expression and how many steps of its loops there may be is bounded, so that no edit can hold up a run.
 */
public final class CelEdits implements EditLanguage {

    /** Characters of an expression; a longer one is several edits. */
    static final int LONGEST = 2_000;

    /** How deep parentheses and operators may nest. */
    private static final int DEEPEST = 60;

    /** Steps of all loops of one expression over one claim: a claim of 300 lines may be set against itself. */
    private static final int MOST_STEPS = 100_000;

    private static final CelOptions OPTIONS = CelOptions.current()
            .maxExpressionCodePointSize(LONGEST)
            .maxParseRecursionDepth(DEEPEST)
            .comprehensionMaxIterations(MOST_STEPS)
            .build();

    private final CelCompiler ofClaims = compiler(false);
    private final CelCompiler ofLines = compiler(true);
    private final CelRuntime runtime =
            CelRuntimeFactory.legacyCelRuntimeBuilder().setOptions(OPTIONS).build();

    private static CelCompiler compiler(boolean ofLines) {
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .setTypeProvider(ClaimTypes.TYPES)
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .addVar("claim", ClaimTypes.reference("Claim"))
                .addVar("setting", SimpleType.STRING)
                .setResultType(SimpleType.BOOL);
        return ofLines ? builder.addVar("l", ClaimTypes.reference("Line")).build() : builder.build();
    }

    @Override
    public ClaimTest compile(@Nullable String when, @Nullable String lines) throws Uncompilable {
        List<Problem> problems = new ArrayList<>();
        CelRuntime.Program ofClaim = when == null ? null : program(ofClaims, when, false, problems);
        CelRuntime.Program ofLine = lines == null ? null : program(ofLines, lines, true, problems);
        if (!problems.isEmpty()) {
            throw new Uncompilable(problems);
        }
        return new CompiledEdit(ofClaim, ofLine);
    }

    private CelRuntime.@Nullable Program program(
            CelCompiler compiler, String expression, boolean isOfLines, List<Problem> problems) {
        if (expression.codePointCount(0, expression.length()) > LONGEST) {
            problems.add(new Problem(
                    isOfLines, 1, 1, "an expression of " + expression.length() + " characters", "at most " + LONGEST));
            return null;
        }
        try {
            CelAbstractSyntaxTree checked = compiler.compile(expression).getAst();
            return runtime.createProgram(checked);
        } catch (CelValidationException wrong) {
            wrong.getErrors().forEach(issue -> problems.add(Wrong.of(issue, isOfLines)));
        } catch (CelEvaluationException wrong) {
            problems.add(new Problem(isOfLines, 1, 1, "an expression that cannot be run", "a CEL expression"));
        }
        return null;
    }
}
