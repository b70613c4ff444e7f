/** Time, reasons and where things are written: the vocabulary every other package speaks. */
@NullMarked
package org.cannula.basis;

import org.jspecify.annotations.NullMarked;
