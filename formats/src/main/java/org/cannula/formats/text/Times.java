package org.cannula.formats.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.cannula.chart.Moment;
import org.jspecify.annotations.Nullable;

/** Days and clock times as the contract writes them. */
public final class Times {

    /** What {@link #day} takes. */
    public static final String DAY = "a day such as 2026-03-02";

    /** What {@link #moment} takes. */
    public static final String MOMENT = "a clock time such as 2026-03-02T08:00 or 2026-03-02T08:00-05:00";

    private Times() {}

    /** A day such as {@code 2026-03-02}, or null. */
    public static @Nullable LocalDate day(String text) {
        return text.length() == 10 ? day(text, 0) : null;
    }

    /** A clock time with or without offset; seconds are allowed and dropped. Null where it is none. */
    public static @Nullable Moment moment(String text) {
        if (text.length() < 16 || text.charAt(10) != 'T' || text.charAt(13) != ':') {
            return null;
        }
        LocalDate day = day(text, 0);
        int hour = number(text, 11, 2);
        int minute = number(text, 14, 2);
        int at = 16;
        if (at < text.length() && text.charAt(at) == ':') {
            int second = number(text, 17, 2);
            if (second < 0 || second > 59) {
                return null;
            }
            at = afterFraction(text, 19);
        }
        if (day == null || hour < 0 || hour > 23 || minute < 0 || minute > 59) {
            return null;
        }
        LocalDateTime local = LocalDateTime.of(day.getYear(), day.getMonthValue(), day.getDayOfMonth(), hour, minute);
        if (at == text.length()) {
            return new Moment(local, null);
        }
        ZoneOffset offset = offset(text.substring(at));
        return offset == null ? null : new Moment(local, offset);
    }

    /** An offset from UTC such as {@code -05:00} or {@code Z}, or null. */
    public static @Nullable ZoneOffset offset(String text) {
        if (text.equals("Z")) {
            return ZoneOffset.UTC;
        }
        char sign = text.isEmpty() ? ' ' : text.charAt(0);
        if (text.length() != 6 || (sign != '+' && sign != '-') || text.charAt(3) != ':') {
            return null;
        }
        int hours = number(text, 1, 2);
        int minutes = number(text, 4, 2);
        if (hours < 0 || minutes < 0 || minutes > 59 || hours * 60 + minutes > 18 * 60) {
            return null;
        }
        int total = hours * 60 + minutes;
        return ZoneOffset.ofTotalSeconds((sign == '-' ? -total : total) * 60);
    }

    private static @Nullable LocalDate day(String text, int at) {
        if (text.charAt(at + 4) != '-' || text.charAt(at + 7) != '-') {
            return null;
        }
        int year = number(text, at, 4);
        int month = number(text, at + 5, 2);
        int day = number(text, at + 8, 2);
        if (year < 1 || month < 1 || month > 12 || day < 1 || day > 31) {
            return null;
        }
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static int afterFraction(String text, int at) {
        int end = at;
        if (end < text.length() && text.charAt(end) == '.') {
            end++;
            while (end < text.length() && isDigit(text.charAt(end))) {
                end++;
            }
        }
        return end;
    }

    private static int number(String text, int at, int digits) {
        if (at + digits > text.length()) {
            return -1;
        }
        int value = 0;
        for (int i = at; i < at + digits; i++) {
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
