package org.cannula.formats.settings;

import org.cannula.formats.Rejected;

/** A file of settings that cannot be used, with everything that is wrong in it. */
public final class FaultyFile extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Rejected rejected;

    FaultyFile(Rejected rejected) {
        super(rejected.says());
        this.rejected = rejected;
    }

    /** What is wrong, each with its line and column. */
    public Rejected rejected() {
        return rejected;
    }
}
