package org.cannula.formats.sheet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannula.chart.Amount;
import org.cannula.formats.text.Line;
import org.cannula.formats.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Finds a number with a unit among the words of a line: {@code 1 g}, {@code 250mg}, {@code 5,000 units}, {@code 5 million
 * units}; and what a chart says after it: {@code 4 mg/2 mL}, {@code 1 g in 100 mL}.
 */
final class DoseWords {

    private static final Set<String> UNITS =
            Set.of(("g,gm,gms,gram,grams,mg,mgs,milligram,milligrams,mcg,mcgs,microgram,micrograms,ug,\u00B5g,"
                            + "\u03BCg,ng,kg,l,liter,liters,litre,litres,ml,mls,milliliter,milliliters,millilitre,millilitres,"
                            + "dl,cc,unit,units,u,iu,miu,meq,mmol,mol,mci,mbq,gbq,tab,tabs,tablet,tablets,cap,caps,capsule,"
                            + "capsules,puff,puffs,spray,sprays,drop,drops,patch,patches,amp,amps,ampule,ampules,million units,"
                            + "million unit,million iu,international units,international unit")
                    .split(",", -1));

    private static final String PLAIN = "[0-9]+(?:\\.[0-9]+)?";
    private static final String GROUPED = "[0-9]{1,3}(?:,[0-9]{3})+(?:\\.[0-9]+)?";
    private static final Pattern NUMBER = Pattern.compile("(" + GROUPED + "|" + PLAIN + "|\\.[0-9]+)(\\p{L}\\S*)?");
    private static final Pattern NUMBER_LIKE = Pattern.compile("([0-9][0-9.,]*)(\\p{L}\\S*)?");

    private DoseWords() {}

    /**
     * An amount that begins at a word.
     *
     * @param amount the amount, or null where the number is written in a way that is not read
     * @param volumeMl millilitres it is dissolved in, or null where none are told
     * @param words how many words it takes, with what is said of its solution
     */
    record Found(@Nullable Amount amount, @Nullable BigDecimal volumeMl, int words) {}

    /** The amount that begins at word {@code index}, or null where none begins there. */
    static @Nullable Found at(List<Token> tokens, int index) {
        Matcher number = NUMBER.matcher(word(tokens, index));
        if (!number.matches()) {
            return misspelt(tokens, index);
        }
        String unit = number.group(2);
        int end = index + 1;
        if (unit == null) {
            unit = word(tokens, end++);
        }
        if (UNITS.contains(lower(unit + " " + word(tokens, end)))) {
            unit += " " + word(tokens, end++);
        }
        if (!isUnit(unit)) {
            return null;
        }
        Solution solution = Solution.after(tokens, end, unit);
        String digits = number.group(1).replace(",", "");
        Amount amount = Texts.amount((digits.startsWith(".") ? "0" : "") + digits + " " + solution.unit());
        return new Found(amount, solution.volumeMl(), solution.end() - index);
    }

    /** A number such as {@code 1,00} before a unit: likelier a slip of the dose than a part of the drug's name. */
    private static @Nullable Found misspelt(List<Token> tokens, int index) {
        Matcher like = NUMBER_LIKE.matcher(word(tokens, index));
        if (!like.matches()) {
            return null;
        }
        boolean apart = like.group(2) == null;
        return isUnit(apart ? word(tokens, index + 1) : like.group(2)) ? new Found(null, null, apart ? 2 : 1) : null;
    }

    /** The word as typed, or empty where there is none or it is no plain word. */
    static String word(List<Token> tokens, int index) {
        return index < tokens.size() && tokens.get(index).isWord()
                ? tokens.get(index).raw()
                : "";
    }

    static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    /** Whether a writer may leave the amount without quotes and key: it reads back as the same amount. */
    static boolean isPlain(Amount amount) {
        SheetLine line = Lexer.lex(new Line(1, amount.toString(), "", 0), new SheetFaults(""));
        if (line == null || line.tokens().isEmpty()) {
            return false;
        }
        Found found = at(line.tokens(), 0);
        return found != null
                && amount.equals(found.amount())
                && found.volumeMl() == null
                && found.words() == line.tokens().size();
    }

    private static boolean isUnit(String word) {
        String unit = lower(word);
        int slash = unit.indexOf('/');
        return UNITS.contains(slash < 0 ? unit : unit.substring(0, slash));
    }
}
