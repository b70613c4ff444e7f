package org.cannula.formats.x12;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cannula.basis.Origin;
import org.cannula.claim.ClaimType;
import org.cannula.claim.DrugBilled;
import org.cannula.claim.ServiceLine;
import org.jspecify.annotations.Nullable;

/** Loop 2400 with its drug (2410) as far as it was read. */
final class LineDraft {

    private static final int FIRST_MODIFIER = 3;
    private static final int LAST_MODIFIER = 6;
    private static final String BASIS_VALID = "UN, DA or MJ";

    private final int number;
    private final String place;

    private final @Nullable BigDecimal charge;
    private @Nullable String code;
    private @Nullable BigDecimal units;
    private List<String> modifiers = List.of();
    private @Nullable String revenueCode;
    private @Nullable String placeOfService;
    /** Why a claim of the contract cannot hold this line; null for a line that is kept. */
    private @Nullable String leftOut;

    private Values.@Nullable Days days;
    private @Nullable String id;
    private @Nullable String ndc;
    private @Nullable BigDecimal drugQuantity;
    private @Nullable String drugUnit;

    private LineDraft(int number, String place, @Nullable BigDecimal charge) {
        this.number = number;
        this.place = place;
        this.charge = charge;
    }

    /** From SV1: procedure, charge, basis, quantity, place of service. */
    static LineDraft professional(Segment sv1, int number) throws Unreadable {
        LineDraft line = new LineDraft(number, sv1.place(), Values.money(sv1, 2));
        if (!sv1.has(1)) {
            throw Unreadable.at(sv1, 1, "nothing", "HC and a procedure code");
        }
        line.procedure(sv1, 1);
        line.quantity(sv1, 3);
        line.placeOfService = Values.code(sv1, 5, 0);
        return line;
    }

    /** From SV2: revenue code, procedure where there is one, charge, basis, quantity. */
    static LineDraft institutional(Segment sv2, int number) throws Unreadable {
        LineDraft line = new LineDraft(number, sv2.place(), Values.money(sv2, 3));
        line.revenueCode = revenueCode(sv2);
        if (sv2.has(2)) {
            line.procedure(sv2, 2);
            line.quantity(sv2, 4);
        } else {
            line.leftOut = "";
        }
        return line;
    }

    private static @Nullable String revenueCode(Segment sv2) throws Unreadable {
        String code = Values.code(sv2, 1, 0);
        if (code == null || code.length() == 4) {
            return code;
        }
        if (code.length() == 3) {
            // The same code without its leading zero, as paper forms show it.
            return "0" + code;
        }
        throw Unreadable.at(sv2, 1, Values.shape(sv2, 1), "a revenue code of four characters");
    }

    private void procedure(Segment segment, int element) throws Unreadable {
        switch (Values.qualifier(segment, element, 1)) {
            case "HC" -> {
                String valid = "a CPT or HCPCS code";
                code = Values.code(segment, element, 2);
                if (code == null) {
                    throw Unreadable.at(segment, element, 2, "nothing", valid);
                }
                modifiers = modifiers(segment, element);
            }
            case "ER", "HP", "IV", "WK" ->
                leftOut =
                        "its code is qualified by " + Values.qualifier(segment, element, 1) + " and is no CPT or HCPCS";
            default ->
                throw Unreadable.at(
                        segment, element, 1, Values.qualifier(segment, element, 1), "HC (or ER, HP, IV, WK)");
        }
    }

    private static List<String> modifiers(Segment segment, int element) {
        List<String> found = new ArrayList<>(0);
        for (int part = FIRST_MODIFIER; part <= LAST_MODIFIER; part++) {
            String modifier = Values.code(segment, element, part);
            if (modifier != null) {
                found.add(modifier);
            }
        }
        return found;
    }

    /** Basis and quantity stand side by side. Minutes are no units: they would be taken for a count of services. */
    private void quantity(Segment segment, int basis) throws Unreadable {
        BigDecimal quantity = Values.quantity(segment, basis + 1);
        if (leftOut != null) {
            return;
        }
        switch (Values.qualifier(segment, basis, 0)) {
            case "UN", "DA" -> {
                if (quantity == null) {
                    throw Unreadable.at(segment, basis + 1, "nothing", "a number of units");
                }
                units = quantity;
            }
            case "MJ" -> leftOut = "its quantity counts minutes (MJ), not units";
            default -> throw Unreadable.at(segment, basis, Values.qualifier(segment, basis, 0), BASIS_VALID);
        }
    }

    /** DTP*472. */
    void date(Segment dtp) throws Unreadable {
        Values.Days now = Values.days(dtp);
        if (days != null && !days.equals(now)) {
            throw Unreadable.at(dtp, 3, "a second, different date of service", "one date for a line");
        }
        days = now;
    }

    /** REF*6R. */
    void id(Segment ref) throws Unreadable {
        String now = ref.text(2);
        if (id != null && !id.equals(now)) {
            throw Unreadable.at(ref, 2, "a second, different line item control number", "one for a line");
        }
        id = now;
    }

    /** LIN: the first national drug code is the line's; false where it cannot be taken. */
    boolean drug(Segment lin) {
        if (!lin.is(2, "N4") || ndc != null || !lin.has(3)) {
            return !lin.is(2, "N4");
        }
        ndc = Values.code(lin, 3, 0);
        return true;
    }

    /** CTP: how much of the drug; false where quantity or unit is missing. */
    boolean drugQuantity(Segment ctp) throws Unreadable {
        if (ndc == null || drugQuantity != null) {
            return true;
        }
        drugQuantity = Values.quantity(ctp, 4);
        drugUnit = Values.code(ctp, 5, 1);
        return drugQuantity != null && drugUnit != null;
    }

    int number() {
        return number;
    }

    String place() {
        return place;
    }

    @Nullable
    BigDecimal charge() {
        return charge;
    }

    /** Why this line is left out, null for one that is kept; empty for a revenue code alone. */
    @Nullable
    String leftOut() {
        return leftOut;
    }

    /**
     * The line, for a claim with this place of service and first date.
     *
     * @throws Unreadable if neither the line nor the claim has a date
     */
    ServiceLine finish(ClaimType type, @Nullable String claimPlace, @Nullable LocalDate claimDate, Origin origin)
            throws Unreadable {
        if (code == null || units == null) {
            throw new IllegalStateException("a line that was left out is never finished");
        }
        if (days == null && claimDate == null) {
            String valid = type == ClaimType.PROFESSIONAL ? "DTP*472 in the line" : "DTP*472 in the line or DTP*434";
            throw Unreadable.at(place, "a service line without a date of service", valid);
        }
        return ServiceLine.builder(number, code, units)
                .id(id)
                .modifiers(modifiers)
                .date(days == null ? null : days.from())
                .through(days == null || days.through().equals(days.from()) ? null : days.through())
                .charge(charge)
                .revenueCode(revenueCode)
                .placeOfService(placeOfService == null || placeOfService.equals(claimPlace) ? null : placeOfService)
                .drug(ndc == null ? null : new DrugBilled(ndc, drugQuantity, drugUnit))
                .origin(origin)
                .build();
    }
}
