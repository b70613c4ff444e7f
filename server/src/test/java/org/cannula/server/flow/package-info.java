/** The server as a whole, asked as programs and browsers ask it. */
@NullMarked
package org.cannula.server.flow;

import org.jspecify.annotations.NullMarked;
