/** One run of random claims through every report: the same numbers must stand in all. */
@NullMarked
package org.cannula.cases.reports;

import org.jspecify.annotations.NullMarked;
