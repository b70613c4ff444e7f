package org.cannula.policy;

import java.util.List;

/** A payer file that cannot be used: every problem with its line, what was found and what would be valid. */
public final class PayerFileError extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** One problem: where, what was found, what would be valid. */
    public record Problem(String input, int line, String found, String valid) {
        @Override
        public String toString() {
            return input + ":" + line + ": found " + found + "; valid: " + valid;
        }
    }

    private final transient List<Problem> problems;

    PayerFileError(List<Problem> problems) {
        super(String.join("\n", problems.stream().map(Problem::toString).toList()));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
