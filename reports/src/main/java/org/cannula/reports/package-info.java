/** An extension: reports as HTML, PDF and XLSX. They draw what {@code totals} counted, and count nothing themselves. */
@NullMarked
package org.cannula.reports;

import org.jspecify.annotations.NullMarked;
