package org.cannula.basis;

import java.util.Arrays;

/** Why something was decided: a rule, a sentence and its operands. Cheap to make; its words cost only when read. */
public final class Reason {

    private final Rule rule;
    private final String sentence;
    private final Object[] operands;

    Reason(Rule rule, String sentence, Object[] operands) {
        this.rule = rule;
        this.sentence = sentence;
        this.operands = operands;
    }

    public Rule rule() {
        return rule;
    }

    /** The sentence with its operands filled in. */
    public String says() {
        StringBuilder words = new StringBuilder(sentence.length() + 32);
        int from = 0;
        for (Object operand : operands) {
            int at = sentence.indexOf("{}", from);
            if (at < 0) {
                throw new IllegalStateException(rule.name() + " has more operands than places: " + sentence);
            }
            words.append(sentence, from, at).append(operand);
            from = at + 2;
        }
        return words.append(sentence, from, sentence.length()).toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Reason that
                && rule == that.rule
                && sentence.equals(that.sentence)
                && Arrays.equals(operands, that.operands);
    }

    @Override
    public int hashCode() {
        return sentence.hashCode() * 31 + Arrays.hashCode(operands);
    }

    @Override
    public String toString() {
        return rule.name() + ": " + says();
    }
}
