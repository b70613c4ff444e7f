/** What payers answered to claims: paid, denied, taken back; and which findings would have prevented what. */
@NullMarked
package org.cannula.remit;

import org.jspecify.annotations.NullMarked;
