/** Lines, words, clock times and amounts as text: what every reader shares. */
@NullMarked
package org.cannula.formats.text;

import org.jspecify.annotations.NullMarked;
