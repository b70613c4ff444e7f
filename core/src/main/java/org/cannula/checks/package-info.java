/** The audit checks: one class and one page each. */
@NullMarked
package org.cannula.checks;

import org.jspecify.annotations.NullMarked;
