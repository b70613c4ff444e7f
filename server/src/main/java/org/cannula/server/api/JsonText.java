package org.cannula.server.api;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.cannula.chart.Visit;
import org.cannula.engine.AuditedClaim;
import org.cannula.formats.json.JsonOut;
import org.cannula.service.CodedVisit;

/** Results as the contract's JSON, ready to stand inside an answer. */
final class JsonText {

    private JsonText() {}

    static String of(CodedVisit coded, Visit visit) {
        return line(out -> out.coded(coded, visit));
    }

    static String of(AuditedClaim audited) {
        return line(out -> out.audited(audited));
    }

    private interface Writing {
        void to(JsonOut out) throws IOException;
    }

    private static String line(Writing writing) {
        StringWriter text = new StringWriter();
        try (JsonOut out = JsonOut.lines(text)) {
            writing.to(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
