package org.cannula.chart;

/** Containers opened for a dose: {@code count} of {@code amount} each. */
public record Vial(Amount amount, int count) {}
