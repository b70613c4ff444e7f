package org.cannula.service;

import java.util.List;

/** A code with units and modifiers, where neither date nor reason matter. */
public record CodeUnits(String code, int units, List<String> modifiers) {

    public static CodeUnits of(CodedLine line) {
        return new CodeUnits(line.code(), line.units(), line.modifiers());
    }

    @Override
    public String toString() {
        return code + (modifiers.isEmpty() ? "" : "-" + String.join("-", modifiers)) + (units == 1 ? "" : " x" + units);
    }
}
