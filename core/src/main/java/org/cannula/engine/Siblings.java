package org.cannula.engine;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.cannula.checks.Change;
import org.cannula.claim.Claim;
import org.cannula.claim.ServiceLine;
import org.cannula.codes.CodeTable;
import org.cannula.codes.DrugTable;
import org.jspecify.annotations.Nullable;

/** What the lines of a claim tell about a line that is added to it. */
final class Siblings {

    private Siblings() {}

    /**
     * The line most like an added one: of the same code before one of the same kind, and of those one of the same date
     * before others. Null where none is of its kind: the revenue code of a drug says nothing about giving it.
     */
    static @Nullable ServiceLine mostLike(Claim claim, Change.Added added) {
        ServiceLine best = null;
        int most = 0;
        Kind kind = kind(added.code(), added.date());
        for (ServiceLine line : claim.lines()) {
            boolean sameCode = line.code().equals(added.code());
            LocalDate date = line.date() == null ? claim.from() : line.date();
            if (sameCode || kind(line.code(), date) == kind) {
                int likeness = (sameCode ? 4 : 1) + (date != null && date.equals(added.date()) ? 1 : 0);
                if (likeness > most) {
                    most = likeness;
                    best = line;
                }
            }
        }
        return best;
    }

    private enum Kind {
        ADMINISTRATION,
        DRUG,
        OTHER
    }

    private static Kind kind(String code, @Nullable LocalDate date) {
        if (date == null) {
            return Kind.OTHER;
        }
        CodeTable.Entry entry = CodeTable.builtIn().on(code, date);
        if (entry != null && entry.isAdministration()) {
            return Kind.ADMINISTRATION;
        }
        return DrugTable.builtIn().byHcpcs(code, date) == null ? Kind.OTHER : Kind.DRUG;
    }

    /** A line id of the claim's own, where every line of it has one; null otherwise. */
    static @Nullable String id(Claim claim, int number) {
        Set<String> taken = new HashSet<>();
        for (ServiceLine line : claim.lines()) {
            if (line.id() == null) {
                return null;
            }
            taken.add(line.id());
        }
        String id = "ADD" + number;
        while (taken.contains(id)) {
            id += "A";
        }
        return taken.isEmpty() ? null : id;
    }
}
