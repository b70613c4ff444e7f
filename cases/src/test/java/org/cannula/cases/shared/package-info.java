/** Claims that others published, in {@code ../shared/data} beside the checkout: what becomes of each file. */
@NullMarked
package org.cannula.cases.shared;

import org.jspecify.annotations.NullMarked;
