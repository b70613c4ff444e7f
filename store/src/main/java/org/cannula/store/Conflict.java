package org.cannula.store;

/** Somebody else was first: what was to be changed is no longer as it was seen. */
public final class Conflict extends StoreException {

    private static final long serialVersionUID = 1;

    public Conflict(String message) {
        super(message);
    }
}
