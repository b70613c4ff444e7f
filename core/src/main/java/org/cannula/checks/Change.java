package org.cannula.checks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One change to the claim that a finding asks for. Lines are named by their number on the claim. */
public sealed interface Change {

    /** The line keeps its code and bills this many units; none at all drops it. */
    record Units(int line, BigDecimal units) implements Change {}

    /** The line bears these modifiers instead of its own. */
    record Modifiers(int line, List<String> modifiers) implements Change {
        public Modifiers {
            modifiers = List.copyOf(modifiers);
        }
    }

    /** A line that was not billed. */
    record Added(
            String code,
            BigDecimal units,
            List<String> modifiers,
            @Nullable LocalDate date) implements Change {
        public Added {
            modifiers = List.copyOf(modifiers);
        }
    }
}
