/** What the command line asks of the extension {@code store}. */
@NullMarked
package org.cannula.formats.store;

import org.jspecify.annotations.NullMarked;
