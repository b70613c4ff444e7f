package org.cannula.reports;

import java.util.List;
import org.cannula.checks.Pattern;
import org.cannula.formats.statistics.Rate;
import org.cannula.reports.Section.Head;

/** Rates that chance does not explain: which provider or payer, which finding, against the whole run. */
final class StandsOut {

    private static final int ROWS = 30;
    private static final int UNFLAGGED = 5;

    private StandsOut() {}

    static void write(Html page, List<Rate> rates, Medium medium) {
        long flagged = rates.stream().filter(Rate::flagged).count();
        List<Rate> shown = rates.stream()
                .filter(rate -> rate.flagged() || (flagged < UNFLAGGED && rate.chance() < 0.5))
                .limit(flagged < UNFLAGGED ? UNFLAGGED : ROWS)
                .toList();
        if (shown.isEmpty()) {
            return;
        }
        Section.open(
                page,
                "stands-out",
                "What stands out",
                (flagged == 0
                                ? "No rate is beyond chance once every comparison is allowed for; these come nearest."
                                : Texts.count(flagged, "rate") + (flagged == 1 ? " is" : " are")
                                        + " higher than chance explains, every comparison allowed for (Holm, 5%).")
                        + " A rate says where to look, not that anybody did wrong.");
        Section.table(
                page,
                "Rates that stand out",
                List.of(
                        Head.text("Who"),
                        Head.text("Finding"),
                        Head.text("Against the whole run"),
                        Head.number("Share"),
                        Head.number("Whole run"),
                        Head.number("Claims"),
                        Head.number("By chance")));
        double most = shown.stream().mapToDouble(Rate::high).max().orElse(1);
        shown.forEach(rate -> row(page, rate, most, medium));
        Section.endTable(page);
        Section.rest(page, flagged - shown.stream().filter(Rate::flagged).count(), "rate");
        Section.close(page);
    }

    private static void row(Html page, Rate rate, double most, Medium medium) {
        page.open("tr", "class", rate.flagged() ? "flagged" : "").open("th", "scope", "row");
        GroupTable.name(page, rate.group(), rate.key(), medium);
        page.leaf("span", rate.group().word(), "class", "under").close("th");
        page.leaf("td", measure(rate.measure())).open("td");
        Charts.rate(page, rate, most);
        page.close("td");
        Section.number(page, Texts.percent(rate.share()));
        Section.number(page, Texts.percent(rate.baseShare()));
        Section.number(page, Texts.number(rate.with()) + " of " + Texts.number(rate.claims()));
        Section.number(page, Texts.chance(rate.adjusted()));
        page.close("tr");
    }

    static String measure(String measure) {
        for (Pattern pattern : Pattern.values()) {
            if (measure.equals(Rate.PATTERN + pattern.word())) {
                return "96368 billed " + PatternTable.name(pattern);
            }
        }
        return measure.equals(Rate.ERROR) ? "Any error" : Texts.sentence(measure);
    }
}
