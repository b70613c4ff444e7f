package org.cannula.store;

import org.cannula.formats.store.StoreFailure;

/** The store cannot do what was asked; the message says what stands in the way, without patient data. */
public class StoreException extends StoreFailure {

    private static final long serialVersionUID = 1;

    public StoreException(String message) {
        super(message);
    }

    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
