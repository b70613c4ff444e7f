/**
 * A run over many records: read as often as needed, each claim judged with sight of those it belongs with, in bounded memory. The
 * command line and the server run audits by it.
 */
@NullMarked
package org.cannula.formats.run;

import org.jspecify.annotations.NullMarked;
