package org.cannula.cli;

/** The exit codes every command keeps to. */
final class Exit {

    static final int DONE = 0;

    /** The program is at fault; a report file says where. */
    static final int INTERNAL = 1;

    static final int USAGE = 2;

    /** Done, but some inputs were rejected. */
    static final int SOME_REJECTED = 3;

    /** Not one input could be used. */
    static final int NOTHING_DONE = 4;

    /** Done, and something that {@code --fail-on} names was found. */
    static final int MATCHED = 5;

    private Exit() {}

    /** How a run ends that did something with so many records and rejected others. */
    static int of(long done, long rejected) {
        return done == 0 ? NOTHING_DONE : rejected > 0 ? SOME_REJECTED : DONE;
    }
}
