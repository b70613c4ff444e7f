package org.cannula.formats.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.cannula.checks.Exposure;
import org.cannula.checks.Finding;
import org.cannula.checks.Money;
import org.cannula.checks.Pattern;
import org.cannula.claim.ServiceLine;
import org.cannula.engine.AuditedClaim;
import org.cannula.formats.Rejected;
import org.cannula.remit.Answer;
import org.cannula.remit.Denial;
import org.cannula.remit.PaidAnyway;
import org.cannula.remit.ProviderAdjustment;
import org.cannula.remit.RemitClaim;
import org.jspecify.annotations.Nullable;

/**
 * Audited claims as CSV: a header, then a row for each finding, each corrected line, each thing the correction leaves to a
 * person, and each that was not checked. The column {@code kind} tells them apart: {@code finding}, {@code corrected},
 * {@code unsettled}, {@code notChecked}, {@code rejected}.
 * With remittances, more rows say what payers answered, with dollars in {@code amount}: {@code payment}, {@code reversal},
 * {@code denial}, {@code paidAnyway}, {@code takeback}, {@code unmatchedRemittance}, {@code providerAdjustment}.
 * Several values in one field are separated by a blank.
 */
public final class AuditedCsv {

    private static final List<String> COLUMNS = List.of(
            "claim",
            "basis",
            "policy",
            "kind",
            "check",
            "severity",
            "lines",
            "code",
            "modifiers",
            "date",
            "billed",
            "supported",
            "pattern",
            "patternFrom",
            "correction",
            "fix",
            "needs",
            "denial",
            "atRisk",
            "atRiskUpTo",
            "atRiskBecause",
            "missed",
            "missedUpTo",
            "missedBecause",
            "overturnedBy",
            "says",
            "amount");

    private final CsvWriter csv;
    private final Writer writer;

    /** Writes the header. The writer is never closed. */
    public AuditedCsv(Writer writer) {
        this.writer = writer;
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
        csv.writeRecord(COLUMNS);
    }

    public void audited(AuditedClaim audited) {
        claim(audited);
        for (Finding finding : audited.findings()) {
            Row row = row(audited, "finding");
            row.set("check", finding.check());
            row.set("severity", finding.severity().word());
            row.set("lines", finding.lines().stream().map(String::valueOf).collect(Collectors.joining(" ")));
            row.set("code", finding.code());
            row.set("billed", plain(finding.billed()));
            row.set("supported", plain(finding.supported()));
            row.set(
                    "pattern",
                    finding.pattern().stream().sorted().map(Pattern::word).collect(Collectors.joining(" ")));
            row.set(
                    "patternFrom",
                    finding.patternFrom() == null ? "" : finding.patternFrom().word());
            row.set("correction", finding.correction() == null ? "" : finding.correction());
            row.set("fix", finding.fix().word());
            row.set("needs", finding.needs() == null ? "" : finding.needs());
            row.set("denial", String.join(" ", finding.denial()));
            row.set("atRisk", finding.moneyAtRisk());
            row.set("missed", finding.moneyMissed());
            row.set("overturnedBy", finding.overturnedBy());
            row.set("says", finding.says());
            csv.writeRecord(row.fields);
        }
        for (ServiceLine line : audited.corrected()) {
            Row row = row(audited, "corrected");
            row.set("lines", Integer.toString(line.line()));
            row.set("code", line.code());
            row.set("modifiers", String.join(" ", line.modifiers()));
            row.set("date", line.date() == null ? "" : line.date().toString());
            row.set("supported", plain(line.units()));
            csv.writeRecord(row.fields);
        }
        sentences(audited, "unsettled", audited.unsettled());
        sentences(audited, "notChecked", audited.notChecked());
    }

    private void sentences(AuditedClaim audited, String kind, List<String> says) {
        for (String each : says) {
            Row row = row(audited, kind);
            row.set("says", each);
            csv.writeRecord(row.fields);
        }
    }

    /** The claim as a whole: its dollars, each counted once, where those of findings may overlap. */
    private void claim(AuditedClaim audited) {
        Row row = row(audited, "claim");
        row.set("atRisk", audited.atRisk());
        row.set("missed", audited.missed());
        csv.writeRecord(row.fields);
    }

    /** What payers answered: a row for each answer, each denial, each finding paid anyway, each takeback. */
    public void answered(Answer answer) {
        for (RemitClaim each : answer.history()) {
            history(each, each.isReversal() ? "reversal" : "payment");
        }
        for (Denial each : answer.denials()) {
            Row row = answer(answer.claim(), "denial", each.amount());
            row.set("check", String.join(" ", each.preventedBy()));
            row.set("lines", numbers(each.lines()));
            row.set("code", each.code());
            row.set(
                    "denial",
                    String.join(" ", each.reasons())
                            + (each.remarks().isEmpty() ? "" : " ")
                            + String.join(" ", each.remarks()));
            row.set(
                    "says",
                    each.preventedBy().isEmpty() ? "no finding foretells it" : "a finding would have prevented it");
            csv.writeRecord(row.fields);
        }
        for (PaidAnyway each : answer.paidAnyway()) {
            Row row = answer(answer.claim(), "paidAnyway", each.paid());
            row.set("check", each.check());
            row.set("lines", numbers(each.lines()));
            row.set("code", each.code());
            csv.writeRecord(row.fields);
        }
        answer.takebacks().forEach(each -> adjustment(answer.claim(), "takeback", each));
    }

    /** An answer to a claim that is not among those audited. */
    public void unmatched(RemitClaim answer) {
        history(answer, "unmatchedRemittance");
    }

    /** An adjustment of a payment that names no claim among those audited. */
    public void untied(ProviderAdjustment adjustment) {
        adjustment("", "providerAdjustment", adjustment);
    }

    private void history(RemitClaim each, String kind) {
        Row row = answer(each.claim(), kind, each.paid());
        row.set("date", each.date() == null ? "" : each.date().toString());
        row.set(
                "says",
                "status " + each.status() + ", charged " + plain(each.charge())
                        + (each.payerClaim() == null ? "" : ", payer's number " + each.payerClaim()));
        csv.writeRecord(row.fields);
    }

    private void adjustment(String claim, String kind, ProviderAdjustment each) {
        Row row = answer(claim, kind, each.amount());
        row.set("date", each.date() == null ? "" : each.date().toString());
        row.set("says", each.reason() + (each.reference() == null ? "" : " " + each.reference()));
        csv.writeRecord(row.fields);
    }

    private static Row answer(String claim, String kind, BigDecimal amount) {
        Row row = new Row();
        row.set("claim", claim);
        row.set("kind", kind);
        row.set("amount", plain(amount));
        return row;
    }

    private static String numbers(List<Integer> lines) {
        return lines.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    public void rejected(Rejected rejected) {
        Row row = new Row();
        String subject = rejected.subject();
        row.set("claim", subject.startsWith("claim ") ? subject.substring(6) : subject);
        row.set("kind", "rejected");
        row.set("says", CsvText.of(rejected));
        csv.writeRecord(row.fields);
    }

    public void flush() throws IOException {
        csv.flush();
        writer.flush();
    }

    private static Row row(AuditedClaim audited, String kind) {
        Row row = new Row();
        row.set("claim", audited.claim().id());
        row.set("basis", audited.basis().word());
        row.set("policy", audited.policy());
        row.set("kind", kind);
        return row;
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    /** One row, filled by column name. */
    private static final class Row {

        private final List<String> fields = new ArrayList<>();

        Row() {
            String[] empty = new String[COLUMNS.size()];
            Arrays.fill(empty, "");
            fields.addAll(Arrays.asList(empty));
        }

        void set(String column, Money money) {
            set(column, plain(money.amount()));
            set(column + "UpTo", money.upTo() ? "true" : "");
            set(column + "Because", money.because());
        }

        void set(String column, Exposure exposure) {
            set(column, plain(exposure.amount()));
            set(column + "UpTo", exposure.upTo() ? "true" : "");
            set(column + "Because", exposure.because());
        }

        void set(String column, String value) {
            fields.set(COLUMNS.indexOf(column), value);
        }
    }
}
