/** The REST interface. The engine decides everything; here requests are read and results written. */
@NullMarked
package org.cannula.server.api;

import org.jspecify.annotations.NullMarked;
