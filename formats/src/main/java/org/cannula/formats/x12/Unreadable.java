package org.cannula.formats.x12;

/** A fault at one place of the file. Caught where it is known what is lost with it: a claim, a loop, a transaction. */
final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    private final String place;
    private final String found;
    private final String valid;

    private Unreadable(String place, String found, String valid) {
        // No stack trace: a fault in the data says nothing about the program, and a file may hold a million of them.
        super(place, null, false, false);
        this.place = place;
        this.found = found;
        this.valid = valid;
    }

    /** A fault of a whole segment. */
    static Unreadable at(Segment segment, String found, String valid) {
        return new Unreadable(segment.place(), found, valid);
    }

    /** A fault of an element, counted from 1 as the guides do: CLM05 is element 5. */
    static Unreadable at(Segment segment, int element, String found, String valid) {
        return new Unreadable(segment.place(element, 0), found, valid);
    }

    /** A fault of a component, counted from 1; component 0 stands for the element. */
    static Unreadable at(Segment segment, int element, int component, String found, String valid) {
        return new Unreadable(segment.place(element, component), found, valid);
    }

    /** A fault at a place noted down earlier. */
    static Unreadable at(String place, String found, String valid) {
        return new Unreadable(place, found, valid);
    }

    /** A segment whose id is none: it may be any segment, and hold anything. */
    static Unreadable noName(Segment segment) {
        return at(segment, "a segment without a proper name", "a name of two or three capitals and digits");
    }

    String place() {
        return place;
    }

    String found() {
        return found;
    }

    String valid() {
        return valid;
    }
}
