/** An extension: HL7 v2 messages of medication records in, charges out. */
@NullMarked
package org.cannula.hl7;

import org.jspecify.annotations.NullMarked;
