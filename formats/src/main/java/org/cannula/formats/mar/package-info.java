/** Rows copied from a medication administration record, as lines of a visit sheet. */
@NullMarked
package org.cannula.formats.mar;

import org.jspecify.annotations.NullMarked;
