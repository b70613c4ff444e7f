/** What was documented, as documented: visits and administrations. Nothing here is decided. */
@NullMarked
package org.cannula.chart;

import org.jspecify.annotations.NullMarked;
