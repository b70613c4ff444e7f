package org.cannula.formats.letter;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cannula.basis.Citation;
import org.cannula.checks.Basis;
import org.cannula.checks.Finding;
import org.cannula.checks.Fix;
import org.cannula.checks.Money;
import org.cannula.checks.Severity;
import org.cannula.claim.Claim;
import org.cannula.claim.ServiceLine;
import org.cannula.engine.AuditedClaim;
import org.jspecify.annotations.Nullable;

/**
 * One page about one finding, for an auditor or an appeal: what was billed, what stands, why, where it is written and when that
 * was looked at, what would overturn it, and the money. It names a patient by the id the claim gives and says no more of them.
 * The same letter is written as HTML and as Markdown.
 */
public final class Letter {

    private final String title;
    private final List<Block> blocks;

    private Letter(String title, List<Block> blocks) {
        this.title = title;
        this.blocks = List.copyOf(blocks);
    }

    /** The letter about a finding of an audited claim. */
    public static Letter of(AuditedClaim audited, Finding finding) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(facts(audited));
        blocks.add(new Block.Heading("What was billed, and what stands"));
        blocks.add(lines(audited, finding));
        if (finding.correction() != null) {
            String settled = finding.fix() == Fix.DETERMINED ? "Correction: " : "Proposed: ";
            blocks.add(new Block.Text(settled + finding.correction() + "."));
        }
        blocks.add(new Block.Heading("Why"));
        blocks.add(new Block.Text(finding.says()));
        if (finding.needs() != null) {
            blocks.add(new Block.Text("Still to be settled: " + finding.needs() + "."));
        }
        blocks.add(new Block.Heading("Where it is written"));
        blocks.add(
                new Block.Items(finding.citations().stream().map(Letter::source).toList()));
        blocks.add(new Block.Heading("What would overturn it"));
        blocks.add(new Block.Text(finding.overturnedBy().isEmpty() ? "Nothing is known." : finding.overturnedBy()));
        money(blocks, finding);
        blocks.add(new Block.Heading("What was not checked"));
        blocks.add(new Block.Items(audited.notChecked()));
        return new Letter("Claim " + audited.claim().id() + ": " + finding.check(), blocks);
    }

    private static Block facts(AuditedClaim audited) {
        Claim claim = audited.claim();
        List<List<String>> rows = new ArrayList<>();
        row(rows, "Claim", claim.id());
        row(rows, "Payer's claim", claim.originalReference());
        row(rows, "Patient id", claim.patient());
        row(rows, "Provider", claim.provider());
        row(rows, "Dates", dates(claim));
        row(rows, "Policy", audited.policy() + " (" + audited.policyBecause() + ")");
        row(rows, "Evidence", audited.basis() == Basis.CLAIM ? "the claim alone" : "the claim and its documentation");
        List<String> tables = new ArrayList<>();
        audited.tables().forEach((table, edition) -> tables.add(table + " " + edition));
        row(rows, "Tables", String.join(", ", tables));
        row(rows, "Engine", "Cannula " + audited.engine());
        return new Block.Table(List.of("", ""), rows);
    }

    private static void row(List<List<String>> rows, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            rows.add(List.of(name, value));
        }
    }

    private static String dates(Claim claim) {
        List<String> days = claim.lines().stream()
                .map(line -> String.valueOf(line.date() == null ? claim.from() : line.date()))
                .filter(day -> !day.equals("null"))
                .distinct()
                .sorted()
                .toList();
        return days.size() < 2 ? String.join("", days) : days.get(0) + " to " + days.get(days.size() - 1);
    }

    /** The lines concerned as billed, beside what they become when every settled finding is applied. */
    private static Block lines(AuditedClaim audited, Finding finding) {
        Map<Integer, ServiceLine> corrected = new HashMap<>();
        audited.corrected().forEach(line -> corrected.put(line.line(), line));
        List<List<String>> rows = new ArrayList<>();
        for (ServiceLine line : audited.claim().lines()) {
            ServiceLine stands = corrected.get(line.line());
            if (finding.lines().contains(line.line())) {
                rows.add(List.of(
                        String.valueOf(line.line()),
                        code(line),
                        units(line.units()),
                        money(line.charge()),
                        finding.fix() == Fix.OPEN
                                ? "open"
                                : stands == null ? "none" : code(stands) + " x" + units(stands.units())));
            }
        }
        if (rows.isEmpty()) {
            String supported = finding.supported() == null ? "" : units(finding.supported());
            rows.add(List.of("", finding.code(), units(finding.billed()), "", finding.code() + " x" + supported));
        }
        return new Block.Table(List.of("Line", "Code", "Units", "Charge", "Stands"), rows);
    }

    private static void money(List<Block> blocks, Finding finding) {
        blocks.add(new Block.Heading("Money"));
        blocks.add(new Block.Text(
                finding.missedBecause().isEmpty()
                        ? words("At risk", finding.moneyAtRisk())
                        : words("Not billed", finding.moneyMissed())));
        if (!finding.denial().isEmpty()) {
            blocks.add(new Block.Text("Codes payers typically return: " + String.join(", ", finding.denial()) + "."));
        }
        if (finding.severity() != Severity.ERROR) {
            blocks.add(new Block.Text(
                    finding.severity() == Severity.REVIEW
                            ? "The sources do not settle this finding: a person must look."
                            : "This is a note; nothing has to be done."));
        }
    }

    private static String words(String what, Money money) {
        String because = money.because().isEmpty() ? "" : " (" + money.because() + ")";
        if (money.amount() == null) {
            return what + ": not known" + because + ".";
        }
        return what + ": " + (money.upTo() ? "up to " : "") + "$"
                + money.amount().toPlainString() + because + ".";
    }

    private static String source(Citation citation) {
        return citation + " (looked at " + citation.lastSeen() + ")";
    }

    private static String code(ServiceLine line) {
        return line.modifiers().isEmpty() ? line.code() : line.code() + "-" + String.join("-", line.modifiers());
    }

    private static String units(BigDecimal units) {
        return units.stripTrailingZeros().toPlainString();
    }

    private static String money(@Nullable BigDecimal charge) {
        return charge == null ? "" : "$" + charge.toPlainString();
    }

    /** The letter as a page of its own that needs nothing else: for a browser, or for whatever prints HTML. */
    public String html() {
        return HtmlLetter.of(title, blocks);
    }

    /** The letter as plain text that is Markdown too. */
    public String markdown() {
        return MarkdownLetter.of(title, blocks);
    }
}
