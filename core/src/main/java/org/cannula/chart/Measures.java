package org.cannula.chart;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Converts documented amounts into the measure of a billing unit. */
public final class Measures {

    private record Measure(String kind, BigDecimal size) {}

    private static final Map<String, Measure> MEASURES = Map.ofEntries(
            Map.entry("g", new Measure("mass", new BigDecimal("1000000"))),
            Map.entry("gm", new Measure("mass", new BigDecimal("1000000"))),
            Map.entry("gram", new Measure("mass", new BigDecimal("1000000"))),
            Map.entry("grams", new Measure("mass", new BigDecimal("1000000"))),
            Map.entry("gms", new Measure("mass", new BigDecimal("1000000"))),
            Map.entry("mg", new Measure("mass", new BigDecimal("1000"))),
            Map.entry("mgs", new Measure("mass", new BigDecimal("1000"))),
            Map.entry("milligram", new Measure("mass", new BigDecimal("1000"))),
            Map.entry("milligrams", new Measure("mass", new BigDecimal("1000"))),
            Map.entry("mcg", new Measure("mass", BigDecimal.ONE)),
            Map.entry("mcgs", new Measure("mass", BigDecimal.ONE)),
            Map.entry("microgram", new Measure("mass", BigDecimal.ONE)),
            Map.entry("micrograms", new Measure("mass", BigDecimal.ONE)),
            Map.entry("\u00B5g", new Measure("mass", BigDecimal.ONE)),
            Map.entry("\u03BCg", new Measure("mass", BigDecimal.ONE)),
            Map.entry("ug", new Measure("mass", BigDecimal.ONE)),
            Map.entry("l", new Measure("volume", new BigDecimal("1000"))),
            Map.entry("liter", new Measure("volume", new BigDecimal("1000"))),
            Map.entry("liters", new Measure("volume", new BigDecimal("1000"))),
            Map.entry("litre", new Measure("volume", new BigDecimal("1000"))),
            Map.entry("litres", new Measure("volume", new BigDecimal("1000"))),
            Map.entry("mls", new Measure("volume", BigDecimal.ONE)),
            Map.entry("milliliter", new Measure("volume", BigDecimal.ONE)),
            Map.entry("milliliters", new Measure("volume", BigDecimal.ONE)),
            Map.entry("millilitre", new Measure("volume", BigDecimal.ONE)),
            Map.entry("millilitres", new Measure("volume", BigDecimal.ONE)),
            Map.entry("ml", new Measure("volume", BigDecimal.ONE)),
            Map.entry("cc", new Measure("volume", BigDecimal.ONE)),
            Map.entry("unit", new Measure("unit", BigDecimal.ONE)),
            Map.entry("units", new Measure("unit", BigDecimal.ONE)),
            Map.entry("u", new Measure("unit", BigDecimal.ONE)),
            Map.entry("usp unit", new Measure("unit", BigDecimal.ONE)),
            Map.entry("usp units", new Measure("unit", BigDecimal.ONE)),
            Map.entry("iu", new Measure("unit", BigDecimal.ONE)),
            Map.entry("international unit", new Measure("unit", BigDecimal.ONE)),
            Map.entry("international units", new Measure("unit", BigDecimal.ONE)),
            Map.entry("million unit", new Measure("unit", new BigDecimal("1000000"))),
            Map.entry("million iu", new Measure("unit", new BigDecimal("1000000"))),
            Map.entry("i.u.", new Measure("unit", BigDecimal.ONE)),
            Map.entry("million units", new Measure("unit", new BigDecimal("1000000"))),
            Map.entry("meq", new Measure("meq", BigDecimal.ONE)),
            Map.entry("mmol", new Measure("mmol", BigDecimal.ONE)));

    private Measures() {}

    /** The amount in another measure, or null where the two cannot be converted. */
    public static @Nullable BigDecimal in(Amount amount, String measure) {
        String from = amount.unit();
        if (from.equals(measure)) {
            return amount.value();
        }
        Measure one = MEASURES.get(from);
        Measure other = MEASURES.get(measure);
        if (one == null || other == null || !one.kind().equals(other.kind())) {
            return null;
        }
        // Every size is a power of ten, so the division is exact.
        return amount.value().multiply(one.size()).divide(other.size());
    }
}
