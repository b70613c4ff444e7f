/** Claims of any format written as tables, to measure how fast those are read. */
@NullMarked
package org.cannula.cases.tables;

import org.jspecify.annotations.NullMarked;
