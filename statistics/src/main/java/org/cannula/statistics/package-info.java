/** An extension: rates with exact intervals, samples and their projection. Formulas and sources: docs/guides/statistics.md. */
@NullMarked
package org.cannula.statistics;

import org.jspecify.annotations.NullMarked;
