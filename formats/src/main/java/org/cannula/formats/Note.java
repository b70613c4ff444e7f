package org.cannula.formats;

import org.cannula.basis.Origin;

/**
 * What a reader assumed about an input because the input does not say it: which columns are which, how days are written.
 *
 * @param origin the input
 * @param says the assumption, so that a person can tell whether it holds
 */
public record Note(Origin origin, String says) {}
