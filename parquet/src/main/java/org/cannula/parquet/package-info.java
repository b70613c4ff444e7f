/** An extension: rows of Parquet files. */
@NullMarked
package org.cannula.parquet;

import org.jspecify.annotations.NullMarked;
