package org.cannula.checks;

import java.util.Set;

/** Modifiers that lift a pair edit of indicator 1. */
final class Modifiers {

    /** NCCI modifiers beside 59 and X{EPSU}. */
    private static final Set<String> LIFTING = Set.of("24", "25", "27", "57", "58", "78", "79", "91", "LT", "RT");

    /** Modifiers that say a visit was significant and separately identifiable, or another one of the date. */
    private static final Set<String> VISIT = Set.of("24", "25", "27", "57");

    private Modifiers() {}

    /** Whether a line bears a modifier that lifts an edit. */
    static boolean lift(Billed line) {
        return line.isMarkedSeparate() || line.line().modifiers().stream().anyMatch(LIFTING::contains);
    }

    /** Whether a visit's line says that it was separately identifiable. */
    static boolean isSeparateVisit(Billed line) {
        return line.line().modifiers().stream().anyMatch(VISIT::contains);
    }
}
