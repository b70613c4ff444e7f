package org.cannula.cli;

/** A number with what it counts. */
final class Count {

    private Count() {}

    static String of(long number, String singular) {
        return number + " " + singular + (number == 1 ? "" : "s");
    }
}
