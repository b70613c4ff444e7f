/** Results as comma-separated values. */
@NullMarked
package org.cannula.formats.csv;

import org.jspecify.annotations.NullMarked;
