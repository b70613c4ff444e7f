package org.cannula.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cannula.basis.Rule;
import org.cannula.cases.AuditCase;
import org.cannula.cases.CheckExamples;
import org.cannula.cases.faults.Fault;
import org.cannula.checks.Checks;
import org.cannula.checks.Finding;
import org.cannula.checks.Severity;
import org.cannula.codes.DenialTable;
import org.cannula.engine.AuditRun;
import org.cannula.engine.Auditor;

/** The page of all checks: where each is written, what it says and how surely, and how it is proven. */
final class CheckReference {

    /** Checks no item of the rulebook asks for, and what does. */
    static final Map<String, String> BEYOND = new TreeMap<>(Map.ofEntries(
            Map.entry("BilledAfterInpatientOrder", "the coding rules of an inpatient order"),
            Map.entry("BilledInThePaymentWindow", "the coding rules of an inpatient order"),
            Map.entry("BilledOnAnotherDate", "the coding rules of dates"),
            Map.entry("ClaimFollowsAnotherReading", "the disputed points"),
            Map.entry("DocumentedNotBilled", "underbilling: what the chart supports and no line bills"),
            Map.entry("LineBilledTwice", "denials of duplicates"),
            Map.entry("LineDateOutsideTheClaim", "claims of which a line lies outside their dates"),
            Map.entry("PayerEditMatches", "users' own checks in payer files")));

    /** Kinds of the table of denials that no finding bears, and why. */
    static final Map<String, String> NO_FINDING = Map.of(
            "packaged", "money says that a line is packaged; it is no fault of the claim",
            "missing information", "each missing modifier or package has a kind of its own");

    private static final String SOURCES = "../../core/src/main/java/org/cannula/checks/";

    /** What the examples of the pages show of one check. */
    private static final class Shown {
        private final SortedSet<Severity> severities = new TreeSet<>();
        private final Set<List<String>> denials = new LinkedHashSet<>();
    }

    private CheckReference() {}

    static String page(String generated) {
        SortedMap<String, Shown> shown = shown();
        StringBuilder text = new StringBuilder("# Checks\n\n" + generated);
        text.append(
                        "Every audit check: where it is written, how sure its findings are, which codes payers typically return, ")
                .append(
                        "and what proves it\n(examples of its page, cases of `cases/audits.txt` that show it, planted faults in ")
                .append("its class). Severities and codes are those the examples\nshow. What each looks for in words: ")
                .append("[rules and checks](rules.md).\n\n");
        text.append(Markdown.head("check", "severity", "denials", "examples · cases · faults", "sources"));
        for (Rule check : Checks.ALL) {
            text.append(row(check, shown.getOrDefault(check.name(), new Shown())));
        }
        text.append("\n## What the rulebook asks\n\n")
                .append(
                        "Claim-level checks (R-100 to R-123) and what auditors find (R-140 to R-145), in our words, with what ")
                .append("answers; rules are the coder's.\n\n");
        text.append(Markdown.head("item", "asks", "answered by"));
        for (RulebookItem item : RulebookItem.all()) {
            text.append(Markdown.row(List.of(
                    item.number(),
                    item.words(),
                    item.reason().isEmpty() ? String.join(", ", item.answers()) : "no check: " + item.reason())));
        }
        text.append("\nChecks beyond it:\n\n");
        text.append(Markdown.head("check", "asked for by"));
        BEYOND.forEach((check, why) -> text.append(Markdown.row(List.of(check, why))));
        text.append(
                        "\n## Denials\n\nWhich kind of finding payers answer with which codes, likeliest first, and whose findings ")
                .append("bear them.\n\n");
        text.append(Markdown.head("kind", "codes", "checks"));
        kinds(shown)
                .forEach((kind, checks) -> text.append(Markdown.row(List.of(
                        kind,
                        String.join(" ", DenialTable.builtIn().codes(kind)),
                        checks.isEmpty()
                                ? "none: " + NO_FINDING.getOrDefault(kind, "?")
                                : String.join(", ", checks)))));
        return text.toString();
    }

    /** Kinds of denial with the checks whose examples bear exactly its codes. */
    static SortedMap<String, SortedSet<String>> kinds() {
        return kinds(shown());
    }

    private static SortedMap<String, SortedSet<String>> kinds(SortedMap<String, Shown> shown) {
        SortedMap<String, SortedSet<String>> kinds = new TreeMap<>();
        for (String kind : DenialTable.builtIn().kinds()) {
            SortedSet<String> checks = new TreeSet<>();
            shown.forEach((check, what) -> {
                if (what.denials.contains(DenialTable.builtIn().codes(kind))) {
                    checks.add(check);
                }
            });
            kinds.put(kind, checks);
        }
        return kinds;
    }

    private static String row(Rule check, Shown shown) {
        String name = check.name();
        long cases = AuditCase.all().stream()
                .filter(audit -> (" " + audit.finds() + " ").contains(" " + name + " "))
                .count();
        long faults = Fault.all().stream()
                .filter(fault -> fault.type().equals("checks/" + name)
                        || fault.caughtBy().contains(name))
                .count();
        List<String> denials = new ArrayList<>();
        shown.denials.forEach(codes -> denials.add(String.join(" ", codes)));
        return Markdown.row(List.of(
                "[" + name + "](" + SOURCES + name + ".md)",
                String.join(", ", shown.severities.stream().map(Severity::word).toList()),
                String.join("; ", denials),
                AuditCase.ofPage(check).size() + " · " + cases + " · " + faults,
                String.join(
                        "; ", check.citations().stream().map(Object::toString).toList())));
    }

    /** What the examples of every page show of every check. */
    private static SortedMap<String, Shown> shown() {
        SortedMap<String, Shown> shown = new TreeMap<>();
        Auditor auditor = Auditor.withBuiltInPayers();
        for (Rule page : Checks.PAGES) {
            for (CheckExamples.Example example : examples(page)) {
                auditor.audit(new AuditRun(example.claims(), example.visits()))
                        .forEach(audited -> audited.findings().forEach(finding -> take(shown, finding)));
            }
        }
        return shown;
    }

    private static void take(SortedMap<String, Shown> shown, Finding finding) {
        Shown of = shown.computeIfAbsent(finding.check(), check -> new Shown());
        of.severities.add(finding.severity());
        if (!finding.denial().isEmpty()) {
            of.denials.add(finding.denial());
        }
    }

    private static List<CheckExamples.Example> examples(Rule page) {
        try {
            return CheckExamples.of(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
