/** Files a user gives beside the claims: rates of their own, and the payer's numbers of claims. */
@NullMarked
package org.cannula.formats.settings;

import org.jspecify.annotations.NullMarked;
