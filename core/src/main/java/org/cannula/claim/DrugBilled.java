package org.cannula.claim;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Drug identification of a billed line.
 *
 * @param ndc national drug code as billed
 * @param quantity quantity given, null where not billed
 * @param unit unit of the quantity: F2, GR, ME, ML or UN
 */
public record DrugBilled(
        String ndc, @Nullable BigDecimal quantity, @Nullable String unit) {}
