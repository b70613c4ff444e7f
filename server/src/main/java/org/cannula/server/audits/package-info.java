/** Audits of whole files: uploads, jobs, claims, exports. */
@NullMarked
package org.cannula.server.audits;

import org.jspecify.annotations.NullMarked;
