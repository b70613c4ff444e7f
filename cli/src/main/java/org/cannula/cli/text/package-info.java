/** Results as people read them in a terminal: the timeline, coded visits, audited claims. */
@NullMarked
package org.cannula.cli.text;

import org.jspecify.annotations.NullMarked;
