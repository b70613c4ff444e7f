package org.cannula.formats.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Locale;
import org.cannula.formats.text.Times;
import org.jspecify.annotations.Nullable;

/**
 * Days as tables write them. Where no form is declared, each value's own form tells: 2026-03-02, 20260302, 02-Mar-2026,
 * 2.3.2026, and with slashes the month first, as in the United States. A time of day behind it is left out.
 */
final class DayText {

    /** What is taken where no form is declared. */
    static final String VALID = "a day such as 2026-03-02, 20260302, 3/2/2026 or 02-Mar-2026";

    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

    private final @Nullable DateTimeFormatter declared;
    private final String valid;
    private boolean monthFirst;
    private String lastText = "";
    private @Nullable LocalDate lastDay;

    DayText(@Nullable String form) {
        this.declared = form == null ? null : formatter(form);
        this.valid = form == null ? VALID : "a day as " + form;
    }

    /**
     * A declared form of days.
     *
     * @throws IllegalArgumentException where it is none
     */
    static DateTimeFormatter formatter(String form) {
        boolean whole = form.contains("y") && form.contains("M") && form.contains("d");
        if (!whole || !form.matches("[yMd .,/-]+")) {
            throw new IllegalArgumentException(form);
        }
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(form.replace('y', 'u'))
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    String valid() {
        return valid;
    }

    /** Whether a day was met that month first and day first would both have made a day of, and not the same. */
    boolean choseMonthFirst() {
        return monthFirst;
    }

    /** The day, or null where the text is none. */
    @Nullable
    LocalDate of(String text) {
        if (!text.equals(lastText)) {
            lastText = text;
            lastDay = parse(text);
        }
        return lastDay;
    }

    private @Nullable LocalDate parse(String text) {
        String day = withoutTime(text);
        if (declared == null) {
            return byForm(day);
        }
        for (String each : new String[] {text, day}) {
            try {
                return LocalDate.parse(each, declared);
            } catch (DateTimeException e) {
                // The other one, if any.
            }
        }
        // What a mapping gives as a constant.
        return Times.day(text);
    }

    /** The text before a blank or T, where a clock time follows. */
    private static String withoutTime(String text) {
        for (int i = 6; i < text.length() - 1; i++) {
            char c = text.charAt(i);
            if ((c == 'T' || c == ' ') && isDigit(text.charAt(i + 1)) && text.indexOf(':', i) > 0) {
                return text.substring(0, i);
            }
        }
        return text;
    }

    private @Nullable LocalDate byForm(String text) {
        if (text.length() == 8 && number(text) >= 0) {
            LocalDate yearFirst =
                    day(number(text.substring(0, 4)), number(text.substring(4, 6)), number(text.substring(6)));
            // No year begins with a month.
            return yearFirst != null
                    ? yearFirst
                    : day(number(text.substring(4)), number(text.substring(0, 2)), number(text.substring(2, 4)));
        }
        String[] parts = text.split("[-/.]", -1);
        if (parts.length != 3) {
            return null;
        }
        if (parts[0].length() == 4) {
            return day(number(parts[0]), number(parts[1]), number(parts[2]));
        }
        int year = parts[2].length() == 2 && number(parts[2]) >= 0 ? 2000 + number(parts[2]) : number(parts[2]);
        int first = number(parts[0]);
        int second = number(parts[1]);
        if (parts[1].length() == 3 && second < 0) {
            int at = MONTHS.indexOf(parts[1].toLowerCase(Locale.ROOT));
            return at < 0 || at % 3 != 0 ? null : day(year, at / 3 + 1, first);
        }
        if (text.indexOf('.') > 0) {
            return day(year, second, first);
        }
        LocalDate made = day(year, first, second);
        monthFirst |= made != null && first != second && second <= 12;
        return made;
    }

    private static @Nullable LocalDate day(int year, int month, int day) {
        boolean real = year >= 1800 && year < 2200 && month >= 1 && month <= 12 && day >= 1;
        return real && day <= LocalDate.of(year, month, 1).lengthOfMonth() ? LocalDate.of(year, month, day) : null;
    }

    /** A number of one to eight digits, else -1. */
    private static int number(String text) {
        if (text.isEmpty() || text.length() > 8) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            if (!isDigit(text.charAt(i))) {
                return -1;
            }
            value = value * 10 + text.charAt(i) - '0';
        }
        return value;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
