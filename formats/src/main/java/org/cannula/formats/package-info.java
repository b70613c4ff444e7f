/** What goes in and comes out: every reader and writer, and how a file is told by its content. */
@NullMarked
package org.cannula.formats;

import org.jspecify.annotations.NullMarked;
