/** Rows copied from a medication administration record, as lines of a visit sheet. */
@NullMarked
package org.cannula.formats.grid;

import org.jspecify.annotations.NullMarked;
