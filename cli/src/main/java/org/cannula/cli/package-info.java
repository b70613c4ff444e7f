/** The command line: arguments in, printed results and an exit code out. */
@NullMarked
package org.cannula.cli;

import org.jspecify.annotations.NullMarked;
