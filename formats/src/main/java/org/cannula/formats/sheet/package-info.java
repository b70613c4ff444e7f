/** The visit sheet: a visit as a person types it. */
@NullMarked
package org.cannula.formats.sheet;

import org.jspecify.annotations.NullMarked;
