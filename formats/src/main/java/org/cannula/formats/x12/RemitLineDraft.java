package org.cannula.formats.x12;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cannula.basis.Origin;
import org.cannula.remit.Adjustment;
import org.cannula.remit.RemitLine;
import org.jspecify.annotations.Nullable;

/** Loop 2110 as far as it was read. */
final class RemitLineDraft {

    private static final int FIRST_MODIFIER = 3;
    private static final int LAST_MODIFIER = 6;

    private final String code;
    private final List<String> modifiers = new ArrayList<>(0);
    private final BigDecimal charge;
    private final BigDecimal paid;
    private final Origin origin;
    private final List<Adjustment> adjustments = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>(0);
    private @Nullable LocalDate date;
    private @Nullable String id;

    /** From SVC. A payer that changed the code repeats in SVC06 what was billed, and that is what joins it to the claim. */
    RemitLineDraft(Segment svc, Origin origin) throws Unreadable {
        int element = svc.has(6, 2) ? 6 : 1;
        // A line that was billed by its revenue code alone has that in place of a procedure.
        String billed = Values.code(svc, element, 2);
        if (billed == null) {
            throw Unreadable.at(svc, element, 2, "nothing", "the code of the service");
        }
        this.code = billed;
        for (int part = FIRST_MODIFIER; part <= LAST_MODIFIER; part++) {
            String modifier = Values.code(svc, element, part);
            if (modifier != null) {
                modifiers.add(modifier);
            }
        }
        this.charge = RemitDraft.amount(svc, 2, "the charge of the line");
        this.paid = svc.has(3) ? RemitDraft.amount(svc, 3, "the payment of the line") : BigDecimal.ZERO.setScale(2);
        this.origin = origin;
    }

    List<Adjustment> adjustments() {
        return adjustments;
    }

    List<String> remarks() {
        return remarks;
    }

    void date(@Nullable LocalDate day) {
        date = day;
    }

    void id(@Nullable String number) {
        id = number;
    }

    RemitLine finish() {
        return new RemitLine(code, modifiers, charge, paid, date, id, adjustments, remarks, origin);
    }
}
