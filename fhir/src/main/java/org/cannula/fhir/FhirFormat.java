package org.cannula.fhir;

import java.io.IOException;
import java.io.InputStream;
import org.cannula.formats.InputSink;
import org.cannula.formats.RecordFormat;
import org.cannula.formats.json.JsonRecords;
import org.cannula.formats.mar.SiteMapping;

/**
 * Reads FHIR R4 in JSON: one resource, a Bundle, or one a line. {@code Claim} and {@code ExplanationOfBenefit} are handed
 * over one by one; {@code Encounter} and {@code MedicationAdministration}, which may stand in any order, are held to the end.
 */
public final class FhirFormat implements RecordFormat {

    @Override
    public void read(InputStream in, String input, InputSink sink) throws IOException {
        read(in, input, SiteMapping.standard(), sink);
    }

    @Override
    public void read(InputStream in, String input, SiteMapping site, InputSink sink) throws IOException {
        ChartResources charts = new ChartResources(input, site);
        JsonRecords.read(
                in, input, sink, (text, firstLine) -> new FhirRecord(text, input, firstLine, sink, charts).read());
        charts.finish(sink);
    }
}
