package org.cannula.formats.sheet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a chart says after a dose of its solution: {@code /2 mL}, {@code in 100 mL NS}, {@code (AUC 5)}. Only the volume
 * is kept; the fluid a drug is dissolved in is never coded.
 *
 * @param unit unit of the dose, without what it is dissolved in
 * @param volumeMl millilitres it is dissolved in, or null where none are told
 * @param end index of the first word after it
 */
record Solution(String unit, @Nullable BigDecimal volumeMl, int end) {

    private static final Set<String> MILLILITRES =
            Set.of("ml,mls,cc,milliliter,milliliters,millilitre,millilitres".split(",", -1));
    private static final Set<String> LITRES = Set.of("l", "liter", "liters", "litre", "litres");

    /** What else a dose is told for: {@code 21 mg/24 hr}, {@code 90 mcg/1 puff}. */
    private static final Set<String> PER =
            Set.of("h,hr,hrs,hour,hours,min,day,kg,m2,dose,vial,tab,tablet,puff,spray".split(",", -1));

    private static final Set<String> FLUIDS =
            Set.of(("of,ns,nacl,0.9%,0.45%,5%,10%,normal,saline,sodium,chloride,d5,d5w,d10w,d5ns,d5lr,1/2ns,½ns,"
                            + "dextrose,lr,lactated,ringers,ringer's,sterile,bacteriostatic,water,sw,swfi,diluent,total,premix,"
                            + "premixed,bag")
                    .split(",", -1));

    private static final Pattern PER_AMOUNT =
            Pattern.compile("([0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,9}(?:\\.[0-9]{1,6})?)(\\p{L}[\\p{L}0-9]*)?");
    private static final Pattern CURVE = Pattern.compile("auc=?(?:[0-9]+(?:\\.[0-9]+)?)?");
    private static final BigDecimal PER_LITRE = new BigDecimal(1000);

    /** An amount a dose is told for: millilitres, or null where it is no volume. */
    private record Per(@Nullable BigDecimal volumeMl, int end) {}

    /** Reads on from {@code index}, the word after {@code unit}, which may hold the first of it: {@code mg/2}. */
    static Solution after(List<Token> tokens, int index, String unit) {
        Matcher inUnit = Pattern.compile("(.*?)/([0-9].*)?").matcher(unit);
        boolean split = inUnit.matches();
        String next = DoseWords.word(tokens, index);
        Per per = null;
        if (split) {
            String rest = inUnit.group(2);
            per = rest == null ? per(tokens, index, "") : per(tokens, index, rest);
        } else if (next.equals("/")) {
            per = per(tokens, index + 1, "");
        } else if (next.startsWith("/")) {
            per = per(tokens, index + 1, next.substring(1));
        } else if (!isVolume(unit)) {
            // A volume after a dose that is none: 1 g 250 mL.
            per = per(tokens, index, "");
            per = per == null || per.volumeMl() == null ? null : per;
        }
        Solution first = per == null
                ? new Solution(unit, null, index)
                : new Solution(split ? inUnit.group(1) : unit, per.volumeMl(), per.end());
        return first.further(tokens);
    }

    /** A number and a unit, beginning with {@code glued} where that is not empty; null where they are none. */
    private static @Nullable Per per(List<Token> tokens, int index, String glued) {
        int end = index;
        Matcher amount = PER_AMOUNT.matcher(glued.isEmpty() ? DoseWords.word(tokens, end++) : glued);
        if (!amount.matches()) {
            return null;
        }
        String unit = amount.group(2);
        if (unit == null) {
            unit = DoseWords.word(tokens, end++);
        }
        if (!isVolume(unit) && !PER.contains(DoseWords.lower(unit))) {
            return null;
        }
        return new Per(isVolume(unit) ? millilitres(amount.group(1), unit) : null, end);
    }

    private static boolean isVolume(String unit) {
        return MILLILITRES.contains(DoseWords.lower(unit)) || LITRES.contains(DoseWords.lower(unit));
    }

    private static BigDecimal millilitres(String number, String unit) {
        BigDecimal value = new BigDecimal(number.replace(",", ""));
        return LITRES.contains(DoseWords.lower(unit))
                ? new BigDecimal(value.multiply(PER_LITRE).stripTrailingZeros().toPlainString())
                : value;
    }

    /** Parentheses, {@code AUC 5}, {@code in 100 mL NS} and the names of fluids, in any order. */
    private Solution further(List<Token> tokens) {
        Solution read = this;
        while (true) {
            int at = read.end;
            String word = DoseWords.lower(DoseWords.word(tokens, at));
            if (word.startsWith("(")) {
                read = read.to(closing(tokens, at));
            } else if (CURVE.matcher(word).matches()) {
                boolean apart = word.equals("auc")
                        && PER_AMOUNT.matcher(DoseWords.word(tokens, at + 1)).matches();
                read = read.to(at + (apart ? 2 : 1));
            } else if (word.equals("in")) {
                read = read.dissolved(tokens, at + 1);
            } else if (read.volumeMl != null && FLUIDS.contains(word)) {
                read = read.to(at + 1);
            }
            if (read.end == at) {
                return read;
            }
        }
    }

    private Solution to(int index) {
        return new Solution(unit, volumeMl, index);
    }

    /** The word after the closing parenthesis, or {@code open} itself where none closes it. */
    private static int closing(List<Token> tokens, int open) {
        for (int i = open; !DoseWords.word(tokens, i).isEmpty(); i++) {
            if (tokens.get(i).raw().endsWith(")")) {
                return i + 1;
            }
        }
        return open;
    }

    /** After {@code in}: the words of the fluid up to its volume, or to a detail or purpose. */
    private Solution dissolved(List<Token> tokens, int index) {
        int at = index;
        while (!DoseWords.word(tokens, at).isEmpty()
                && !AdministrationLine.isFlag(tokens.get(at).raw())) {
            Per per = per(tokens, at, "");
            if (per != null && per.volumeMl() != null) {
                return new Solution(unit, volumeMl == null ? per.volumeMl() : volumeMl, per.end());
            }
            at++;
        }
        return to(at);
    }
}
