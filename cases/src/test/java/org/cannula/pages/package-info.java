/** The pages of rules and checks, RULINGS.md and the reference: their examples run, and what is generated is current. */
@NullMarked
package org.cannula.pages;

import org.jspecify.annotations.NullMarked;
