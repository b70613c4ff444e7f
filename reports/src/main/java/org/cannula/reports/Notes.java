package org.cannula.reports;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.cannula.reports.Section.Head;
import org.cannula.totals.Totals;

/** What the audit did not look at, and how its numbers came about. */
final class Notes {

    private Notes() {}

    static void write(Html page, Totals totals) {
        notChecked(page, totals);
        method(page, totals);
    }

    private static void notChecked(Html page, Totals totals) {
        List<Map.Entry<String, Long>> kinds = totals.notChecked().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry::getKey))
                .toList();
        if (kinds.isEmpty()) {
            return;
        }
        Section.open(
                page,
                "not-checked",
                "Not checked",
                "An audit that finds nothing says as well what it did not look at. Numbers, codes and dates of the single claims"
                        + " are left out as “…”.");
        Section.table(page, "Not checked", List.of(Head.text("What"), Head.number("Claims")));
        for (Map.Entry<String, Long> kind : kinds) {
            page.open("tr").leaf("td", kind.getKey());
            Section.number(page, Texts.number(kind.getValue()));
            page.close("tr");
        }
        Section.endTable(page);
        Section.close(page);
    }

    private static void method(Html page, Totals totals) {
        Section.open(page, "method", "How to read this", "");
        page.open("ul", "class", "method");
        item(
                page,
                "At risk",
                "what a payer may take back for what was billed and does not stand, at Medicare's published rates or the rates"
                        + " given; where two findings name one line its dollars count once.");
        item(page, "Missed", "what was documented, and not billed.");
        item(
                page,
                "Left out",
                "claims that were read and not audited: voids, other bill types, nothing in them that a check looks at. Rates are"
                        + " out of the audited claims.");
        item(
                page,
                "Interval",
                "the exact (Clopper-Pearson) 95% interval of a share: a provider with few claims has a wide one.");
        item(
                page,
                "By chance",
                "how likely so many claims or more would be, had the provider's or payer's claims been drawn at random from this"
                        + " run, multiplied to allow for every comparison (Holm). Claims of one patient are not independent; a"
                        + " flag says where to look.");
        StringBuilder tables = new StringBuilder();
        totals.tables().forEach((table, editions) -> tables.append(tables.isEmpty() ? "" : "; ")
                .append(table)
                .append(' ')
                .append(String.join(", ", editions)));
        if (!tables.isEmpty()) {
            item(page, "Tables", tables + ". “Carried” means that the date lies outside the edition.");
        }
        page.close("ul");
        page.leaf(
                "p",
                "CPT is a registered trademark of the American Medical Association. This report applies cited rules to what was"
                        + " billed and documented; it is no legal or billing advice.",
                "class",
                "says");
        Section.close(page);
    }

    private static void item(Html page, String term, String says) {
        page.open("li").leaf("b", term).text(": " + says).close("li");
    }
}
