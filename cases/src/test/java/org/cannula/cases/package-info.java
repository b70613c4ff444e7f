/** Worked examples, published and our own: how they are read, run, compared and scored. */
@NullMarked
package org.cannula.cases;

import org.jspecify.annotations.NullMarked;
