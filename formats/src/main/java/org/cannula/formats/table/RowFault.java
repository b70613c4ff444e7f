package org.cannula.formats.table;

/** A cell that cannot be read as what it should hold. Says the form of the value, never the value itself. */
final class RowFault extends Exception {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 24;

    private final String valid;

    private RowFault(String found, String valid) {
        // No stack trace: a fault in the data says nothing about the program.
        super(found, null, false, false);
        this.valid = valid;
    }

    /** Text that is no such value, by its form: digits as 9, letters as X. A shifted row may hold a name anywhere. */
    static RowFault of(String text, String valid) {
        StringBuilder form = new StringBuilder("a value of the form ");
        for (int i = 0; i < Math.min(text.length(), SHOWN); i++) {
            char c = text.charAt(i);
            form.append(
                    Character.isDigit(c)
                            ? '9'
                            : c > ' ' && c < 127 && !Character.isLetter(c) ? c : c == ' ' ? ' ' : 'X');
        }
        return new RowFault(
                text.length() > SHOWN
                        ? form.append("… (" + text.length() + " characters)").toString()
                        : form.toString(),
                valid);
    }

    static RowFault missing(String valid) {
        return new RowFault("nothing", valid);
    }

    static RowFault found(String found, String valid) {
        return new RowFault(found, valid);
    }

    String found() {
        return String.valueOf(getMessage());
    }

    String valid() {
        return valid;
    }
}
