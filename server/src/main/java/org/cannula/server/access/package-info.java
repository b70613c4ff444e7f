/** Who may speak to the server, and how a browser signs in. */
@NullMarked
package org.cannula.server.access;

import org.jspecify.annotations.NullMarked;
