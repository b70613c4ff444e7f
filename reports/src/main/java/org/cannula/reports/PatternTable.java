package org.cannula.reports;

import java.util.List;
import org.cannula.checks.Pattern;
import org.cannula.reports.Charts.Part;
import org.cannula.reports.Section.Head;
import org.cannula.totals.Figures;
import org.cannula.totals.Totals;

/** The three ways in which a concurrent infusion comes to be billed twice. */
final class PatternTable {

    private PatternTable() {}

    static void write(Html page, Totals totals) {
        Figures all = totals.all();
        if (all.concurrent() == 0) {
            return;
        }
        Section.open(
                page,
                "patterns",
                "96368 billed more than once",
                "Concurrent infusion is not time-based: one unit an encounter, whatever the hours, the restarts or the"
                        + " number of drugs. " + Texts.count(all.concurrent(), "audited claim")
                        + (all.concurrent() == 1 ? " bills it." : " bill it.") + " A claim may show several patterns.");
        Section.table(
                page,
                "Patterns of 96368",
                List.of(
                        Head.text("Pattern"),
                        Head.text("Claims with it"),
                        Head.number("Claims"),
                        Head.number("Share")));
        for (Pattern pattern : Pattern.values()) {
            long claims = all.claims(pattern);
            page.open("tr", "data-pattern", pattern.word()).open("th", "scope", "row");
            page.leaf("span", name(pattern)).leaf("span", says(pattern), "class", "under");
            page.close("th").open("td");
            Charts.bar(page, all.concurrent(), Texts.count(claims, "claim"), new Part("error", claims));
            page.close("td");
            Section.number(page, Texts.number(claims));
            Section.number(page, Texts.percent(claims, all.concurrent()));
            page.close("tr");
        }
        Section.endTable(page);
        Section.close(page);
    }

    static String name(Pattern pattern) {
        return switch (pattern) {
            case HOURLY -> "by the hour";
            case RESTART -> "at each restart";
            case PER_DRUG -> "for each drug";
        };
    }

    private static String says(Pattern pattern) {
        return switch (pattern) {
            case HOURLY -> "a unit for every hour the drugs ran together";
            case RESTART -> "a unit each time they ran together again";
            case PER_DRUG -> "a unit for every further drug";
        };
    }
}
