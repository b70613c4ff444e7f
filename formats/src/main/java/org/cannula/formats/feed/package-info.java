/** A feed of messages from a hospital's interface engine: charts in, charges out. What the extension {@code hl7} offers. */
@NullMarked
package org.cannula.formats.feed;

import org.jspecify.annotations.NullMarked;
