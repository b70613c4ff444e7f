package org.cannula.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.cannula.chart.Visit;
import org.cannula.checks.Finding;
import org.cannula.checks.Pattern;
import org.cannula.engine.AuditedClaim;
import org.cannula.formats.Rejected;
import org.cannula.service.Because;
import org.cannula.service.CodedLine;
import org.cannula.service.CodedVisit;
import org.cannula.service.NotCoded;
import org.cannula.service.Query;
import org.cannula.service.Review;
import org.jspecify.annotations.Nullable;

/** Results as rows for a spreadsheet (RFC 4180, UTF-8): a row for each coded line or open point, or for each finding. */
final class CsvResults implements Results {

    private static final List<String> CODED =
            List.of("visit", "policy", "kind", "date", "code", "units", "modifiers", "administrations", "rule", "says");
    private static final List<String> AUDITED = List.of(
            "claim",
            "basis",
            "policy",
            "severity",
            "check",
            "lines",
            "code",
            "billed",
            "supported",
            "pattern",
            "patternFrom",
            "correction",
            "fix",
            "needs",
            "denial",
            "atRisk",
            "atRiskBecause",
            "overturnedBy",
            "says");

    private final Writer out;

    private CsvResults(Writer out, List<String> header) throws IOException {
        this.out = out;
        row(header.toArray(String[]::new));
    }

    static CsvResults ofVisits(Writer out) throws IOException {
        return new CsvResults(out, CODED);
    }

    static CsvResults ofClaims(Writer out) throws IOException {
        return new CsvResults(out, AUDITED);
    }

    @Override
    public void coded(Visit visit, CodedVisit coded) throws IOException {
        for (CodedLine line : coded.lines()) {
            String kind = line.conditional() ? "conditional" : "line";
            List<String> administrations =
                    line.because().isEmpty() ? List.of() : line.because().get(0).administrations();
            row(
                    coded.visit(),
                    coded.policy(),
                    kind,
                    line.date().toString(),
                    line.code(),
                    Integer.toString(line.units()),
                    String.join(" ", line.modifiers()),
                    String.join(" ", administrations),
                    rules(line.because()),
                    says(line.because()));
        }
        for (NotCoded each : coded.notCoded()) {
            open(coded, "notCoded", each.administrations(), rules(each.because()), says(each.because()));
        }
        for (Query each : coded.queries()) {
            open(coded, "query", each.administrations(), "", each.ask());
        }
        for (Review each : coded.review()) {
            open(coded, "review", each.administrations(), rules(each.because()), says(each.because()));
        }
    }

    private void open(CodedVisit coded, String kind, List<String> administrations, String rules, String says)
            throws IOException {
        row(coded.visit(), coded.policy(), kind, "", "", "", "", String.join(" ", administrations), rules, says);
    }

    @Override
    public void audited(AuditedClaim audited) throws IOException {
        String id = audited.claim().id();
        if (audited.findings().isEmpty()) {
            row(
                    id,
                    audited.basis().word(),
                    audited.policy(),
                    "none",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "");
        }
        for (Finding finding : audited.findings()) {
            row(
                    id,
                    audited.basis().word(),
                    audited.policy(),
                    finding.severity().word(),
                    finding.check(),
                    String.join(
                            " ", finding.lines().stream().map(String::valueOf).toList()),
                    finding.code(),
                    finding.billed().toPlainString(),
                    text(finding.supported()),
                    String.join(
                            " ", finding.pattern().stream().map(Pattern::word).toList()),
                    finding.patternFrom() == null ? "" : finding.patternFrom().word(),
                    text(finding.correction()),
                    finding.fix().word(),
                    text(finding.needs()),
                    String.join(" ", finding.denial()),
                    text(finding.atRisk()),
                    finding.atRiskBecause(),
                    finding.overturnedBy(),
                    finding.says());
        }
    }

    /** Rejected records are named on standard error; a row of other columns would break the table. */
    @Override
    public void rejected(Rejected rejected) {}

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String rules(List<Because> because) {
        return String.join(
                " ",
                because.stream()
                        .map(each -> each.reason().rule().name())
                        .distinct()
                        .toList());
    }

    private static String says(List<Because> because) {
        return String.join(
                "; ", because.stream().map(each -> each.reason().says()).toList());
    }

    private void row(String... cells) throws IOException {
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                out.write(',');
            }
            out.write(quoted(cells[i]));
        }
        out.write("\r\n");
    }

    private static String quoted(String cell) {
        boolean plain =
                cell.indexOf(',') < 0 && cell.indexOf('"') < 0 && cell.indexOf('\n') < 0 && cell.indexOf('\r') < 0;
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
