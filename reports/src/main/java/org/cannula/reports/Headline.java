package org.cannula.reports;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.cannula.checks.Severity;
import org.cannula.totals.Figures;
import org.cannula.totals.Found;
import org.cannula.totals.Totals;

/** The first thing anybody reads: what was audited, what was found, what it is worth. */
final class Headline {

    private final Html page;
    private final Totals totals;
    private final Figures all;

    private Headline(Html page, Totals totals) {
        this.page = page;
        this.totals = totals;
        this.all = totals.all();
    }

    static void write(Html page, Totals totals) {
        Headline headline = new Headline(page, totals);
        page.open("header");
        page.leaf("h1", "Audit of " + Texts.count(totals.all().claims(), "claim"));
        page.leaf("p", headline.facts(), "class", "facts");
        page.leaf("p", headline.sentence(), "class", "lead");
        headline.cards();
        page.close("header");
    }

    private String facts() {
        StringBuilder facts = new StringBuilder();
        if (totals.first() != null) {
            facts.append("dates of service ")
                    .append(totals.first())
                    .append(" to ")
                    .append(totals.last())
                    .append(" · ");
        }
        facts.append(Texts.count(totals.providers().size(), "provider"));
        facts.append(" · engine ").append(String.join(", ", totals.engines()));
        return facts.toString();
    }

    /** The result in words. */
    private String sentence() {
        long errors = all.claims(Severity.ERROR);
        StringBuilder says = new StringBuilder();
        if (all.audited() == 0) {
            return "Nothing in these claims was audited.";
        }
        says.append(Texts.percent(errors, all.audited()))
                .append(" of the claims hold an error that its source settles");
        says.append("; ")
                .append(all.atRiskUpTo() ? "up to " : "")
                .append(Texts.dollars(all.atRisk()))
                .append(" are at risk");
        if (all.missed().signum() > 0) {
            says.append(", and ").append(Texts.dollars(all.missed())).append(" were earned and not billed");
        }
        says.append('.');
        all.checks().entrySet().stream()
                .max(Comparator.comparingLong(
                        (Map.Entry<String, Found> check) -> check.getValue().of(Severity.ERROR)))
                .filter(check -> check.getValue().of(Severity.ERROR) > 0)
                .ifPresent(check -> says.append(" The most frequent error: “")
                        .append(Texts.sentence(check.getKey()))
                        .append("”, ")
                        .append(Texts.number(check.getValue().of(Severity.ERROR)))
                        .append(" times."));
        return says.toString();
    }

    private void cards() {
        page.open("ul", "class", "cards");
        card(
                "claims",
                Texts.number(all.claims()),
                "claims",
                List.of(
                        all.documented() > 0
                                ? Texts.number(all.documented()) + " beside their documentation"
                                : "without documentation",
                        all.leftOut() > 0 ? Texts.number(all.leftOut()) + " left out of the audit" : "",
                        totals.rejected() > 0 ? Texts.count(totals.rejected(), "input") + " rejected" : ""));
        card(
                "clean",
                Texts.number(all.clean()),
                "without a finding",
                List.of(Texts.percent(all.clean(), all.audited()) + " of the audited"));
        card(
                "error",
                Texts.number(all.claims(Severity.ERROR)),
                "with an error",
                List.of(Texts.count(all.findings().of(Severity.ERROR), "error") + " in all"));
        card(
                "review",
                Texts.number(all.claims(Severity.REVIEW)),
                "to review",
                List.of("no error, and a person must look"));
        card(
                "risk",
                Texts.dollars(all.atRisk()),
                "at risk",
                List.of(
                        all.atRiskUpTo() ? "at most: some may be packaged" : "",
                        all.findings().unpriced() > 0
                                ? Texts.count(all.findings().unpriced(), "finding") + " without a known price"
                                : "every finding priced"));
        card(
                "missed",
                Texts.dollars(all.missed()),
                "missed",
                List.of("earned and not billed", all.missedUpTo() ? "at most: some may be packaged" : ""));
        page.close("ul");
    }

    private void card(String kind, String number, String what, List<String> beside) {
        page.open("li", "class", "card " + kind);
        page.leaf("strong", number, "data-total", kind);
        page.leaf("span", what, "class", "what");
        for (String each : beside) {
            if (!each.isEmpty()) {
                page.leaf("span", each, "class", "beside");
            }
        }
        page.close("li");
    }
}
