package org.cannula.formats.text;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannula.chart.Amount;
import org.jspecify.annotations.Nullable;

/** Numbers and amounts as text, and text as it is shown in an error. */
public final class Texts {

    /** What {@link #decimal} takes. */
    public static final String DECIMAL = "a plain decimal number, at most 12 digits before and 6 after the point";

    /** What {@link #amount} takes. */
    public static final String AMOUNT = "a number and a unit, such as 1 g or 0.25 mg";

    private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,6})?");
    private static final Pattern AMOUNTS =
            Pattern.compile("([0-9]{1,12}(?:\\.[0-9]{1,6})?) ?(?![eE][+-]?[0-9])(\\p{L}\\S*(?: \\S+)*)");
    private static final int SHOWN = 60;

    private Texts() {}

    /** A plain decimal number of a size that occurs, or null. No exponent, no thousands separator. */
    public static @Nullable BigDecimal decimal(String text) {
        return PLAIN.matcher(text).matches() ? new BigDecimal(text) : null;
    }

    /** An amount such as {@code 1 g}, or null. The unit comes out in lower case. */
    public static @Nullable Amount amount(String text) {
        Matcher matcher = AMOUNTS.matcher(text.strip());
        if (!matcher.matches()) {
            return null;
        }
        return new Amount(new BigDecimal(matcher.group(1)), matcher.group(2).toLowerCase(Locale.ROOT));
    }

    /** Text in quotes, short enough for one line. */
    public static String quoted(String text) {
        return '"' + shortened(text) + '"';
    }

    /** Text short enough for one line, without control characters. */
    public static String shortened(String text) {
        StringBuilder shown = new StringBuilder();
        int length = text.length() <= SHOWN
                ? text.length()
                : text.offsetByCodePoints(0, Math.min(SHOWN, text.codePointCount(0, text.length())) - 1);
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            shown.append(Character.isISOControl(c) ? ' ' : c);
        }
        return length < text.length() ? shown.append('…').toString() : shown.toString();
    }

    /** Whether the text holds half of a surrogate pair, which no encoding can carry. */
    public static boolean isBroken(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
                    i++;
                } else {
                    return true;
                }
            }
        }
        return false;
    }
}
