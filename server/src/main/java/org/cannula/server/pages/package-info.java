/** The pages of the browser, as they were built. */
@NullMarked
package org.cannula.server.pages;

import org.jspecify.annotations.NullMarked;
