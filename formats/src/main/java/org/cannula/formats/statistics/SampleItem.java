package org.cannula.formats.statistics;

import java.math.BigDecimal;

/**
 * A claim that may be drawn.
 *
 * @param claim its number
 * @param place where it was read, so that it can be found again where numbers repeat
 * @param amount dollars it is worth, by which strata are cut and sizes are reckoned
 */
public record SampleItem(String claim, String place, BigDecimal amount) {}
