package org.cannula.formats.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.cannula.basis.Minutes;
import org.cannula.basis.Span;
import org.cannula.formats.ClockFace;
import org.cannula.service.Because;
import org.cannula.service.CodeUnits;
import org.cannula.service.CodedLine;
import org.cannula.service.CodedVisit;
import org.cannula.service.Disputed;
import org.cannula.service.NextUnit;
import org.cannula.service.NotCoded;
import org.cannula.service.PaidUnit;
import org.cannula.service.Query;
import org.cannula.service.Review;

/** Writes a coded visit as the contract's JSON. */
final class CodedVisitWriter {

    private final JsonGenerator out;
    private final ClockFace clock;

    CodedVisitWriter(JsonGenerator out, ClockFace clock) {
        this.out = out;
        this.clock = clock;
    }

    void write(CodedVisit coded) throws IOException {
        out.writeStartObject();
        out.writeStringField("visit", coded.visit());
        out.writeStringField("policy", coded.policy());
        out.writeObjectFieldStart("tables");
        for (Map.Entry<String, String> table : coded.tables().entrySet()) {
            out.writeStringField(table.getKey(), table.getValue());
        }
        out.writeEndObject();
        out.writeStringField("engine", coded.engine());
        out.writeArrayFieldStart("lines");
        for (CodedLine line : coded.lines()) {
            line(line);
        }
        out.writeEndArray();
        out.writeArrayFieldStart("notCoded");
        for (NotCoded none : coded.notCoded()) {
            out.writeStartObject();
            texts("administrations", none.administrations());
            because("because", none.because());
            out.writeEndObject();
        }
        out.writeEndArray();
        questions(coded);
        next(coded.next());
        out.writeArrayFieldStart("disputed");
        for (Disputed disputed : coded.disputed()) {
            disputed(disputed);
        }
        out.writeEndArray();
        because("notes", coded.notes());
        ledger(coded.ledger());
        out.writeEndObject();
    }

    private void line(CodedLine line) throws IOException {
        out.writeStartObject();
        out.writeStringField("code", line.code());
        out.writeNumberField("units", line.units());
        texts("modifiers", line.modifiers());
        out.writeStringField("date", line.date().toString());
        out.writeBooleanField("conditional", line.conditional());
        if (line.paymentWindow()) {
            out.writeBooleanField("paymentWindow", true);
        }
        if (line.drug()) {
            out.writeBooleanField("drug", true);
        }
        because("because", line.because());
        out.writeEndObject();
    }

    private void questions(CodedVisit coded) throws IOException {
        out.writeArrayFieldStart("queries");
        for (Query query : coded.queries()) {
            out.writeStartObject();
            texts("administrations", query.administrations());
            out.writeStringField("ask", query.ask());
            out.writeArrayFieldStart("outcomes");
            for (Query.Outcome outcome : query.outcomes()) {
                out.writeStartObject();
                out.writeStringField("when", outcome.when());
                codes("lines", outcome.lines());
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeArrayFieldStart("review");
        for (Review review : coded.review()) {
            out.writeStartObject();
            texts("administrations", review.administrations());
            because("because", review.because());
            codes("suggests", review.suggests());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void next(List<NextUnit> units) throws IOException {
        out.writeArrayFieldStart("next");
        for (NextUnit unit : units) {
            out.writeStartObject();
            out.writeStringField("code", unit.code());
            out.writeNumberField("units", unit.units());
            texts("administrations", unit.administrations());
            out.writeNumberField("moreMinutes", unit.moreMinutes());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void disputed(Disputed disputed) throws IOException {
        out.writeStartObject();
        out.writeStringField("point", disputed.point());
        out.writeStringField("reading", disputed.reading());
        out.writeArrayFieldStart("otherwise");
        for (Disputed.Otherwise otherwise : disputed.otherwise()) {
            out.writeStartObject();
            out.writeStringField("reading", otherwise.reading());
            codes("lines", otherwise.lines());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private void ledger(List<PaidUnit> units) throws IOException {
        out.writeArrayFieldStart("ledger");
        for (PaidUnit unit : units) {
            out.writeStartObject();
            out.writeStringField("access", unit.access());
            out.writeStringField("code", unit.code());
            out.writeNumberField("unit", unit.unit());
            out.writeStringField("date", unit.date().toString());
            out.writeBooleanField("timed", unit.timed());
            texts("administrations", unit.administrations());
            minutes(unit.minutes());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void because(String name, List<Because> reasons) throws IOException {
        out.writeArrayFieldStart(name);
        for (Because because : reasons) {
            out.writeStartObject();
            out.writeStringField("rule", because.reason().rule().name());
            out.writeStringField("says", because.reason().says());
            if (!because.administrations().isEmpty()) {
                texts("administrations", because.administrations());
            }
            if (!because.minutes().isEmpty()) {
                minutes(because.minutes());
            }
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void minutes(Minutes minutes) throws IOException {
        out.writeArrayFieldStart("minutes");
        for (Span span : minutes.spans()) {
            out.writeString(clock.show(span));
        }
        out.writeEndArray();
    }

    private void codes(String name, List<CodeUnits> codes) throws IOException {
        out.writeArrayFieldStart(name);
        for (CodeUnits code : codes) {
            out.writeStartObject();
            out.writeStringField("code", code.code());
            out.writeNumberField("units", code.units());
            if (!code.modifiers().isEmpty()) {
                texts("modifiers", code.modifiers());
            }
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void texts(String name, List<String> values) throws IOException {
        out.writeArrayFieldStart(name);
        for (String value : values) {
            out.writeString(value);
        }
        out.writeEndArray();
    }
}
