package org.cannula.totals;

/** What was not checked, as a kind: its words without the dates, numbers and codes of the one claim. */
final class Unchecked {

    private static final String LEFT_OUT = "…";

    private Unchecked() {}

    /** The sentence with every word that holds a digit left out, so that claims which say the same can be counted. */
    static String kind(String says) {
        StringBuilder kind = new StringBuilder();
        boolean leftOut = false;
        for (String word : says.strip().split("\\s+", -1)) {
            boolean number = holdsDigit(word);
            if (!(number && leftOut)) {
                kind.append(kind.isEmpty() ? "" : " ").append(number ? LEFT_OUT : word);
            }
            if (number && word.endsWith(":")) {
                kind.append(':');
            }
            leftOut = number;
        }
        return kind.toString();
    }

    private static boolean holdsDigit(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= '0' && word.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }
}
