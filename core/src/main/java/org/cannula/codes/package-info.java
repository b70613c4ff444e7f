/** Codes, modifiers, drug categories and the dated tables that say what holds on a date of service. */
@NullMarked
package org.cannula.codes;

import org.jspecify.annotations.NullMarked;
