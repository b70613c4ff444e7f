/** What a run of audited claims adds up to. Every report draws its numbers from here, so that the same stand in all. */
@NullMarked
package org.cannula.totals;

import org.jspecify.annotations.NullMarked;
