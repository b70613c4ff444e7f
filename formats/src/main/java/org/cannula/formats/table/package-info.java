/** Rows under named columns, and the claims that rows make. */
@NullMarked
package org.cannula.formats.table;

import org.jspecify.annotations.NullMarked;
