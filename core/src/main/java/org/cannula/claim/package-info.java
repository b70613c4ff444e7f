/** What was billed, as billed: claims and service lines. Nothing here is decided. */
@NullMarked
package org.cannula.claim;

import org.jspecify.annotations.NullMarked;
