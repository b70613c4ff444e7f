/** What is known of a code, for whoever shows it to people. */
@NullMarked
package org.cannula.formats.pages;

import org.jspecify.annotations.NullMarked;
