/** What the command line asks of the extension {@code server}. */
@NullMarked
package org.cannula.formats.serve;

import org.jspecify.annotations.NullMarked;
