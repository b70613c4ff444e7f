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

    /** The sentence with its operands filled in; {@code hour(s)} follows the number of the operand before it. */
    public String says() {
        StringBuilder words = new StringBuilder(sentence.length() + 32);
        int from = 0;
        String plural = "s";
        for (Object operand : operands) {
            int at = sentence.indexOf("{}", from);
            if (at < 0) {
                throw new IllegalStateException(rule.name() + " has more operands than places: " + sentence);
            }
            words.append(sentence.substring(from, at).replace("(s)", plural)).append(operand);
            plural = isOne(operand) ? "" : "s";
            from = at + 2;
        }
        return words.append(sentence.substring(from).replace("(s)", plural)).toString();
    }

    private static boolean isOne(Object operand) {
        return operand.toString().equals("1");
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
