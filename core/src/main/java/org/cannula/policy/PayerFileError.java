package org.cannula.policy;

import java.util.List;

/** A payer file that cannot be used: every problem with its line, what was found and what would be valid. */
public final class PayerFileError extends RuntimeException {

    private static final long serialVersionUID = 1;

    /**
     * One problem: where, what was found, what would be valid.
     *
     * @param column column of the line, from 1; 0 where the whole line or block is meant
     */
    public record Problem(String input, int line, int column, String found, String valid) {

        Problem(String input, int line, String found, String valid) {
            this(input, line, 0, found, valid);
        }

        @Override
        public String toString() {
            return input + ":" + line + (column == 0 ? "" : ":" + column) + ": found " + found + "; valid: " + valid;
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
