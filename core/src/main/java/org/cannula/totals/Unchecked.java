package org.cannula.totals;

/** What was not checked, as a kind: its words without the dates, numbers and codes of the one claim. */
final class Unchecked {

    private static final String LEFT_OUT = "…";

    private Unchecked() {}

    /** The sentence with every word that holds a digit left out, so that claims which say the same can be counted. */
    static String kind(String says) {
        StringBuilder kind = new StringBuilder(says.length());
        boolean leftOut = false;
        int at = 0;
        while (at < says.length()) {
            int end = at;
            boolean number = false;
            while (end < says.length() && !Character.isWhitespace(says.charAt(end))) {
                number |= isDigit(says.charAt(end++));
            }
            if (end > at) {
                word(kind, says, at, end, number, leftOut);
                leftOut = number;
            }
            at = end + 1;
        }
        return kind.toString();
    }

    private static void word(StringBuilder kind, String says, int from, int to, boolean number, boolean leftOut) {
        if (!(number && leftOut)) {
            kind.append(kind.isEmpty() ? "" : " ");
            if (number) {
                kind.append(LEFT_OUT);
            } else {
                kind.append(says, from, to);
            }
        }
        if (number && says.charAt(to - 1) == ':') {
            kind.append(':');
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
