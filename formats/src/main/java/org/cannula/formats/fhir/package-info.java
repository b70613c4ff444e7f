/** Coded visits as FHIR R4. What the extension {@code fhir} offers beside reading. */
@NullMarked
package org.cannula.formats.fhir;

import org.jspecify.annotations.NullMarked;
