package org.cannula.basis;

import java.util.List;

/**
 * Something that can be cited as a reason: a coding rule or an audit check. Its name is its class name, a sentence that
 * can be true; its page {@code Name.md} lies beside the class.
 */
public abstract class Rule {

    private final List<Citation> citations;

    /** A rule without a citation does not build. */
    protected Rule(Citation first, Citation... more) {
        this.citations = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(first), java.util.Arrays.stream(more))
                .toList();
    }

    /** The name users see and type. */
    public final String name() {
        return getClass().getSimpleName();
    }

    public final List<Citation> citations() {
        return citations;
    }

    /** A reason of this rule: a sentence with a {@code {}} for each operand. Its words are made only when printed. */
    protected final Reason because(String sentence, Object... operands) {
        return new Reason(this, sentence, operands);
    }
}
