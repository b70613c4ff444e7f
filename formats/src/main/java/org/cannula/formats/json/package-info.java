/** Visits, claims and results as JSON and JSON lines. */
@NullMarked
package org.cannula.formats.json;

import org.jspecify.annotations.NullMarked;
