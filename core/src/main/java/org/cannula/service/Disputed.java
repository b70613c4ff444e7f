package org.cannula.service;

import java.util.List;

/**
 * A point on which published readings differ and which these lines hinge on.
 *
 * @param point name of the knob
 * @param reading the reading that was used
 * @param otherwise what the lines would be under each other published reading that changes them
 */
public record Disputed(String point, String reading, List<Otherwise> otherwise) {

    /** The administration lines under another reading. */
    public record Otherwise(String reading, List<CodeUnits> lines) {}
}
