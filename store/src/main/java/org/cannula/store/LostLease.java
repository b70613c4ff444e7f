package org.cannula.store;

/** The job is another process's now, or was ended: whoever gets this stops, and has written nothing. */
public final class LostLease extends StoreException {

    private static final long serialVersionUID = 1;

    public LostLease(String job) {
        super("job " + job + " is no longer this process's to do");
    }
}
