package org.cannula.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.cannula.checks.Finding;
import org.cannula.checks.Pattern;
import org.cannula.checks.Severity;
import org.cannula.claim.Claim;
import org.cannula.claim.ServiceLine;
import org.cannula.engine.AuditedClaim;
import org.cannula.formats.Rejected;
import org.cannula.formats.report.Report;
import org.cannula.formats.report.Summary;
import org.cannula.reports.Rows.Column;
import org.cannula.reports.Rows.Kind;
import org.cannula.totals.Totals;
import org.cannula.totals.WorstClaims;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;

/**
 * The run as a workbook, a sheet for each view. A workbook's sheets are written one after another and a run's claims come once, so
 * rows wait in temporary files: memory stays flat whatever the run.
 */
final class XlsxReport implements Report {

    private final OutputStream out;
    private final Rows findings = new Rows(
            "Findings",
            Column.text("Claim", 16),
            Column.text("Severity", 9),
            Column.text("Check", 30),
            Column.text("Lines", 8),
            Column.text("Code", 9),
            Column.of("Billed", Kind.NUMBER, 8),
            Column.of("Supported", Kind.NUMBER, 10),
            Column.text("Pattern", 12),
            Column.text("Pattern from", 12),
            Column.of("At risk", Kind.DOLLARS, 11),
            Column.of("Missed", Kind.DOLLARS, 11),
            Column.text("Ceiling", 8),
            Column.text("How reckoned", 36),
            Column.text("Correction", 30),
            Column.text("Fix", 11),
            Column.text("To settle it", 36),
            Column.text("Denial codes", 18),
            Column.text("Lifted by", 30),
            Column.text("In words", 80),
            Column.text("Sources", 60));
    private final Rows claims = new Rows(
            "Claims",
            Column.text("Claim", 16),
            Column.of("First date", Kind.DATE, 11),
            Column.text("Provider", 14),
            Column.text("Payer", 20),
            Column.text("Policy", 20),
            Column.text("Audited beside", 20),
            Column.of("Lines", Kind.NUMBER, 7),
            Column.of("Errors", Kind.NUMBER, 7),
            Column.of("Reviews", Kind.NUMBER, 8),
            Column.of("Notes", Kind.NUMBER, 7),
            Column.of("Charged", Kind.DOLLARS, 12),
            Column.of("At risk", Kind.DOLLARS, 11),
            Column.of("Missed", Kind.DOLLARS, 11));
    private final Rows lines = new Rows(
            "Lines corrected",
            Column.text("Claim", 16),
            Column.of("Line", Kind.NUMBER, 6),
            Column.text("Code", 9),
            Column.of("Date", Kind.DATE, 11),
            Column.of("Units billed", Kind.NUMBER, 12),
            Column.of("Units should be", Kind.NUMBER, 14),
            Column.text("Modifiers billed", 15),
            Column.text("Modifiers should be", 17),
            Column.of("Charge billed", Kind.DOLLARS, 13),
            Column.of("Charge should be", Kind.DOLLARS, 14),
            Column.text("Change", 10));
    private final Rows notChecked =
            new Rows("Not checked", Column.text("Claim", 16), Column.text("What was not checked", 100));
    private final Rows rejected = new Rows(
            "Rejected", Column.text("Record", 20), Column.text("Place", 40), Column.text("What is wrong", 100));

    XlsxReport(OutputStream out) {
        this.out = out;
    }

    @Override
    public void audited(AuditedClaim audited) throws IOException {
        claim(audited);
        for (Finding finding : audited.findings()) {
            finding(audited.claim().id(), finding);
        }
        CorrectedLines.write(lines, audited);
        for (String each : audited.notChecked()) {
            notChecked.row(audited.claim().id(), each);
        }
    }

    private void claim(AuditedClaim audited) throws IOException {
        Claim claim = audited.claim();
        String dates = ClaimList.dates(claim);
        BigDecimal charged = claim.lines().stream()
                .map(ServiceLine::charge)
                .filter(charge -> charge != null)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        WorstClaims.Kept money = WorstClaims.Kept.of(audited, null);
        claims.row(
                claim.id(),
                dates.isEmpty() ? null : dates.substring(0, 10),
                claim.provider(),
                Totals.payer(audited),
                audited.policy(),
                audited.documented() == null ? null : audited.documented().visit(),
                String.valueOf(claim.lines().size()),
                String.valueOf(money.count(Severity.ERROR)),
                String.valueOf(money.count(Severity.REVIEW)),
                String.valueOf(money.count(Severity.NOTE)),
                charged.toPlainString(),
                money.atRisk().toPlainString(),
                money.missed().toPlainString());
    }

    private void finding(String claim, Finding finding) throws IOException {
        findings.row(
                claim,
                finding.severity().word(),
                finding.check(),
                finding.lines().stream().map(String::valueOf).collect(Collectors.joining(" ")),
                finding.code(),
                finding.billed().toPlainString(),
                plain(finding.supported()),
                finding.pattern().stream().map(Pattern::word).collect(Collectors.joining(" ")),
                finding.patternFrom() == null ? null : finding.patternFrom().word(),
                plain(finding.atRisk()),
                plain(finding.missed()),
                finding.moneyAtRisk().upTo() || finding.moneyMissed().upTo() ? "yes" : "",
                finding.missedBecause().isEmpty() ? finding.atRiskBecause() : finding.missedBecause(),
                finding.correction(),
                finding.fix().word(),
                finding.needs(),
                String.join(" ", finding.denial()),
                finding.overturnedBy(),
                finding.says(),
                finding.citations().stream().map(Object::toString).collect(Collectors.joining("; ")));
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    @Override
    public void rejected(Rejected each) throws IOException {
        rejected.row(each.subject(), each.origin().toString(), "found " + each.found() + "; valid: " + each.valid());
    }

    @Override
    public void finish(Summary summary) throws IOException {
        Workbook workbook = new Workbook(out, "Cannula", null);
        Views.summary(workbook, summary);
        findings.write(workbook);
        claims.write(workbook);
        lines.write(workbook);
        Views.write(workbook, summary);
        notChecked.write(workbook);
        if (summary.totals().rejected() > 0) {
            rejected.write(workbook);
        }
        workbook.finish();
    }

    @Override
    public void close() throws IOException {
        for (Rows rows : List.of(findings, claims, lines, notChecked, rejected)) {
            rows.close();
        }
    }
}
