package org.cannula.cases.oracle;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** What is compared of a line: everything that is billed, nothing of the reasons. */
public record Billed(LocalDate date, String code, List<String> modifiers, int units) {

    public static final Comparator<Billed> ORDER = Comparator.comparing(Billed::date)
            .thenComparing(Billed::code)
            .thenComparing(line -> String.join(" ", line.modifiers()));

    @Override
    public String toString() {
        String modifier = modifiers.isEmpty() ? "" : "-" + String.join("-", modifiers);
        return date.toString().substring(5) + " " + code + modifier + (units == 1 ? "" : "x" + units);
    }
}
