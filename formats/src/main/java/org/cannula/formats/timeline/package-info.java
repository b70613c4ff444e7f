/** A visit as it is drawn over a minute axis, whatever draws it: bars, ticks and the clock on the wall. */
@NullMarked
package org.cannula.formats.timeline;

import org.jspecify.annotations.NullMarked;
