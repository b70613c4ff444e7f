/** The one order of steps for coding and auditing. */
@NullMarked
package org.cannula.engine;

import org.jspecify.annotations.NullMarked;
