/** Visits without who they are of, to be shown to others. */
@NullMarked
package org.cannula.formats.share;

import org.jspecify.annotations.NullMarked;
