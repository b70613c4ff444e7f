/** Readings a payer may choose: knobs, payer files and the policy that results for a date and setting. */
@NullMarked
package org.cannula.policy;

import org.jspecify.annotations.NullMarked;
