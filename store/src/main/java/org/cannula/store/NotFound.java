package org.cannula.store;

/** What was asked for is not in the store, or no longer. */
public final class NotFound extends StoreException {

    private static final long serialVersionUID = 1;

    public NotFound(String what) {
        super("there is no " + what);
    }
}
