package org.cannula.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.cannula.checks.Finding;
import org.cannula.checks.Severity;
import org.cannula.claim.Claim;
import org.cannula.claim.ServiceLine;
import org.cannula.engine.AuditedClaim;
import org.cannula.formats.report.Summary;
import org.cannula.reports.Section.Head;
import org.cannula.totals.Figures;
import org.cannula.totals.Totals;
import org.cannula.totals.WorstClaims;
import org.jspecify.annotations.Nullable;

/** The worst claims, worst first: on screen a table to search, filter and sort, with the claim behind each row; on paper some of them. */
final class ClaimList {

    private static final int ON_PAPER = 20;

    private final Html page;
    private final List<WorstClaims.Kept> worst;

    private ClaimList(Html page, List<WorstClaims.Kept> worst) {
        this.page = page;
        this.worst = worst;
    }

    static void write(Html page, Summary summary, Medium medium) {
        List<WorstClaims.Kept> worst = summary.worst();
        if (worst.isEmpty()) {
            return;
        }
        Figures all = summary.totals().all();
        long found = all.audited() - all.clean();
        int shown = medium == Medium.SCREEN ? worst.size() : Math.min(ON_PAPER, worst.size());
        Section.open(
                page,
                "claims",
                "Claims",
                "By dollars at risk, then by errors, reviews and dollars missed. "
                        + (found > shown
                                ? "Of " + Texts.count(found, "claim") + " with a finding, the worst "
                                        + Texts.number(shown) + " are shown; the totals above are of all."
                                : "Every claim with a finding is shown."));
        ClaimList list = new ClaimList(page, worst);
        if (medium == Medium.SCREEN) {
            list.controls();
        }
        list.table(worst.subList(0, shown), medium);
        if (medium == Medium.SCREEN) {
            list.templates();
        } else {
            worst.subList(0, shown).forEach(kept -> ClaimDetail.write(page, kept, medium));
        }
        Section.close(page);
    }

    private void controls() {
        page.open("form", "class", "controls", "role", "search", "aria-label", "Filter claims");
        page.open("label")
                .text("Search")
                .empty(
                        "input",
                        "type",
                        "search",
                        "id",
                        "find",
                        "placeholder",
                        "claim, provider, code, words",
                        "autocomplete",
                        "off");
        page.close("label");
        choice("severity", "Severity", severities());
        choice("check", "Check", values(kept -> checks(kept.audited())));
        choice(
                "provider",
                "Provider",
                values(kept -> List.of(text(kept.audited().claim().provider()))));
        choice("payer", "Payer", values(kept -> List.of(Totals.payer(kept.audited()))));
        page.leaf("button", "Clear", "type", "reset", "id", "clear");
        page.leaf("p", "", "id", "shown", "role", "status", "aria-live", "polite");
        page.close("form");
        page.leaf(
                "p",
                "Searching, sorting and the single claims need scripts, which this browser does not run.",
                "class",
                "scriptless");
    }

    private List<String> severities() {
        List<String> words = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            words.add(severity.word());
        }
        return words;
    }

    private List<String> values(Function<WorstClaims.Kept, List<String>> of) {
        TreeSet<String> values = new TreeSet<>();
        worst.forEach(kept -> values.addAll(of.apply(kept)));
        return new ArrayList<>(values);
    }

    private void choice(String name, String title, List<String> values) {
        page.open("label").text(title).open("select", "id", "by-" + name, "data-by", name);
        page.leaf("option", "all", "value", "*");
        for (String value : values) {
            String shown = name.equals("check") ? Texts.sentence(value) : GroupTable.name(value);
            page.leaf("option", shown, "value", value);
        }
        page.close("select").close("label");
    }

    private void table(List<WorstClaims.Kept> shown, Medium medium) {
        Section.table(
                page,
                "Worst claims",
                List.of(
                        Head.text("Claim"),
                        Head.text("Date"),
                        Head.text("Provider"),
                        Head.text("Payer"),
                        Head.text("Found"),
                        Head.number("At risk"),
                        Head.number("Missed")));
        int number = 0;
        for (WorstClaims.Kept kept : shown) {
            row(kept, number++, medium);
        }
        Section.endTable(page);
        if (medium == Medium.SCREEN) {
            page.leaf("button", "Show more", "type", "button", "id", "more", "hidden", "hidden");
        }
    }

    private void row(WorstClaims.Kept kept, int number, Medium medium) {
        AuditedClaim audited = kept.audited();
        Claim claim = audited.claim();
        if (medium == Medium.SCREEN) {
            page.open(
                    "tr",
                    "class",
                    "claim",
                    "data-number",
                    String.valueOf(number),
                    "data-severity",
                    severities(audited),
                    "data-check",
                    String.join(" ", checks(audited)),
                    "data-provider",
                    text(claim.provider()),
                    "data-payer",
                    Totals.payer(audited),
                    "data-codes",
                    String.join(
                            " ",
                            claim.lines().stream()
                                    .map(ServiceLine::code)
                                    .distinct()
                                    .toList()));
            page.open("th", "scope", "row")
                    .leaf("button", claim.id(), "type", "button", "class", "link open", "aria-expanded", "false");
            page.close("th");
        } else {
            page.open("tr").leaf("th", claim.id(), "scope", "row");
        }
        page.leaf("td", dates(claim), "class", "date");
        page.leaf("td", GroupTable.name(claim.provider()));
        page.leaf("td", Totals.payer(audited));
        page.open("td", "class", "found");
        found(kept);
        page.close("td");
        page.leaf(
                "td",
                Texts.dollars(kept.atRisk()),
                "class",
                "number",
                "data-sort",
                kept.atRisk().toPlainString());
        page.leaf(
                "td",
                Texts.dollars(kept.missed()),
                "class",
                "number",
                "data-sort",
                kept.missed().toPlainString());
        page.close("tr").line();
    }

    private void found(WorstClaims.Kept kept) {
        for (Severity severity : Severity.values()) {
            long count = kept.count(severity);
            if (count > 0) {
                page.leaf(
                                "span",
                                count == 1 ? severity.word() : count + " " + severity.word() + "s",
                                "class",
                                "badge " + severity.word())
                        .text(" ");
            }
        }
        page.text(String.join(
                ", ", checks(kept.audited()).stream().map(Texts::sentence).toList()));
    }

    /** The claims themselves, kept aside until a row is opened. */
    private void templates() {
        int number = 0;
        for (WorstClaims.Kept kept : worst) {
            page.open("template", "id", "claim-" + number++);
            ClaimDetail.write(page, kept, Medium.SCREEN);
            page.close("template").line();
        }
    }

    private static String severities(AuditedClaim audited) {
        return String.join(
                " ",
                audited.findings().stream()
                        .map(finding -> finding.severity().word())
                        .distinct()
                        .toList());
    }

    private static List<String> checks(AuditedClaim audited) {
        return audited.findings().stream().map(Finding::check).distinct().toList();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** First date of service, and the last where it is another. */
    static String dates(Claim claim) {
        TreeSet<LocalDate> dates = new TreeSet<>();
        if (claim.from() != null) {
            dates.add(claim.from());
        }
        for (ServiceLine line : claim.lines()) {
            if (line.date() != null) {
                dates.add(line.date());
            }
        }
        if (claim.through() != null) {
            dates.add(claim.through());
        }
        return dates.isEmpty()
                ? ""
                : dates.size() == 1 ? dates.first().toString() : dates.first() + " to " + dates.last();
    }
}
