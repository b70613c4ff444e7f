package org.cannula.formats.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cannula.basis.Origin;
import org.cannula.formats.Fault;
import org.cannula.formats.text.Texts;
import org.cannula.formats.text.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Walks through one JSON record and collects every fault in it with its place, instead of stopping at the first. */
final class JsonIn {

    static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(64)
                    .maxNumberLength(100)
                    .maxNameLength(1000)
                    .build())
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    final JsonParser parser;
    private final String input;
    private final int firstLine;
    private final List<Fault> faults = new ArrayList<>();

    /** Starts before the record, whose text begins on line {@code firstLine} of the input. */
    JsonIn(String record, String input, int firstLine) throws IOException {
        this.parser = FACTORY.createParser(record);
        this.input = input;
        this.firstLine = firstLine;
    }

    List<Fault> faults() {
        return faults;
    }

    boolean isSound() {
        return faults.isEmpty();
    }

    /** Place of the record as a whole. */
    Origin origin() {
        return new Origin(input, "line " + firstLine);
    }

    /** Place of what was just read, with the pointer of a value inside the record. */
    Origin origin(String pointer) {
        return new Origin(
                input, "line " + (firstLine - 1 + parser.currentTokenLocation().getLineNr()) + ", " + pointer);
    }

    /**
     * Goes to the value of the next field of the object the walk is in and returns the field's name; null at the end of
     * the object. A field that is not in {@code names} or was seen before is a fault and is skipped.
     */
    @Nullable
    String nextField(List<String> names, Set<String> seen) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            if (!names.contains(name)) {
                fault("field " + Texts.quoted(name), Vocabulary.insteadOf(name, names));
            } else if (!seen.add(name)) {
                fault("field " + Texts.quoted(name) + " a second time", "each field once");
            } else {
                parser.nextToken();
                return name;
            }
            parser.nextToken();
            parser.skipChildren();
        }
        return null;
    }

    /** Whether the value is an object; otherwise it is a fault, unless it is null, and is skipped. */
    boolean isObject(String valid) throws IOException {
        return is(JsonToken.START_OBJECT, valid);
    }

    /** Whether the value is a list; otherwise it is a fault, unless it is null, and is skipped. */
    boolean isList(String valid) throws IOException {
        return is(JsonToken.START_ARRAY, valid);
    }

    /** Whether the item of a list is an object; otherwise, even where it is null, it is a fault and is skipped. */
    boolean isObjectItem(String valid) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            fault("null", valid);
        }
        return isObject(valid);
    }

    private boolean is(JsonToken token, String valid) throws IOException {
        if (parser.currentToken() == token) {
            return true;
        }
        if (parser.currentToken() != JsonToken.VALUE_NULL) {
            fault(shown(), valid);
            parser.skipChildren();
        }
        return false;
    }

    /** Goes to the next item of the list the walk is in; false at its end. */
    boolean nextItem() throws IOException {
        return parser.nextToken() != JsonToken.END_ARRAY;
    }

    /** A fault at what was just read. */
    void fault(String found, String valid) {
        faultAt(parser.getParsingContext().pathAsPointer().toString(), found, valid);
    }

    /** A fault on the current line, about the value the pointer names. */
    void faultAt(String pointer, String found, String valid) {
        JsonLocation at = parser.currentTokenLocation();
        add(at, pointer.isEmpty() ? "" : ", " + pointer, found, valid);
    }

    /** A fault about a value read before, of which only the pointer is known. */
    void faultBefore(Origin place, String pointer, String found, String valid) {
        String line = place.place();
        int comma = line.indexOf(',');
        String before = comma < 0 ? line : line.substring(0, comma);
        faults.add(new Fault(new Origin(input, before + ", " + pointer), found, valid, ""));
    }

    /** The text is not JSON, or too deep or too long to be a record. */
    void broken(JsonProcessingException exception) {
        JsonLocation at = exception.getLocation();
        String pointer = parser.getParsingContext().pathAsPointer().toString();
        String message = exception.getOriginalMessage().lines().findFirst().orElse("");
        add(at, pointer.isEmpty() ? "" : ", " + pointer, "broken JSON (" + message + ")", "JSON as in RFC 8259");
    }

    private void add(@Nullable JsonLocation at, String pointer, String found, String valid) {
        int line = firstLine - 1 + (at == null ? 1 : at.getLineNr());
        String column = at == null ? "" : " column " + at.getColumnNr();
        faults.add(new Fault(new Origin(input, "line " + line + column + pointer), found, valid, ""));
    }

    /** What the value is, for an error. A list or an object is not shown whole. */
    String shown() throws IOException {
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "a list";
            case VALUE_STRING -> Texts.quoted(parser.getText());
            case VALUE_NULL -> "null";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Texts.shortened(parser.getText()) + ", a number";
            default -> parser.getText();
        };
    }
}
