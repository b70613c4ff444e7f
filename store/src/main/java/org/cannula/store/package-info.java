/** What a server keeps: inputs, audit runs, jobs, the worklist, users, and an audit trail that shows when it was altered. */
@NullMarked
package org.cannula.store;

import org.jspecify.annotations.NullMarked;
