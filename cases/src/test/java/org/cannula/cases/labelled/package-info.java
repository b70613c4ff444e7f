/**
 * Claims with known errors: charts drawn at random, coded by the naive coder, then spoilt in named ways. What is wrong with a
 * claim is known from what was done to it, never from a check.
 */
@NullMarked
package org.cannula.cases.labelled;

import org.jspecify.annotations.NullMarked;
