package org.cannula.cli.text;

/**
 * How text may look where it is going.
 *
 * @param width columns
 * @param colour whether colours are understood and wanted
 * @param unicode whether more than ASCII can be shown
 */
public record Look(int width, boolean colour, boolean unicode) {

    private static final int NARROWEST = 40;
    private static final int WIDEST = 160;

    /** Narrower text cannot be laid out, wider text cannot be followed by the eye. */
    public Look {
        width = Math.max(NARROWEST, Math.min(WIDEST, width));
    }

    /** What a colour or weight stands for. */
    public enum Ink {
        PLAIN(""),
        STRONG("1"),
        FAINT("2"),
        GOOD("32"),
        SHARED("33"),
        CODE("1;36"),
        BAD("1;31"),
        LOOK("33"),
        NOTE("34");

        private final String sequence;

        Ink(String sequence) {
            this.sequence = sequence;
        }
    }

    String paint(Ink ink, String text) {
        return colour && !text.isEmpty() && ink != Ink.PLAIN
                ? "\u001b[" + ink.sequence + 'm' + text + "\u001b[0m"
                : text;
    }

    /** The sign where it can be shown, else its stand-in of the same width. */
    char sign(char sign, char ascii) {
        return unicode ? sign : ascii;
    }

    String sign(String sign, String ascii) {
        return unicode ? sign : ascii;
    }
}
