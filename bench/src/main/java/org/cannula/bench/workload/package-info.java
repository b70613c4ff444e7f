/** The canonical workload: synthetic 837 files of any size, with labelled errors and the charts beside them. */
@NullMarked
package org.cannula.bench.workload;

import org.jspecify.annotations.NullMarked;
