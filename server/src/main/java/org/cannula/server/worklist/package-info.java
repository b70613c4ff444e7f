/** Findings and queries to decide. */
@NullMarked
package org.cannula.server.worklist;

import org.jspecify.annotations.NullMarked;
