package org.cannula.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The language edits are written in. It stands in an extension; this is all that is known of it here. */
public interface EditLanguage {

    /**
     * Compiles an edit and checks its types.
     *
     * @param when an expression that is true of claims the edit speaks of; null where {@code lines} alone decides
     * @param lines an expression that is true of lines the edit points at; null where it points at none
     * @throws Uncompilable with everything that is wrong
     */
    ClaimTest compile(@Nullable String when, @Nullable String lines) throws Uncompilable;

    /**
     * One thing that is wrong with an expression.
     *
     * @param ofLines whether it is in the expression over lines, not in that over the claim
     * @param line line of the expression, from 1
     * @param column column in that line, from 1
     */
    record Problem(boolean ofLines, int line, int column, String found, String valid) {}

    /** An edit that cannot be compiled. */
    final class Uncompilable extends Exception {

        private static final long serialVersionUID = 1;

        private final transient List<Problem> problems;

        public Uncompilable(List<Problem> problems) {
            super("an edit that cannot be compiled");
            this.problems = List.copyOf(problems);
        }

        public List<Problem> problems() {
            return problems;
        }
    }
}
