package org.cannula.formats.mar;

import java.math.BigDecimal;
import java.util.Locale;
import org.cannula.chart.Administration;
import org.cannula.chart.Amount;
import org.cannula.formats.text.Texts;
import org.jspecify.annotations.Nullable;

/** Amounts as records write them: a number in one place, its unit in another. */
public final class Doses {

    private Doses() {}

    /** A plain number from 0, without useless zeros; null where the text is none. */
    public static @Nullable BigDecimal number(@Nullable String text) {
        BigDecimal number = text == null ? null : Texts.decimal(text.startsWith(".") ? "0" + text : text);
        if (number == null || number.signum() < 0) {
            return null;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** An amount; null where one of its parts is unsaid. */
    public static @Nullable Amount amount(@Nullable BigDecimal number, @Nullable String unit) {
        return number == null || unit == null ? null : new Amount(number, unit.toLowerCase(Locale.ROOT));
    }

    /** Millilitres; null where the unit is no volume. */
    public static @Nullable BigDecimal millilitres(@Nullable BigDecimal number, @Nullable String unit) {
        if (number == null || unit == null) {
            return null;
        }
        return switch (unit) {
            case "mL" -> number;
            case "L" -> number.movePointRight(3);
            default -> null;
        };
    }

    /** The dose; an amount in millilitres or litres is the volume too. */
    public static void apply(@Nullable BigDecimal number, @Nullable String unit, Administration.Builder made) {
        BigDecimal volume = millilitres(number, unit);
        made.dose(amount(number, unit));
        made.volumeMl(volume);
    }

    /** Where what was given is a volume and its concentration is told, the dose is what the volume held. */
    public static void applyStrength(
            @Nullable BigDecimal strength,
            @Nullable String unit,
            @Nullable BigDecimal ofVolume,
            @Nullable String volumeUnit,
            Administration.Builder made) {
        BigDecimal per = millilitres(ofVolume, volumeUnit);
        BigDecimal given = made.build().volumeMl();
        if (strength == null || unit == null || per == null || per.signum() == 0 || given == null) {
            return;
        }
        try {
            BigDecimal held = given.multiply(strength).divide(per).stripTrailingZeros();
            made.dose(amount(held.scale() < 0 ? held.setScale(0) : held, unit));
        } catch (ArithmeticException notExact) {
            // A dose that would have to be rounded is left as the volume it was written as.
        }
    }
}
