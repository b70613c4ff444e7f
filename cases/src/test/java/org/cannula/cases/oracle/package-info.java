/** The independent proof of the coder: a minute-by-minute coder written for clarity only, random visits, invariants. */
@NullMarked
package org.cannula.cases.oracle;

import org.jspecify.annotations.NullMarked;
