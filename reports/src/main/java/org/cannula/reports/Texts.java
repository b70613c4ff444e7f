package org.cannula.reports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Set;

/** Words and numbers as every report writes them. */
final class Texts {

    private static final Set<String> CAPITALS =
            Set.of("MUE", "PTP", "AOC", "JW", "JZ", "NDC", "CPT", "HCPCS", "OPPS", "APC", "ED", "IV", "IM", "SC");

    private Texts() {}

    /**
     * Whether a character may be shown: no control character, none that turns the reading direction, and no half of a pair. XML
     * knows no way to write the first and the last.
     */
    static boolean isShowable(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        }
        boolean turns = (c >= '\u202a' && c <= '\u202e') || (c >= '\u2066' && c <= '\u2069');
        return !turns && c != '\ufffe' && c != '\uffff' && (!Character.isISOControl(c) || c == '\n' || c == '\t');
    }

    /** The text without what cannot be shown. */
    static String showable(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            shown.append(isShowable(text, i) ? text.charAt(i) : ' ');
        }
        return shown.toString();
    }

    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static String count(long number, String singular) {
        return number(number) + " " + singular + (number == 1 ? "" : "s");
    }

    static String dollars(BigDecimal amount) {
        String plain = String.format(Locale.ROOT, "%,.2f", amount.abs());
        return (amount.signum() < 0 ? "-$" : "$") + plain;
    }

    static String units(BigDecimal units) {
        return units.stripTrailingZeros().toPlainString();
    }

    /** A share with one decimal, of two counts; a dash where there is nothing to share. */
    static String percent(long part, long whole) {
        return whole == 0
                ? "–"
                : BigDecimal.valueOf(part)
                                .multiply(BigDecimal.valueOf(100))
                                .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP)
                                .toPlainString()
                        + "%";
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", share * 100);
    }

    /** A probability, as short as it can be told. */
    static String chance(double chance) {
        return chance < 0.0001 ? "< 0.0001" : String.format(Locale.ROOT, chance < 0.01 ? "%.4f" : "%.2f", chance);
    }

    /** The name of a check as the sentence it is: {@code Concurrent billed twice}. What the field writes in capitals stays so. */
    static String sentence(String name) {
        StringBuilder words = new StringBuilder();
        for (String word : name.split("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", -1)) {
            String upper = word.toUpperCase(Locale.ROOT);
            words.append(words.isEmpty() ? "" : " ")
                    .append(CAPITALS.contains(upper) ? upper : words.isEmpty() ? word : word.toLowerCase(Locale.ROOT));
        }
        return words.toString();
    }
}
