package org.cannula.fhir;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Finds where in a resource a problem lies, which the parser tells only by name and value. */
final class Pointers {

    private static final JsonFactory JSON = new JsonFactory();

    private Pointers() {}

    /** The JSON pointer of the first element of the problem's name and value; of nothing, where there is none. */
    static String find(String resource, Problems.Problem problem) throws IOException {
        try (JsonParser parser = JSON.createParser(resource)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                boolean named = problem.element().equals(parser.currentName());
                if (named && token != JsonToken.FIELD_NAME && fits(parser, token, problem.value())) {
                    return parser.getParsingContext().pathAsPointer().toString();
                }
            }
        }
        return "";
    }

    private static boolean fits(JsonParser parser, JsonToken token, @Nullable String value) throws IOException {
        return value == null || (token.isScalarValue() && value.equals(parser.getText()));
    }
}
