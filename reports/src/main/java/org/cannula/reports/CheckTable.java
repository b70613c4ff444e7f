package org.cannula.reports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.cannula.checks.Severity;
import org.cannula.reports.Charts.Part;
import org.cannula.reports.Section.Head;
import org.cannula.totals.Found;
import org.cannula.totals.Totals;

/** Findings by check, most of the surest first. */
final class CheckTable {

    private static final Comparator<Map.Entry<String, Found>> MOST_FIRST = Comparator.comparing(
                    (Map.Entry<String, Found> check) -> check.getValue().of(Severity.ERROR))
            .thenComparing(check -> check.getValue().of(Severity.REVIEW))
            .thenComparing(check -> check.getValue().of(Severity.NOTE))
            .reversed()
            .thenComparing(Map.Entry::getKey);

    private CheckTable() {}

    static void write(Html page, Totals totals, Medium medium) {
        List<Map.Entry<String, Found>> checks =
                new ArrayList<>(totals.all().checks().entrySet());
        checks.sort(MOST_FIRST);
        Section.open(
                page,
                "checks",
                "What was found",
                checks.isEmpty()
                        ? "Nothing."
                        : "An error is settled by its source; a review needs a person; a note needs nobody. Dollars by check may"
                                + " overlap where two checks name one line; the totals above count each dollar once.");
        if (!checks.isEmpty()) {
            Section.table(
                    page,
                    "Findings by check",
                    List.of(
                            Head.text("Check"),
                            Head.text("Errors and reviews"),
                            Head.number("Error"),
                            Head.number("Review"),
                            Head.number("Note"),
                            Head.number("Claims"),
                            Head.number("At risk"),
                            Head.number("Missed")));
            long most = checks.stream()
                    .mapToLong(check -> weight(check.getValue()))
                    .max()
                    .orElse(1);
            checks.forEach(check -> row(page, check.getKey(), check.getValue(), most, medium));
            Section.endTable(page);
        }
        Section.close(page);
    }

    private static void row(Html page, String check, Found found, long most, Medium medium) {
        page.open("tr", "data-check", check).open("th", "scope", "row");
        name(page, check, medium);
        page.close("th").open("td");
        bar(page, found, most);
        page.close("td");
        Section.count(page, found.of(Severity.ERROR), "error");
        Section.count(page, found.of(Severity.REVIEW), "review");
        Section.count(page, found.of(Severity.NOTE), "note");
        Section.number(page, Texts.number(found.claims()));
        Section.number(page, Texts.dollars(found.atRisk()));
        Section.number(page, Texts.dollars(found.missed()));
        page.close("tr");
    }

    /** The check as a sentence; on screen it filters the claims. */
    private static void name(Html page, String check, Medium medium) {
        if (medium == Medium.SCREEN) {
            page.leaf(
                    "button",
                    Texts.sentence(check),
                    "type",
                    "button",
                    "class",
                    "link",
                    "data-filter",
                    "check",
                    "data-value",
                    check,
                    "title",
                    check + ": show these claims");
        } else {
            page.text(Texts.sentence(check));
        }
    }

    /** Errors and reviews; notes ask nothing of anybody, and would hide them by their number. */
    static void bar(Html page, Found found, long most) {
        long errors = found.of(Severity.ERROR);
        long reviews = found.of(Severity.REVIEW);
        Charts.bar(
                page,
                most,
                Texts.count(errors, "error") + ", " + Texts.number(reviews) + " to review",
                new Part("error", errors),
                new Part("review", reviews));
    }

    /** What a bar is as long as. */
    static long weight(Found found) {
        return found.of(Severity.ERROR) + found.of(Severity.REVIEW);
    }
}
