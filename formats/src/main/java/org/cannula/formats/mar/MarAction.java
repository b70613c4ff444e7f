package org.cannula.formats.mar;

import java.util.Locale;

/** What an entry of a medication record says happened. */
public enum MarAction {
    /** The drug began to run. */
    START,
    /** A further container of the same order was hung. */
    BAG,
    /** The rate was changed; zero is a pause. */
    RATE,
    /** It was held or interrupted. */
    PAUSE,
    /** It ran again after a pause, or after it had ended. */
    RESUME,
    /** It ended. */
    STOP,
    /** It was given, all of it in this entry: a push, an injection, or an infusion with both of its times. */
    GIVEN,
    /** It was not given: refused, held, missed. */
    NOT_GIVEN,
    /** Seen running, nothing changed. */
    VERIFY,
    /** Says nothing of an administration. */
    IGNORE;

    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The word used in site mappings, such as {@code not-given}. */
    public String word() {
        return word;
    }
}
