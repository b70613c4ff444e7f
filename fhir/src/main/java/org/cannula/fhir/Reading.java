package org.cannula.fhir;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.cannula.basis.Origin;
import org.cannula.formats.Fault;
import org.cannula.formats.text.Times;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.DecimalType;
import org.jspecify.annotations.Nullable;

/**
 * Values of elements, and the faults that are noted on the way.
 *
 * @param place makes the origin of a pointer
 * @param faults takes every fault
 */
record Reading(Function<String, Origin> place, List<Fault> faults) {

    private static final int FULL_DAY = "2026-03-02".length();

    /** Units of quantity that a drug is billed in, by their codes in UCUM. */
    private static final Map<String, String> UNITS = Map.of(
            "ml", "ML", "g", "GR", "gm", "GR", "mg", "ME", "[iu]", "F2", "iu", "F2", "1", "UN", "{unit}", "UN", "un",
            "UN");

    void fault(String pointer, String found, String valid) {
        faults.add(new Fault(place.apply(pointer), found, valid, ""));
    }

    /** The day of a date or a date with time, as written; a month or a year alone is no day. */
    static @Nullable LocalDate day(@Nullable Node date) {
        String text = date == null || !date.value().isPrimitive()
                ? null
                : date.value().primitiveValue();
        return text == null || text.length() < FULL_DAY ? null : Times.day(text.substring(0, FULL_DAY));
    }

    /** A decimal, not negative, without trailing zeros. */
    @Nullable
    BigDecimal quantity(@Nullable Node quantity) {
        BigDecimal number = quantity == null ? null : decimal(quantity.at("value"));
        if (quantity != null && number != null && number.signum() < 0) {
            fault(quantity.pointer() + "/value", "a negative number", "a number from 0");
            return null;
        }
        BigDecimal stripped = number == null ? null : number.stripTrailingZeros();
        return stripped == null || stripped.scale() >= 0 ? stripped : stripped.setScale(0);
    }

    /** Dollars, with at least their cents; an amount in another currency is left out. */
    static @Nullable BigDecimal dollars(@Nullable Node money) {
        BigDecimal amount = money == null ? null : decimal(money.at("value"));
        String currency = money == null ? null : money.text("currency");
        if (amount == null || (currency != null && !currency.equals("USD"))) {
            return null;
        }
        return amount.scale() >= 2 ? amount : amount.setScale(2);
    }

    private static @Nullable BigDecimal decimal(@Nullable Node number) {
        Base value = number == null ? null : number.value();
        return value instanceof DecimalType decimal ? decimal.getValue() : null;
    }

    /** The unit of a drug's quantity as claims write it, or null where it is none of theirs. */
    static @Nullable String unit(@Nullable Node quantity) {
        for (String name : quantity == null ? List.<String>of() : List.of("code", "unit")) {
            String text = quantity == null ? null : quantity.text(name);
            if (text != null) {
                String lower = text.toLowerCase(Locale.ROOT);
                String upper = text.toUpperCase(Locale.ROOT);
                String unit = UNITS.getOrDefault(lower, UNITS.containsValue(upper) ? upper : null);
                if (unit != null) {
                    return unit;
                }
            }
        }
        return null;
    }

    /** A code in upper case with the leading zeros it is known with, or null. */
    @Nullable
    String padded(@Nullable String code, int length, @Nullable Node from, String valid) {
        if (code == null || from == null) {
            return null;
        }
        if (code.length() > length || !code.chars().allMatch(Character::isLetterOrDigit)) {
            fault(from.pointer(), "a code of " + code.length() + " characters", valid);
            return null;
        }
        return "0".repeat(length - code.length()) + code.toUpperCase(Locale.ROOT);
    }
}
