package org.cannula.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cannula.codes.Category;
import org.cannula.codes.Drug;

/** Products on a claim that our codes never give: those with an administration code of their own, and those that are part of a procedure. */
final class Products {

    private static final String NOT_GIVEN = "neither injection nor infusion";

    /** How the drug table begins to say that giving a product is part of something else. */
    private static final List<String> PARTS = List.of(
            "contrast",
            "dye",
            "stress agent",
            "tracer",
            "part of",
            "flush",
            "diluent",
            "keeps the line open",
            "catheter lock");

    /** Administrations that give a drug or another product; hydration needs none. */
    private static final Set<String> NEEDS_A_DRUG = Set.of(
            "96365", "96366", "96367", "96368", "96372", "96374", "96375", "96376", "96401", "96402", "96409", "96411",
            "96413", "96415", "96417");

    private Products() {}

    /** A product and what the drug table says of giving it. */
    record Product(Billed line, String family) {}

    /** Products of a date with an administration code or service of their own. */
    static List<Product> withOwnCode(Audit audit, Day day) {
        return of(audit, day, false);
    }

    /** Products of a date whose giving is part of a procedure. */
    static List<Product> partsOfAProcedure(Audit audit, Day day) {
        return of(audit, day, true);
    }

    private static List<Product> of(Audit audit, Day day, boolean parts) {
        List<Product> products = new ArrayList<>();
        for (Billed line : day.lines()) {
            Drug drug = audit.drug(line.code(), line.date());
            if (drug != null
                    && drug.category() == Category.OTHER
                    && !drug.family().isEmpty()
                    && !drug.family().contains(NOT_GIVEN)
                    && parts == PARTS.stream().anyMatch(drug.family()::startsWith)) {
                products.add(new Product(line, drug.family()));
            }
        }
        return products;
    }

    /** Unmarked administrations of a date for which the claims of the date name no drug that our codes give. */
    static List<Billed> givenWithoutADrug(Audit audit, Day day) {
        List<Billed> given = day.lines(line -> NEEDS_A_DRUG.contains(line.code()) && !line.isMarkedSeparate());
        return given.isEmpty() || BilledDrugs.distinct(audit, day.everywhere()) > 0 ? List.of() : given;
    }
}
