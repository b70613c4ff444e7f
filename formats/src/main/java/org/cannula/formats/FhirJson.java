package org.cannula.formats;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** Tells FHIR's JSON from this project's own: a resource names its kind in {@code resourceType}. */
final class FhirJson {

    private static final JsonFactory FACTORY = new JsonFactory();

    private FhirJson() {}

    /** Whether the first object of a text, as far as it is there, is a FHIR resource. */
    static boolean begins(String text) {
        if (!text.contains("\"resourceType\"")) {
            return false;
        }
        try (JsonParser parser = FACTORY.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                if (parser.currentName().equals("resourceType")) {
                    return true;
                }
                parser.nextToken();
                parser.skipChildren();
            }
            return false;
        } catch (IOException cutOrBroken) {
            // The text goes on behind what is looked at, or is no JSON at all: then its own reader says so.
            return false;
        }
    }
}
