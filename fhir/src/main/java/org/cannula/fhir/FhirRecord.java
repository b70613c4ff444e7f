package org.cannula.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cannula.basis.Origin;
import org.cannula.formats.Fault;
import org.cannula.formats.InputSink;
import org.cannula.formats.Rejected;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** One JSON object of a FHIR input: a resource, or a Bundle with several. */
final class FhirRecord {

    private static final String CLAIMS = "Claim or ExplanationOfBenefit";
    private static final String WANTED = "Claim, ExplanationOfBenefit, Encounter or MedicationAdministration";

    /** Kinds of resources that say what a claim refers to. */
    private static final Set<String> REFERRED =
            Set.of("Patient", "Organization", "Practitioner", "PractitionerRole", "Coverage", "Location");

    private static final JsonFactory JSON = new JsonFactory();

    private final String text;
    private final String input;
    private final int firstLine;
    private final InputSink sink;
    private final ChartResources charts;
    private final Problems problems = new Problems();
    private final References references = new References();

    FhirRecord(String text, String input, int firstLine, InputSink sink, ChartResources charts) {
        this.text = text;
        this.input = input;
        this.firstLine = firstLine;
        this.sink = sink;
        this.charts = charts;
    }

    /** A resource in the text: its kind, where it stands, and its own text. */
    private record Part(
            String kind, String pointer, @Nullable String url, String text) {}

    /** Hands over the claims in it. False where it is not JSON. */
    boolean read() throws IOException {
        List<Part> parts = new ArrayList<>();
        try (JsonParser parser = JSON.createParser(text)) {
            find(parser, parts);
        } catch (JsonProcessingException broken) {
            JsonLocation at = broken.getLocation();
            String line = "line " + (firstLine - 1 + (at == null ? 1 : at.getLineNr()));
            String column = at == null ? "" : " column " + at.getColumnNr();
            sink.rejected(new Rejected(new Origin(input, line + column), "", "broken JSON", "JSON as in RFC 8259"));
            return false;
        }
        IParser parser = parser();
        for (Part part : parts) {
            if (REFERRED.contains(part.kind()) && parsed(parser, part) instanceof Resource resource) {
                references.add(resource, part.url());
                charts.refer(resource, part.url());
            }
        }
        boolean chart = false;
        for (Part part : parts) {
            if (ChartResources.KINDS.contains(part.kind())) {
                chart = true;
                chart(parser, part);
            }
        }
        int claims = 0;
        for (Part part : parts) {
            if (isClaim(part)) {
                claims++;
                charts.besideClaims();
                claim(parser, part);
            }
        }
        if (claims == 0 && !chart) {
            String found = parts.isEmpty()
                    ? "no resource"
                    : "no claim: " + parts.get(0).kind();
            sink.rejected(new Rejected(origin(""), "", found, WANTED + ", by itself or in a Bundle"));
        }
        return true;
    }

    private IParser parser() {
        IParser parser = FhirContext.forR4Cached().newJsonParser();
        parser.setParserErrorHandler(problems);
        parser.setOverrideResourceIdWithBundleEntryFullUrl(false);
        return parser;
    }

    private static boolean isClaim(Part part) {
        return part.kind().equals("Claim") || part.kind().equals("ExplanationOfBenefit");
    }

    /** The resources of the text: itself, or those of a Bundle. */
    private void find(JsonParser parser, List<Part> parts) throws IOException {
        String kind = "";
        List<Part> entries = new ArrayList<>();
        parser.nextToken();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("resourceType") && value == JsonToken.VALUE_STRING) {
                kind = parser.getText();
            } else if (name.equals("entry") && value == JsonToken.START_ARRAY) {
                for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                    entry(parser, "/entry/" + i, entries);
                }
            } else {
                parser.skipChildren();
            }
        }
        if (parser.nextToken() != null) {
            throw new JsonParseException(parser, "more behind the resource");
        }
        if (kind.equals("Bundle")) {
            parts.addAll(entries);
        } else {
            parts.add(new Part(kind, "", null, text));
        }
    }

    private void entry(JsonParser parser, String pointer, List<Part> entries) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        String url = null;
        String resource = null;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            int from = (int) parser.currentTokenLocation().getCharOffset();
            if (name.equals("fullUrl") && value == JsonToken.VALUE_STRING) {
                url = parser.getText();
            }
            parser.skipChildren();
            if (name.equals("resource") && value == JsonToken.START_OBJECT) {
                resource = text.substring(from, (int) parser.currentLocation().getCharOffset());
            }
        }
        if (resource != null) {
            entries.add(new Part(kindOf(resource), pointer + "/resource", url, resource));
        }
    }

    private static String kindOf(String resource) throws IOException {
        try (JsonParser parser = JSON.createParser(resource)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                if (parser.nextToken() == JsonToken.VALUE_STRING && name.equals("resourceType")) {
                    return parser.getText();
                }
                parser.skipChildren();
            }
        }
        return "";
    }

    private @Nullable IBaseResource parsed(IParser parser, Part part) {
        try {
            return parser.parseResource(part.text());
        } catch (RuntimeException unreadable) {
            // Whatever the library throws at what is no FHIR.
            return null;
        } finally {
            if (!isClaim(part)) {
                problems.take();
            }
        }
    }

    /** Hands a resource of a chart to where they are gathered. */
    private void chart(IParser parser, Part part) {
        if (parsed(parser, part) instanceof Resource resource) {
            charts.add(resource, part.url(), part.pointer(), origin(part.pointer()));
        } else {
            sink.rejected(new Rejected(
                    origin(part.pointer()), "", "a resource that is no FHIR R4", part.kind() + " of FHIR R4"));
        }
    }

    private void claim(IParser parser, Part part) throws IOException {
        IBaseResource resource = parsed(parser, part);
        List<Fault> faults = new ArrayList<>();
        for (Problems.Problem problem : problems.take()) {
            String pointer = Pointers.find(part.text(), problem);
            if (ClaimResource.wants(pointer)) {
                faults.add(new Fault(
                        origin(part.pointer() + pointer),
                        problem.element() + " that is no FHIR R4",
                        "a value of its type",
                        ""));
            }
        }
        if (!(resource instanceof Resource claim)) {
            faults.add(new Fault(origin(part.pointer()), "a resource that is no FHIR R4", CLAIMS, ""));
            sink.rejected(new Rejected("", faults));
            return;
        }
        new ClaimResource(new Node(claim, part.pointer()), references, this::origin, faults, sink).read();
    }

    private Origin origin(String pointer) {
        return new Origin(input, "line " + firstLine + (pointer.isEmpty() ? "" : ", " + pointer));
    }
}
