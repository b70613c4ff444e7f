package org.cannula.formats.sheet;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannula.formats.text.Texts;
import org.cannula.formats.text.Times;
import org.jspecify.annotations.Nullable;

/**
 * A code as typed on an {@code expect} or {@code claim} line: {@code 96365}, {@code 96366x3}, {@code 96372-59},
 * {@code 96361@03-03}, {@code J3370x2$40.00}, and any of these together.
 */
record CodeWord(
        String code,
        BigDecimal units,
        List<String> modifiers,
        @Nullable LocalDate date,
        @Nullable BigDecimal charge) {

    static final String VALID = "codes such as 96365, 96366x3, 96372-59, 96361@03-03 or 96375-59x2@2026-03-03";

    private static final Pattern CODE = Pattern.compile("[0-9]{5}|[A-Za-z][0-9]{4}|[0-9]{4}[A-Za-z]");

    private static final Pattern PARTS = Pattern.compile(
            "([0-9A-Za-z]{5})((?:-[0-9A-Za-z]{2})*)(?:[xX\u00D7]([0-9.]+))?(?:@([0-9+-]+))?(?:\\$([0-9.]+))?");

    private static final Pattern UNITS = Pattern.compile("[xX\u00D7][0-9.]+");
    private static final Pattern MONTH_AND_DAY = Pattern.compile("([0-9]{2})-([0-9]{2})");
    private static final Pattern DAYS_LATER = Pattern.compile("\\+([0-9]{1,3})");

    /** Whether a word begins as a code does. */
    static boolean isCode(String word) {
        return word.length() >= 5
                && CODE.matcher(word.substring(0, 5)).matches()
                && (word.length() == 5
                        || !Character.isLetterOrDigit(word.charAt(5))
                        || "xX".indexOf(word.charAt(5)) >= 0);
    }

    /** The words with {@code 96366 x3} made one, as people also write it. */
    static List<Token> joined(List<Token> tokens) {
        List<Token> joined = new ArrayList<>();
        for (Token token : tokens) {
            Token last = joined.isEmpty() ? token : joined.get(joined.size() - 1);
            if (token.isWord() && UNITS.matcher(token.raw()).matches() && last.isWord() && isCode(last.raw())) {
                String both = last.raw() + token.raw();
                joined.set(joined.size() - 1, new Token(last.column(), "", both, false, both));
            } else {
                joined.add(token);
            }
        }
        return joined;
    }

    /** The code a word names, or null after a fault. A day without a year is the one nearest to the visit's date. */
    static @Nullable CodeWord read(SheetFaults faults, SheetLine line, Token token, @Nullable LocalDate visitDate) {
        Matcher parts = PARTS.matcher(token.raw());
        if (!isCode(token.raw()) || !parts.matches()) {
            faults.at(line, token, Texts.quoted(token.raw()), VALID);
            return null;
        }
        BigDecimal units = parts.group(3) == null ? BigDecimal.ONE : Texts.decimal(parts.group(3));
        LocalDate date = parts.group(4) == null ? null : day(parts.group(4), visitDate);
        BigDecimal charge = parts.group(5) == null ? null : Texts.decimal(parts.group(5));
        if (units == null || units.signum() == 0) {
            faults.at(line, token.column() + parts.start(3), Texts.quoted(parts.group(3)), "a number of units, from 1");
            return null;
        }
        if (parts.group(4) != null && date == null) {
            faults.at(
                    line,
                    token.column() + parts.start(4),
                    Texts.quoted(parts.group(4)),
                    "a day such as 03-03, +1 (both need the visit's date) or 2026-03-03");
            return null;
        }
        if (parts.group(5) != null && charge == null) {
            faults.at(line, token.column() + parts.start(5), Texts.quoted(parts.group(5)), "dollars such as 310.00");
            return null;
        }
        String modifiers = parts.group(2).toUpperCase(Locale.ROOT);
        return new CodeWord(
                parts.group(1).toUpperCase(Locale.ROOT),
                units,
                modifiers.isEmpty() ? List.of() : List.of(modifiers.substring(1).split("-", -1)),
                date,
                charge);
    }

    private static @Nullable LocalDate day(String text, @Nullable LocalDate visitDate) {
        Matcher later = DAYS_LATER.matcher(text);
        Matcher month = MONTH_AND_DAY.matcher(text);
        if (visitDate == null || (!later.matches() && !month.matches())) {
            return Times.day(text);
        }
        if (later.matches()) {
            return visitDate.plusDays(Integer.parseInt(later.group(1)));
        }
        LocalDate nearest = null;
        for (int year = visitDate.getYear() - 1; year <= visitDate.getYear() + 1; year++) {
            try {
                LocalDate day = LocalDate.of(year, Integer.parseInt(month.group(1)), Integer.parseInt(month.group(2)));
                if (nearest == null
                        || Math.abs(ChronoUnit.DAYS.between(visitDate, day))
                                < Math.abs(ChronoUnit.DAYS.between(visitDate, nearest))) {
                    nearest = day;
                }
            } catch (DateTimeException noSuchDay) {
                // 29 February of another year, or no day at all.
            }
        }
        return nearest;
    }
}
