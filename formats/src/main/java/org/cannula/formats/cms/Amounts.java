package org.cannula.formats.cms;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers as the published files write them. */
final class Amounts {

    private Amounts() {}

    /**
     * {@code $1,210.690} as a number; blank, {@code .} and {@code N/A} are none.
     *
     * @throws NumberFormatException where it is neither
     */
    static @Nullable BigDecimal of(String text) {
        String plain = text.replace("$", "").replace(",", "").strip();
        return plain.isEmpty() || plain.equals(".") || plain.equals("N/A") ? null : new BigDecimal(plain);
    }

    /** Dollars as a stored row writes them: two decimals, more where the file has more. */
    static String dollars(@Nullable BigDecimal amount) {
        if (amount == null) {
            return "";
        }
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.setScale(Math.max(2, stripped.scale())).toPlainString();
    }
}
