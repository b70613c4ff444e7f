package org.cannula.formats.serve;

/** A server that cannot start, and what would help. */
public final class CannotServe extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CannotServe(String message) {
        super(message);
    }
}
