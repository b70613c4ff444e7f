package org.cannula.cases.labelled;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cannula.cases.oracle.Billed;
import org.cannula.claim.DrugBilled;
import org.cannula.claim.ServiceLine;
import org.jspecify.annotations.Nullable;

/** A claim line that edits may change. Labels name lines as objects, so that edits may add and drop others. */
final class Line {

    /** The codes of rulebook section 14 that a chart can support. */
    private static final Set<String> FAMILY = Set.of(
            "96360", "96361", "96365", "96366", "96367", "96368", "96369", "96370", "96371", "96372", "96373", "96374",
            "96375", "96376", "96377", "96379", "96401", "96402", "96405", "96406", "96409", "96411", "96413", "96415",
            "96416", "96417", "96420", "96422", "96423", "96425", "96440", "96446", "96450", "96521", "96522", "96523",
            "96542", "96549", "C8957", "G0498");

    /** Modifiers that claim a separate service (rulebook R-005). */
    private static final List<String> SEPARATE = List.of("59", "XE", "XP", "XS", "XU");

    String code;
    int units;

    /** Half a unit more. */
    boolean half;

    List<String> modifiers;
    LocalDate date;

    /** Under which revenue code it stands; none on most claims. */
    @Nullable
    String revenue;

    /** The package of a drug and the milligrams of it, where a claim names them. */
    @Nullable
    String ndc;

    int milligrams;

    /** Its number on the finished claim. */
    int number;

    Line(String code, int units, List<String> modifiers, LocalDate date) {
        this.code = code;
        this.units = units;
        this.modifiers = new ArrayList<>(modifiers);
        this.date = date;
    }

    static Line of(Billed billed) {
        return new Line(billed.code(), billed.units(), billed.modifiers(), billed.date());
    }

    Line copy() {
        Line copy = new Line(code, units, modifiers, date);
        copy.half = half;
        copy.revenue = revenue;
        copy.ndc = ndc;
        copy.milligrams = milligrams;
        return copy;
    }

    boolean isDrug() {
        return code.startsWith("J") || code.startsWith("Q01");
    }

    /** A service of the drug-administration family. */
    boolean isAdministration() {
        return FAMILY.contains(code);
    }

    boolean isSeparate() {
        return modifiers.stream().anyMatch(SEPARATE::contains);
    }

    void unmark() {
        modifiers.removeAll(SEPARATE);
    }

    ServiceLine built(int at) {
        number = at;
        return ServiceLine.builder(at, code, half ? BigDecimal.valueOf(units * 10L + 5, 1) : BigDecimal.valueOf(units))
                .modifiers(modifiers)
                .date(date)
                .revenueCode(revenue)
                .drug(ndc == null ? null : new DrugBilled(ndc, BigDecimal.valueOf(milligrams), "ME"))
                .build();
    }
}
