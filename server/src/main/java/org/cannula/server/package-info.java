/** The server: REST interface, pages, sign-in. */
@NullMarked
package org.cannula.server;

import org.jspecify.annotations.NullMarked;
