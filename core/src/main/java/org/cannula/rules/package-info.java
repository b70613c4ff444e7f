/** The coding rules: one class and one page each. */
@NullMarked
package org.cannula.rules;

import org.jspecify.annotations.NullMarked;
