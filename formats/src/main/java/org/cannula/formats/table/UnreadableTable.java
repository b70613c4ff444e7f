package org.cannula.formats.table;

import java.io.IOException;

/** A table that cannot be read, or not further. The message is what was found. */
public final class UnreadableTable extends IOException {

    private static final long serialVersionUID = 1;

    private final String place;
    private final String valid;

    /**
     * @param place where in the input; empty for the whole of it
     * @param found what stands there
     * @param valid what would be valid
     */
    public UnreadableTable(String place, String found, String valid) {
        super(found);
        this.place = place;
        this.valid = valid;
    }

    /** Where in the input. */
    public String place() {
        return place;
    }

    /** What stands there. */
    public String found() {
        return String.valueOf(getMessage());
    }

    /** What would be valid. */
    public String valid() {
        return valid;
    }
}
