package org.cannula.checks;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.cannula.codes.Category;
import org.cannula.codes.Drug;
import org.cannula.policy.Knob;

/** What the drugs billed for a patient's dates say of the family their administration belongs to. */
final class DrugsBilled {

    /** What one drug line says. */
    enum Kind {
        /** Chemotherapy, or a complex drug given under its codes. */
        CHEMOTHERAPY,
        /** The same, and the payer's own list takes it out. */
        LISTED,
        /** An antibody or response modifier on which lists differ. */
        DISPUTED,
        /** A code that names no drug, or one the table does not know. */
        UNKNOWN,
        /** Any other drug, fluid or product. */
        OTHER
    }

    private DrugsBilled() {}

    /** Drug lines of the claim, and of the patient's other claims on the same dates. */
    static List<Billed> on(Audit audit, SortedSet<LocalDate> dates) {
        return Stream.concat(
                        audit.drugs().stream(),
                        Stream.concat(audit.before().stream(), audit.after().stream())
                                .filter(line -> dates.contains(line.date()) && audit.isDrug(line)))
                .filter(line -> line.units().signum() > 0)
                .toList();
    }

    static Kind kind(Audit audit, Billed line) {
        Drug drug = audit.drug(line.code(), line.date());
        if (drug == null || (drug.category() == null && drug.family().isEmpty())) {
            return Kind.UNKNOWN;
        }
        boolean complex = drug.category() == Category.CHEMOTHERAPY;
        if ((complex || drug.isComplexityDisputed())
                && audit.policy().codes(Knob.COMPLEX_LIST).contains(line.code())) {
            return Kind.LISTED;
        }
        return complex ? Kind.CHEMOTHERAPY : drug.isComplexityDisputed() ? Kind.DISPUTED : Kind.OTHER;
    }

    /** Whether drugs may stand on the claim without a code: a hospital bills them under a pharmacy revenue code alone. */
    static boolean mayStandWithoutCode(Audit audit) {
        return audit.claim().lines().stream().anyMatch(line -> {
            String revenue = line.revenueCode();
            return revenue != null && (revenue.startsWith("025") || revenue.startsWith("063"));
        });
    }
}
