/** What is asked of the extension {@code statistics}, and what it answers: rates, samples, estimates. */
@NullMarked
package org.cannula.formats.statistics;

import org.jspecify.annotations.NullMarked;
