package org.cannula.formats.cms;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an edition was published for.
 *
 * @param name such as {@code 2026q3}, {@code 2026-04}, {@code 2020-05-04} or {@code 2025}
 * @param from first day
 * @param until last day
 */
record Period(String name, LocalDate from, LocalDate until) {

    private static final Pattern NAME = Pattern.compile("(20\\d\\d)(?:q([1-4])|-(\\d\\d)(?:-(\\d\\d))?)?");

    /** A calendar quarter, named by its number. */
    static Period quarter(int year, int quarter) {
        LocalDate from = LocalDate.of(year, 3 * quarter - 2, 1);
        return new Period(year + "q" + quarter, from, endOfQuarter(from));
    }

    /** From a month to the end of its quarter, named by the month. */
    static Period month(int year, int month) {
        LocalDate from = LocalDate.of(year, month, 1);
        return new Period(from.toString().substring(0, 7), from, endOfQuarter(from));
    }

    /** A calendar year. */
    static Period year(int year) {
        return new Period(Integer.toString(year), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    private static LocalDate endOfQuarter(LocalDate day) {
        return LocalDate.of(day.getYear(), 3 * ((day.getMonthValue() + 2) / 3), 1)
                .plusMonths(1)
                .minusDays(1);
    }

    /** The period of that name, or null where it is none. */
    static @Nullable Period named(String name) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            return null;
        }
        int year = Integer.parseInt(parts.group(1));
        try {
            if (parts.group(2) != null) {
                return quarter(year, Integer.parseInt(parts.group(2)));
            }
            if (parts.group(3) == null) {
                return year(year);
            }
            Period month = month(year, Integer.parseInt(parts.group(3)));
            return parts.group(4) == null
                    ? month
                    : new Period(name, month.from().withDayOfMonth(Integer.parseInt(parts.group(4))), month.until());
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The quarter the period begins in, named by its number. */
    Period asQuarter() {
        return quarter(from.getYear(), (from.getMonthValue() + 2) / 3);
    }

    /** The period named by its first month. */
    Period asMonth() {
        return month(from.getYear(), from.getMonthValue());
    }
}
