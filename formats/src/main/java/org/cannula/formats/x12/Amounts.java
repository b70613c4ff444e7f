package org.cannula.formats.x12;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Amounts of money and numbers of units as elements of a file. */
final class Amounts {

    private Amounts() {}

    /** The amount in an element; null where none stands there. */
    static @Nullable BigDecimal of(RawSegment segment, int element) throws Unreadable {
        String text = segment.text(element);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw Unreadable.at(segment.place() + ", element " + element, "no number", "an amount such as 310.00");
        }
    }

    /** The element of SV1 or SV2 that holds the charge. */
    static int chargeElement(RawSegment service) {
        return service.id().equals("SV1") ? 2 : 3;
    }

    /** The charge of a service; nothing where it states none. */
    static BigDecimal charge(RawSegment service) throws Unreadable {
        BigDecimal charge = of(service, chargeElement(service));
        return charge == null ? BigDecimal.ZERO : charge;
    }

    /** An amount as the file writes amounts: with its cents where it has a point there, else only where there are any. */
    static String words(BigDecimal amount, String before) {
        boolean cents = before.indexOf('.') >= 0 || amount.stripTrailingZeros().scale() > 0;
        return cents
                ? amount.setScale(Math.max(2, amount.stripTrailingZeros().scale()), RoundingMode.UNNECESSARY)
                        .toPlainString()
                : units(amount);
    }

    /** Whether both are one amount, or both none. */
    static boolean same(@Nullable BigDecimal some, @Nullable BigDecimal other) {
        if (some == null || other == null) {
            return some == null && other == null;
        }
        return some.compareTo(other) == 0;
    }

    /** A number without trailing zeros. */
    static String units(BigDecimal units) {
        BigDecimal stripped = units.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }
}
