package org.cannula.formats.statistics;

/** A sample that cannot be drawn or projected as asked; the message says why, and what could be. */
public final class ImpossibleDesign extends RuntimeException {

    private static final long serialVersionUID = 1;

    public ImpossibleDesign(String message) {
        super(message);
    }
}
