/** Checks of a payer of its own, written as CEL expressions over the claim. */
@NullMarked
package org.cannula.edits;

import org.jspecify.annotations.NullMarked;
