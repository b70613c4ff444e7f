package org.cannula.formats.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.cannula.claim.Claim;
import org.cannula.claim.DrugBilled;
import org.cannula.claim.ServiceLine;
import org.jspecify.annotations.Nullable;

/** Writes a claim as the contract's JSON. What is absent is left out. */
final class ClaimWriter {

    private final JsonGenerator out;

    ClaimWriter(JsonGenerator out) {
        this.out = out;
    }

    void write(Claim claim) throws IOException {
        out.writeStartObject();
        text("claim", claim.id());
        text("type", claim.type() == null ? null : claim.type().word());
        text("billType", claim.billType());
        text("payer", claim.payer());
        text("filing", claim.filing());
        text("payerId", claim.payerId());
        text("placeOfService", claim.placeOfService());
        text("locality", claim.locality());
        texts("conditionCodes", claim.conditionCodes());
        text("patient", claim.patient());
        text("provider", claim.provider());
        text("account", claim.account());
        text("frequency", claim.frequency());
        text("originalReference", claim.originalReference());
        texts("diagnoses", claim.diagnoses());
        text("from", claim.from());
        text("through", claim.through());
        text("visit", claim.visit());
        out.writeArrayFieldStart("lines");
        for (ServiceLine line : claim.lines()) {
            write(line);
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    /** One line as an object; modifiers are written even where there are none. */
    void write(ServiceLine line) throws IOException {
        out.writeStartObject();
        out.writeNumberField("line", line.line());
        text("id", line.id());
        text("code", line.code());
        out.writeFieldName("units");
        out.writeNumber(line.units().toPlainString());
        out.writeArrayFieldStart("modifiers");
        for (String modifier : line.modifiers()) {
            out.writeString(modifier);
        }
        out.writeEndArray();
        text("date", line.date());
        text("through", line.through());
        money("charge", line.charge());
        text("revenueCode", line.revenueCode());
        text("placeOfService", line.placeOfService());
        DrugBilled drug = line.drug();
        if (drug != null) {
            out.writeObjectFieldStart("drug");
            text("ndc", drug.ndc());
            money("quantity", drug.quantity());
            text("unit", drug.unit());
            out.writeEndObject();
        }
        out.writeEndObject();
    }

    private void text(String name, @Nullable Object value) throws IOException {
        if (value != null) {
            out.writeStringField(name, value.toString());
        }
    }

    private void texts(String name, List<String> values) throws IOException {
        if (!values.isEmpty()) {
            out.writeArrayFieldStart(name);
            for (String value : values) {
                out.writeString(value);
            }
            out.writeEndArray();
        }
    }

    private void money(String name, @Nullable BigDecimal value) throws IOException {
        if (value != null) {
            out.writeStringField(name, value.toPlainString());
        }
    }
}
