package org.cannula.formats;

/** What was asked for needs an extension that is not here; the message says what to do. */
public final class MissingExtension extends RuntimeException {

    private static final long serialVersionUID = 1;

    public MissingExtension(String message) {
        super(message);
    }
}
