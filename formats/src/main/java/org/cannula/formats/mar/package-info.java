/** Medication administration records: entries of a record folded into administrations, and what a site's own codes mean. */
@NullMarked
package org.cannula.formats.mar;

import org.jspecify.annotations.NullMarked;
