package org.cannula.formats.sheet;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannula.chart.Amount;
import org.cannula.formats.text.Texts;
import org.jspecify.annotations.Nullable;

/** Finds a number with a unit among the words of a line: {@code 1 g}, {@code 250mg}, {@code 100 mg/m2}. */
final class DoseWords {

    private static final Set<String> UNITS = Set.of(
            "g", "gm", "mg", "mcg", "ug", "\u00B5g", "\u03BCg", "ng", "kg", "l", "ml", "dl", "cc", "unit", "units", "u",
            "iu", "miu", "meq", "mmol", "mol", "mci", "mbq", "gbq");

    private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:\\.[0-9]+)?");
    private static final Pattern TOGETHER = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)(\\p{L}\\S*)");
    private static final Pattern GROUPED = Pattern.compile("([0-9]{1,3}(?:,[0-9]{3})+)(\\p{L}\\S*)?");

    private DoseWords() {}

    /**
     * An amount that begins at a word.
     *
     * @param amount the amount, or null where the number is written in a way that is not read
     * @param words how many words it takes
     */
    record Found(@Nullable Amount amount, int words) {}

    /** The amount that begins at word {@code index}, or null where none begins there. */
    static @Nullable Found at(List<Token> tokens, int index) {
        Token token = tokens.get(index);
        if (!token.isWord()) {
            return null;
        }
        String next = index + 1 < tokens.size() && tokens.get(index + 1).isWord()
                ? tokens.get(index + 1).raw()
                : "";
        if (NUMBER.matcher(token.raw()).matches() && isUnit(next)) {
            return new Found(Texts.amount(token.raw() + " " + next), 2);
        }
        Matcher together = TOGETHER.matcher(token.raw());
        if (together.matches() && isUnit(together.group(2))) {
            return new Found(Texts.amount(together.group(1) + " " + together.group(2)), 1);
        }
        Matcher grouped = GROUPED.matcher(token.raw());
        if (grouped.matches()) {
            boolean apart = grouped.group(2) == null;
            return isUnit(apart ? next : grouped.group(2)) ? new Found(null, apart ? 2 : 1) : null;
        }
        return null;
    }

    /** Whether a writer may leave the amount without quotes and key: it reads back as the same amount. */
    static boolean isPlain(Amount amount) {
        return isUnit(amount.unit())
                && NUMBER.matcher(amount.value().toPlainString()).matches();
    }

    private static boolean isUnit(String word) {
        String unit = word.toLowerCase(Locale.ROOT);
        int slash = unit.indexOf('/');
        return UNITS.contains(slash < 0 ? unit : unit.substring(0, slash)) && !unit.endsWith("/");
    }
}
