/** Databases for tests, of this module and of those that stand on it. */
@NullMarked
package org.cannula.store.testing;

import org.jspecify.annotations.NullMarked;
