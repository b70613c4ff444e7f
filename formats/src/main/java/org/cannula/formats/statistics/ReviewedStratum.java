package org.cannula.formats.statistics;

import java.math.BigDecimal;
import java.util.List;

/**
 * A stratum whose sample was reviewed.
 *
 * @param name its name
 * @param claims claims of the frame in it
 * @param overpaid for each claim drawn, the dollars overpaid; below zero where it was underpaid
 */
public record ReviewedStratum(String name, long claims, List<BigDecimal> overpaid) {

    public ReviewedStratum {
        overpaid = List.copyOf(overpaid);
    }
}
