package org.cannula.basis;

import org.jspecify.annotations.Nullable;

/**
 * A decided value and the reason it was decided so. There is no way to get one without the other.
 *
 * @param value the answer
 * @param because the rule that gave it, naming the rival answer it beat
 */
public record Ruling<T extends @Nullable Object>(T value, Reason because) {}
