package org.cannula.formats.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.cannula.chart.Visit;
import org.cannula.claim.Claim;
import org.cannula.formats.InputSink;
import org.cannula.formats.Rejected;
import org.cannula.formats.text.Texts;

/** One record of JSON text: told by its fields, then read as what it is. */
final class JsonRecord {

    private final String text;
    private final JsonIn in;
    private final List<String> names = new ArrayList<>();
    private String visit = "";
    private String claim = "";

    JsonRecord(String text, String input, int firstLine) throws IOException {
        this.text = text;
        this.in = new JsonIn(text, input, firstLine);
    }

    /** Hands the record over, sound or rejected. False where its end cannot be trusted, because it is not JSON. */
    boolean read(InputSink sink) throws IOException {
        try {
            look();
            if (in.parser.nextToken() != JsonToken.START_OBJECT) {
                in.fault(in.shown(), "an object");
            } else if (names.contains("administrations")) {
                Visit read = new VisitJson(in).read();
                if (atEnd()) {
                    sink.visit(read);
                }
            } else if (names.contains("lines")) {
                Claim read = new ClaimJson(in).read();
                if (atEnd()) {
                    sink.claim(read);
                }
            } else {
                in.fault(
                        names.isEmpty()
                                ? "an empty object"
                                : "an object with " + Texts.shortened(String.join(", ", names)),
                        "an object with administrations (a visit) or lines (a claim)");
            }
        } catch (JsonProcessingException exception) {
            in.broken(exception);
            sink.rejected(new Rejected(subject(), in.faults()));
            return false;
        }
        if (!in.isSound()) {
            sink.rejected(new Rejected(subject(), in.faults()));
        }
        return true;
    }

    private boolean atEnd() throws IOException {
        if (in.parser.nextToken() != null) {
            in.fault("more after the end of the record", "one record");
        }
        return in.isSound();
    }

    /** Goes over the outermost fields to see what the record is and what it is called, in whatever order they stand. */
    private void look() throws IOException {
        try (JsonParser fields = JsonIn.FACTORY.createParser(text)) {
            if (fields.nextToken() != JsonToken.START_OBJECT) {
                return;
            }
            while (fields.nextToken() == JsonToken.FIELD_NAME) {
                String name = fields.currentName();
                JsonToken value = fields.nextToken();
                if (value == JsonToken.VALUE_STRING && name.equals("visit")) {
                    visit = fields.getText();
                } else if (value == JsonToken.VALUE_STRING && name.equals("claim")) {
                    claim = fields.getText();
                }
                names.add(name);
                fields.skipChildren();
            }
        }
    }

    private String subject() {
        return !claim.isEmpty() ? "claim " + claim : !visit.isEmpty() ? "visit " + visit : "";
    }
}
