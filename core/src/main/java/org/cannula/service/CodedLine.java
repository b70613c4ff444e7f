package org.cannula.service;

import java.time.LocalDate;
import java.util.List;

/**
 * One line the documentation supports.
 *
 * @param code CPT or HCPCS code
 * @param units supported units of the code
 * @param modifiers modifiers in the order they are written
 * @param date date of service
 * @param conditional whether the answer to an open query could change it
 * @param paymentWindow whether it was given before an inpatient order and belongs on the inpatient claim (Medicare)
 * @param drug whether it bills the drug itself, not its administration
 * @param because why, most decisive reason first
 */
public record CodedLine(
        String code,
        int units,
        List<String> modifiers,
        LocalDate date,
        boolean conditional,
        boolean paymentWindow,
        boolean drug,
        List<Because> because) {

    /** The same line with other units. */
    public CodedLine withUnits(int other) {
        return new CodedLine(code, other, modifiers, date, conditional, paymentWindow, drug, because);
    }

    /** Whether both bill the same thing: code, units, modifiers and date. */
    public boolean bills(CodedLine other) {
        return code.equals(other.code)
                && units == other.units
                && modifiers.equals(other.modifiers)
                && date.equals(other.date);
    }
}
