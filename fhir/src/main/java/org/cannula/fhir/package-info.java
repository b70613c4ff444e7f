/** An extension: claims of FHIR R4. */
@NullMarked
package org.cannula.fhir;

import org.jspecify.annotations.NullMarked;
