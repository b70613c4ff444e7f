package org.cannula.fhir;

import java.io.IOException;
import java.io.InputStream;
import org.cannula.formats.InputSink;
import org.cannula.formats.RecordFormat;
import org.cannula.formats.json.JsonRecords;

/**
 * Reads the {@code Claim} and {@code ExplanationOfBenefit} resources of FHIR R4 in JSON: one resource, a Bundle, or one a
 * line. One of these is held at a time.
 */
public final class FhirFormat implements RecordFormat {

    @Override
    public void read(InputStream in, String input, InputSink sink) throws IOException {
        JsonRecords.read(in, input, sink, (text, firstLine) -> new FhirRecord(text, input, firstLine, sink).read());
    }
}
