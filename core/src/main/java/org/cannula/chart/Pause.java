package org.cannula.chart;

/** A documented interruption of an infusion: the drug did not run from {@code start} to {@code stop}. */
public record Pause(Moment start, Moment stop) {}
