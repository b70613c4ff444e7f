package org.cannula.server.keep;

import org.jspecify.annotations.Nullable;

/** Fields of what is sent that must be there. */
public final class Needed {

    private Needed() {}

    /** A field that must be there is not. */
    public static final class Missing extends IllegalArgumentException {
        private static final long serialVersionUID = 1;

        Missing(String name) {
            super("the field \"" + name + "\" is needed");
        }
    }

    /**
     * Looks whether a field is there.
     *
     * @throws Missing where it is not
     */
    public static void field(@Nullable Object value, String name) {
        if (value == null) {
            throw new Missing(name);
        }
    }
}
