/** Measurements of the engine by the Java benchmark harness. */
@NullMarked
package org.cannula.bench;

import org.jspecify.annotations.NullMarked;
