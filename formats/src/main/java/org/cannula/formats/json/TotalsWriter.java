package org.cannula.formats.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import org.cannula.checks.Pattern;
import org.cannula.checks.Severity;
import org.cannula.totals.CodeFigures;
import org.cannula.totals.Figures;
import org.cannula.totals.Found;
import org.cannula.totals.Totals;

/** Writes what a run adds up to. */
final class TotalsWriter {

    private final JsonGenerator out;

    TotalsWriter(JsonGenerator out) {
        this.out = out;
    }

    void write(Totals totals) throws IOException {
        out.writeStartObject();
        figures(totals.all());
        out.writeNumberField("rejected", totals.rejected());
        out.writeStringField(
                "from", totals.first() == null ? null : totals.first().toString());
        out.writeStringField(
                "through", totals.last() == null ? null : totals.last().toString());
        out.writeArrayFieldStart("checks");
        for (Map.Entry<String, Found> check : totals.all().checks().entrySet()) {
            out.writeStartObject();
            out.writeStringField("check", check.getKey());
            out.writeNumberField("claims", check.getValue().claims());
            found(check.getValue());
            money(check.getValue());
            out.writeEndObject();
        }
        out.writeEndArray();
        groups("providers", "provider", totals.providers());
        groups("payers", "payer", totals.payers());
        groups("months", "month", totals.months());
        out.writeArrayFieldStart("codes");
        for (Map.Entry<String, CodeFigures> code : totals.codes().entrySet()) {
            code(code.getKey(), code.getValue());
        }
        out.writeEndArray();
        out.writeArrayFieldStart("notChecked");
        for (Map.Entry<String, Long> each : totals.notChecked().entrySet()) {
            out.writeStartObject();
            out.writeStringField("what", each.getKey());
            out.writeNumberField("claims", each.getValue());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeObjectFieldStart("tables");
        for (Map.Entry<String, SortedSet<String>> table : totals.tables().entrySet()) {
            words(table.getKey(), table.getValue());
        }
        out.writeEndObject();
        words("engine", totals.engines());
        out.writeEndObject();
    }

    private void groups(String plural, String singular, SortedMap<String, Figures> groups) throws IOException {
        out.writeArrayFieldStart(plural);
        for (Map.Entry<String, Figures> group : groups.entrySet()) {
            out.writeStartObject();
            String key = group.getKey();
            out.writeStringField(singular, key.equals(Totals.NOT_GIVEN) ? null : key);
            figures(group.getValue());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void figures(Figures figures) throws IOException {
        out.writeNumberField("claims", figures.claims());
        out.writeNumberField("leftOut", figures.leftOut());
        out.writeNumberField("clean", figures.clean());
        out.writeNumberField("documented", figures.documented());
        out.writeNumberField("lines", figures.lines());
        out.writeObjectFieldStart("worst");
        for (Severity severity : Severity.values()) {
            out.writeNumberField(severity.word(), figures.claims(severity));
        }
        out.writeEndObject();
        found(figures.findings());
        out.writeNumberField("unpriced", figures.findings().unpriced());
        out.writeStringField("charged", figures.charged().toPlainString());
        out.writeStringField("atRisk", figures.atRisk().toPlainString());
        out.writeStringField("missed", figures.missed().toPlainString());
        if (figures.atRiskUpTo()) {
            out.writeBooleanField("atRiskUpTo", true);
        }
        if (figures.missedUpTo()) {
            out.writeBooleanField("missedUpTo", true);
        }
        out.writeObjectFieldStart("concurrent");
        out.writeNumberField("claims", figures.concurrent());
        for (Pattern pattern : Pattern.values()) {
            out.writeNumberField(pattern.word(), figures.claims(pattern));
        }
        out.writeEndObject();
    }

    private void code(String code, CodeFigures figures) throws IOException {
        out.writeStartObject();
        out.writeStringField("code", code);
        out.writeNumberField("lines", figures.lines());
        out.writeFieldName("units");
        out.writeNumber(figures.units().toPlainString());
        out.writeStringField("charged", figures.charged().toPlainString());
        out.writeNumberField("claims", figures.findings().claims());
        found(figures.findings());
        money(figures.findings());
        out.writeEndObject();
    }

    private void found(Found found) throws IOException {
        out.writeObjectFieldStart("findings");
        for (Severity severity : Severity.values()) {
            out.writeNumberField(severity.word(), found.of(severity));
        }
        out.writeEndObject();
    }

    private void money(Found found) throws IOException {
        out.writeNumberField("unpriced", found.unpriced());
        out.writeStringField("atRisk", found.atRisk().toPlainString());
        out.writeStringField("missed", found.missed().toPlainString());
    }

    private void words(String name, SortedSet<String> words) throws IOException {
        out.writeArrayFieldStart(name);
        for (String word : words) {
            out.writeString(word);
        }
        out.writeEndArray();
    }
}
