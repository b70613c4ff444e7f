package org.cannula.formats.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.cannula.formats.Fault;
import org.cannula.formats.Rejected;

/** Writes a rejected record as {@code {"visit": …, "error": {…}}}. */
final class RejectedWriter {

    private final JsonGenerator out;

    RejectedWriter(JsonGenerator out) {
        this.out = out;
    }

    void write(Rejected rejected) throws IOException {
        out.writeStartObject();
        String subject = rejected.subject();
        int blank = subject.indexOf(' ');
        String kind = blank < 0 ? subject : subject.substring(0, blank);
        if (kind.equals("visit") || kind.equals("claim")) {
            out.writeFieldName(kind);
            if (blank < 0) {
                out.writeNull();
            } else {
                out.writeString(subject.substring(blank + 1));
            }
        } else if (!subject.isEmpty()) {
            out.writeStringField("subject", subject);
        }
        out.writeObjectFieldStart("error");
        out.writeStringField("input", rejected.origin().input());
        List<Fault> faults = rejected.faults();
        fault(faults.get(0));
        if (faults.size() > 1) {
            out.writeArrayFieldStart("further");
            for (Fault fault : faults.subList(1, faults.size())) {
                out.writeStartObject();
                fault(fault);
                out.writeEndObject();
            }
            out.writeEndArray();
        }
        out.writeEndObject();
        out.writeEndObject();
    }

    private void fault(Fault fault) throws IOException {
        out.writeStringField("place", fault.origin().place());
        out.writeStringField("found", fault.found());
        out.writeStringField("valid", fault.valid());
    }
}
