package org.cannula.formats.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.cannula.remit.Answer;
import org.cannula.remit.Denial;
import org.cannula.remit.PaidAnyway;
import org.cannula.remit.ProviderAdjustment;
import org.cannula.remit.RemitClaim;
import org.jspecify.annotations.Nullable;

/** Writes what payers answered to a claim, and what found no claim. */
final class AnswerWriter {

    private final JsonGenerator out;

    AnswerWriter(JsonGenerator out) {
        this.out = out;
    }

    void write(Answer answer) throws IOException {
        out.writeStartObject();
        out.writeStringField("remittance", answer.claim());
        text("payerClaim", answer.payerClaim());
        money("paid", answer.paid());
        money("reversed", answer.reversed());
        out.writeArrayFieldStart("history");
        for (RemitClaim each : answer.history()) {
            history(each);
        }
        out.writeEndArray();
        out.writeArrayFieldStart("denials");
        for (Denial each : answer.denials()) {
            denial(each);
        }
        out.writeEndArray();
        out.writeArrayFieldStart("paidAnyway");
        for (PaidAnyway each : answer.paidAnyway()) {
            out.writeStartObject();
            out.writeStringField("check", each.check());
            numbers(each.lines());
            out.writeStringField("code", each.code());
            money("paid", each.paid());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeArrayFieldStart("takebacks");
        for (ProviderAdjustment each : answer.takebacks()) {
            out.writeStartObject();
            adjustment(each);
            out.writeEndObject();
        }
        out.writeEndArray();
        texts("unmatched", answer.unmatched());
        out.writeEndObject();
    }

    /** An answer to a claim that is not among those audited. */
    void unmatched(RemitClaim answer) throws IOException {
        out.writeStartObject();
        out.writeObjectFieldStart("unmatchedRemittance");
        out.writeStringField("claim", answer.claim());
        fields(answer);
        out.writeEndObject();
        out.writeEndObject();
    }

    /** An adjustment of a payment that names no claim among those audited. */
    void untied(ProviderAdjustment adjustment) throws IOException {
        out.writeStartObject();
        out.writeObjectFieldStart("providerAdjustment");
        adjustment(adjustment);
        out.writeEndObject();
        out.writeEndObject();
    }

    private void history(RemitClaim answer) throws IOException {
        out.writeStartObject();
        fields(answer);
        out.writeEndObject();
    }

    private void fields(RemitClaim answer) throws IOException {
        out.writeStringField("status", answer.status());
        money("charge", answer.charge());
        money("paid", answer.paid());
        text("payerClaim", answer.payerClaim());
        text("payment", answer.remittance());
        text("date", answer.date() == null ? null : answer.date().toString());
    }

    private void denial(Denial denial) throws IOException {
        out.writeStartObject();
        numbers(denial.lines());
        out.writeStringField("code", denial.code());
        texts("reasons", denial.reasons());
        texts("remarks", denial.remarks());
        money("amount", denial.amount());
        out.writeStringField("matched", denial.matched());
        texts("preventedBy", denial.preventedBy());
        texts("sameLine", denial.sameLine());
        out.writeEndObject();
    }

    private void adjustment(ProviderAdjustment adjustment) throws IOException {
        out.writeStringField("reason", adjustment.reason());
        text("reference", adjustment.reference());
        money("amount", adjustment.amount());
        text("payment", adjustment.remittance());
        text("date", adjustment.date() == null ? null : adjustment.date().toString());
    }

    private void numbers(List<Integer> lines) throws IOException {
        out.writeArrayFieldStart("lines");
        for (int line : lines) {
            out.writeNumber(line);
        }
        out.writeEndArray();
    }

    private void texts(String name, List<String> texts) throws IOException {
        out.writeArrayFieldStart(name);
        for (String text : texts) {
            out.writeString(text);
        }
        out.writeEndArray();
    }

    private void text(String name, @Nullable String text) throws IOException {
        if (text == null) {
            out.writeNullField(name);
        } else {
            out.writeStringField(name, text);
        }
    }

    private void money(String name, BigDecimal amount) throws IOException {
        out.writeStringField(name, amount.toPlainString());
    }
}
