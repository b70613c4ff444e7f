/** Planted faults: one line of the engine changed, and the cases that must turn red. */
@NullMarked
package org.cannula.cases.faults;

import org.jspecify.annotations.NullMarked;
