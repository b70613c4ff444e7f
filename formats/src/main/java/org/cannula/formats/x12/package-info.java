/**
 * X12 837P and 837I (005010) in: bytes become segments ({@link org.cannula.formats.x12.SegmentReader}), envelopes are
 * balanced, and loops of segments become claims. Nothing here is decided; what was billed is copied.
 */
@NullMarked
package org.cannula.formats.x12;

import org.jspecify.annotations.NullMarked;
