/** Reports of a run of audited claims: what they are given, and who makes them. */
@NullMarked
package org.cannula.formats.report;

import org.jspecify.annotations.NullMarked;
