/** Letters about findings, for auditors and appeals. */
@NullMarked
package org.cannula.formats.letter;

import org.jspecify.annotations.NullMarked;
