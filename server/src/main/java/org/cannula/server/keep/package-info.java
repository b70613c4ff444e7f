/** The store of this server, and who acts in it. */
@NullMarked
package org.cannula.server.keep;

import org.jspecify.annotations.NullMarked;
