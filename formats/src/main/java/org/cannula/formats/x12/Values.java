package org.cannula.formats.x12;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads numbers, dates and codes out of elements. What they cannot be read as is told by its shape, not repeated. */
final class Values {

    private static final int MAX_DIGITS = 18;
    private static final int SHAPE = 24;

    private Values() {}

    /** The text of an element that must be there. */
    static String required(Segment segment, int element, int part, String valid) throws Unreadable {
        String text = segment.text(element, part);
        if (text == null) {
            throw Unreadable.at(segment, element, part, "nothing", valid);
        }
        return text;
    }

    /** A code in upper case, or null. */
    static @Nullable String code(Segment segment, int element, int part) {
        String text = segment.text(element, part);
        return text == null ? null : text.toUpperCase(Locale.ROOT);
    }

    /** An amount of money with at least its cents, or null where none stands there. */
    static @Nullable BigDecimal money(Segment segment, int element) throws Unreadable {
        BigDecimal amount = number(segment, element, false, "an amount such as 310.00");
        return amount == null || amount.scale() >= 2 ? amount : amount.setScale(2);
    }

    /** An amount of money that may be negative, or null where none stands there. */
    static @Nullable BigDecimal signed(Segment segment, int element) throws Unreadable {
        BigDecimal amount = number(segment, element, true, "an amount such as 310.00 or -310.00");
        return amount == null || amount.scale() >= 2 ? amount : amount.setScale(2);
    }

    /** A quantity without trailing zeros, or null where none stands there. */
    static @Nullable BigDecimal quantity(Segment segment, int element) throws Unreadable {
        BigDecimal quantity = number(segment, element, false, "a quantity such as 2 or 1.5");
        if (quantity == null || quantity.scale() == 0) {
            return quantity;
        }
        BigDecimal stripped = quantity.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** A decimal: no exponent and no grouping, as the guides have it. */
    private static @Nullable BigDecimal number(Segment segment, int element, boolean signed, String valid)
            throws Unreadable {
        if (!segment.has(element)) {
            return null;
        }
        int length = segment.valueLength();
        long unscaled = 0;
        int digits = 0;
        int scale = -1;
        boolean negative = signed && segment.valueByte(0) == '-';
        for (int i = negative ? 1 : 0; i < length; i++) {
            byte b = segment.valueByte(i);
            if (b >= '0' && b <= '9') {
                unscaled = unscaled * 10 + (b - '0');
                digits++;
                scale += scale >= 0 ? 1 : 0;
            } else if (b == '.' && scale < 0) {
                scale = 0;
            } else {
                digits = 0;
                break;
            }
            if (digits > MAX_DIGITS) {
                throw Unreadable.at(segment, element, "a number of more than " + MAX_DIGITS + " digits", valid);
            }
        }
        if (digits == 0) {
            throw Unreadable.at(segment, element, shape(segment, element), valid);
        }
        return BigDecimal.valueOf(negative ? -unscaled : unscaled, Math.max(0, scale));
    }

    /** A whole number from 1 to 999,999,999, or null where none stands there. */
    static @Nullable Integer count(Segment segment, int element, String valid) throws Unreadable {
        if (!segment.has(element)) {
            return null;
        }
        int length = segment.valueLength();
        int value = 0;
        for (int i = 0; i < length; i++) {
            byte b = segment.valueByte(i);
            if (b < '0' || b > '9' || i >= 9) {
                throw Unreadable.at(segment, element, shape(segment, element), valid);
            }
            value = value * 10 + (b - '0');
        }
        return value;
    }

    /** The days of a DTP: format in element 2, one day (D8) or two (RD8) in element 3. */
    static Days days(Segment segment) throws Unreadable {
        boolean range = segment.is(2, "RD8");
        if (!range && !segment.is(2, "D8")) {
            throw Unreadable.at(segment, 2, shape(segment, 2), "D8 or RD8");
        }
        String valid = range ? "two days as CCYYMMDD-CCYYMMDD" : "a day as CCYYMMDD";
        int expected = range ? 17 : 8;
        if (!segment.has(3) || segment.valueLength() != expected || (range && segment.valueByte(8) != '-')) {
            throw Unreadable.at(segment, 3, shape(segment, 3), valid);
        }
        LocalDate from = day(segment, 3, 0, valid);
        LocalDate through = range ? day(segment, 3, 9, valid) : from;
        if (through.isBefore(from)) {
            throw Unreadable.at(segment, 3, "a range that ends before it begins", valid);
        }
        return new Days(from, through);
    }

    /** A day as CCYYMMDD, or null where none stands there. */
    static @Nullable LocalDate ccyymmdd(Segment segment, int element) throws Unreadable {
        if (!segment.has(element)) {
            return null;
        }
        String valid = "a day as CCYYMMDD";
        if (segment.valueLength() != 8) {
            throw Unreadable.at(segment, element, shape(segment, element), valid);
        }
        return day(segment, element, 0, valid);
    }

    /** First and last day of a service. */
    record Days(LocalDate from, LocalDate through) {}

    private static LocalDate day(Segment segment, int element, int first, String valid) throws Unreadable {
        int year = digits(segment, first, 4);
        int month = digits(segment, first + 4, 2);
        int day = digits(segment, first + 6, 2);
        boolean real = year >= 1800 && month >= 1 && month <= 12 && day >= 1;
        if (!real || day > LocalDate.of(year, month, 1).lengthOfMonth()) {
            boolean numeric = year >= 0 && month >= 0 && day >= 0;
            throw Unreadable.at(
                    segment, element, numeric ? "a day the calendar does not have" : shape(segment, element), valid);
        }
        return LocalDate.of(year, month, day);
    }

    private static int digits(Segment segment, int first, int length) {
        int value = 0;
        for (int i = first; i < first + length; i++) {
            byte b = segment.valueByte(i);
            if (b < '0' || b > '9') {
                return -1;
            }
            value = value * 10 + (b - '0');
        }
        return value;
    }

    /** The value with every digit as 9 and every letter as X: what is wrong shows, what it says does not. */
    static String shape(Segment segment, int element) {
        return shape(segment, element, 0);
    }

    static String shape(Segment segment, int element, int part) {
        if (!segment.has(element, part)) {
            return "nothing";
        }
        int length = segment.valueLength();
        StringBuilder shape = new StringBuilder("a value of the form ");
        for (int i = 0; i < Math.min(length, SHAPE); i++) {
            byte b = segment.valueByte(i);
            boolean digit = b >= '0' && b <= '9';
            boolean mark = b > ' ' && b < 127 && !Character.isLetter(b);
            shape.append(digit ? '9' : mark ? (char) b : b == ' ' ? ' ' : 'X');
        }
        return length > SHAPE
                ? shape.append("… (").append(length).append(" bytes)").toString()
                : shape.toString();
    }

    /** A qualifier as it stands: one to three characters of a code list say nothing of a person; longer ones are shaped. */
    static String qualifier(Segment segment, int element, int part) {
        if (!segment.has(element, part)) {
            return "nothing";
        }
        String text = segment.valueLength() <= 3 ? segment.text(element, part) : null;
        return text == null ? shape(segment, element, part) : text;
    }
}
