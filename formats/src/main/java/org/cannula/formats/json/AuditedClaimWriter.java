package org.cannula.formats.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.cannula.basis.Citation;
import org.cannula.checks.Exposure;
import org.cannula.checks.Finding;
import org.cannula.checks.Money;
import org.cannula.checks.Pattern;
import org.cannula.claim.ServiceLine;
import org.cannula.engine.AuditedClaim;
import org.cannula.service.CodedLine;
import org.cannula.service.CodedVisit;
import org.jspecify.annotations.Nullable;

/** Writes an audited claim as the contract's JSON. */
final class AuditedClaimWriter {

    private final JsonGenerator out;

    AuditedClaimWriter(JsonGenerator out) {
        this.out = out;
    }

    void write(AuditedClaim audited) throws IOException {
        out.writeStartObject();
        out.writeStringField("claim", audited.claim().id());
        out.writeStringField("basis", audited.basis().word());
        out.writeStringField("policy", audited.policy());
        out.writeStringField("policyBecause", audited.policyBecause());
        out.writeObjectFieldStart("tables");
        for (Map.Entry<String, String> table : audited.tables().entrySet()) {
            out.writeStringField(table.getKey(), table.getValue());
        }
        out.writeEndObject();
        out.writeStringField("engine", audited.engine());
        out.writeArrayFieldStart("findings");
        for (Finding finding : audited.findings()) {
            finding(finding);
        }
        out.writeEndArray();
        money("atRisk", audited.atRisk());
        money("missed", audited.missed());
        out.writeArrayFieldStart("corrected");
        ClaimWriter lines = new ClaimWriter(out);
        for (ServiceLine line : audited.corrected()) {
            lines.write(line);
        }
        out.writeEndArray();
        texts("unsettled", audited.unsettled());
        texts("notChecked", audited.notChecked());
        CodedVisit documented = audited.documented();
        if (documented != null) {
            documented(documented);
        }
        out.writeEndObject();
    }

    private void finding(Finding finding) throws IOException {
        out.writeStartObject();
        out.writeStringField("check", finding.check());
        out.writeStringField("severity", finding.severity().word());
        out.writeArrayFieldStart("lines");
        for (int line : finding.lines()) {
            out.writeNumber(line);
        }
        out.writeEndArray();
        out.writeStringField("code", finding.code());
        number("billed", finding.billed());
        number("supported", finding.supported());
        out.writeStringField("says", finding.says());
        texts("pattern", finding.pattern().stream().sorted().map(Pattern::word).toList());
        if (finding.patternFrom() != null) {
            out.writeStringField("patternFrom", finding.patternFrom().word());
        }
        text("correction", finding.correction());
        out.writeStringField("fix", finding.fix().word());
        text("needs", finding.needs());
        texts("denial", finding.denial());
        money("atRisk", finding.moneyAtRisk());
        if (!finding.missedBecause().isEmpty()) {
            money("missed", finding.moneyMissed());
        }
        out.writeStringField("overturnedBy", finding.overturnedBy());
        texts("citations", finding.citations().stream().map(Citation::toString).toList());
        out.writeEndObject();
    }

    private void documented(CodedVisit documented) throws IOException {
        out.writeObjectFieldStart("documented");
        out.writeStringField("visit", documented.visit());
        out.writeArrayFieldStart("lines");
        for (CodedLine line : documented.lines()) {
            out.writeStartObject();
            out.writeStringField("code", line.code());
            out.writeNumberField("units", line.units());
            texts("modifiers", line.modifiers());
            out.writeStringField("date", line.date().toString());
            out.writeBooleanField("conditional", line.conditional());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    /** The amount, whether it is a ceiling, and how it was reckoned. */
    private void money(String name, Money money) throws IOException {
        BigDecimal amount = money.amount();
        text(name, amount == null ? null : amount.toPlainString());
        if (money.upTo()) {
            out.writeBooleanField(name + "UpTo", true);
        }
        out.writeStringField(name + "Because", money.because());
    }

    private void money(String name, Exposure exposure) throws IOException {
        out.writeStringField(name, exposure.amount().toPlainString());
        if (exposure.upTo()) {
            out.writeBooleanField(name + "UpTo", true);
        }
        out.writeStringField(name + "Because", exposure.because());
    }

    /** A number without exponent; null where it is not known. */
    private void number(String name, @Nullable BigDecimal value) throws IOException {
        out.writeFieldName(name);
        if (value == null) {
            out.writeNull();
        } else {
            out.writeNumber(value.toPlainString());
        }
    }

    private void text(String name, @Nullable String value) throws IOException {
        if (value != null) {
            out.writeStringField(name, value);
        }
    }

    private void texts(String name, List<String> values) throws IOException {
        out.writeArrayFieldStart(name);
        for (String value : values) {
            out.writeString(value);
        }
        out.writeEndArray();
    }
}
