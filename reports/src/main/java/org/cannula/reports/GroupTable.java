package org.cannula.reports;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.cannula.checks.Severity;
import org.cannula.formats.report.Summary;
import org.cannula.formats.statistics.Rate;
import org.cannula.reports.Section.Head;
import org.cannula.totals.Figures;
import org.cannula.totals.Totals;
import org.jspecify.annotations.Nullable;

/** Providers or payers: what they billed, what was found, and the share of their claims with an error against the whole run. */
final class GroupTable {

    private static final int ROWS = 25;

    private static final Comparator<Map.Entry<String, Figures>> WORST_FIRST = Comparator.comparing(
                    (Map.Entry<String, Figures> group) -> group.getValue().atRisk())
            .thenComparing(group -> group.getValue().claims(Severity.ERROR))
            .thenComparing(group -> group.getValue().missed())
            .thenComparing(group -> group.getValue().claims())
            .reversed()
            .thenComparing(Map.Entry::getKey);

    private final Html page;
    private final Rate.Group group;
    private final Medium medium;
    private final Map<String, Rate> errors = new HashMap<>();

    private GroupTable(Html page, Rate.Group group, List<Rate> rates, Medium medium) {
        this.page = page;
        this.group = group;
        this.medium = medium;
        for (Rate rate : rates) {
            if (rate.group() == group && rate.measure().equals(Rate.ERROR)) {
                errors.put(rate.key(), rate);
            }
        }
    }

    static void providers(Html page, Summary summary, Medium medium) {
        new GroupTable(page, Rate.Group.PROVIDER, summary.rates(), medium)
                .write(
                        "providers",
                        "By provider",
                        summary.totals(),
                        summary.totals().providers());
    }

    static void payers(Html page, Summary summary, Medium medium) {
        new GroupTable(page, Rate.Group.PAYER, summary.rates(), medium)
                .write("payers", "By payer", summary.totals(), summary.totals().payers());
    }

    private void write(String id, String title, Totals totals, SortedMap<String, Figures> groups) {
        if (groups.isEmpty()) {
            return;
        }
        String whole =
                Texts.percent(totals.all().claims(Severity.ERROR), totals.all().audited());
        Section.open(
                page,
                id,
                title,
                "Most dollars at risk first. The dot is the share of audited claims with an error, the line its exact 95%"
                        + " interval, the bar across it the whole run's share, " + whole + ".");
        Section.table(
                page,
                title,
                List.of(
                        Head.text(group == Rate.Group.PROVIDER ? "Provider" : "Payer"),
                        Head.number("Claims"),
                        Head.text("Claims with an error"),
                        Head.number("Share"),
                        Head.number("Errors"),
                        Head.number("Reviews"),
                        Head.number("At risk"),
                        Head.number("Missed")));
        List<Map.Entry<String, Figures>> sorted =
                groups.entrySet().stream().sorted(WORST_FIRST).toList();
        List<Map.Entry<String, Figures>> shown = sorted.subList(0, Math.min(ROWS, sorted.size()));
        double most = shown.stream()
                .map(each -> errors.get(each.getKey()))
                .mapToDouble(rate -> rate == null ? 0 : rate.high())
                .max()
                .orElse(1);
        shown.forEach(each -> row(each.getKey(), each.getValue(), most));
        Section.endTable(page);
        Section.rest(page, sorted.size() - shown.size(), group.word());
        Section.close(page);
    }

    private void row(String key, Figures figures, double most) {
        page.open("tr", "data-" + group.word(), key).open("th", "scope", "row");
        name(page, group, key, medium);
        page.close("th");
        Section.number(page, Texts.number(figures.claims()));
        page.open("td");
        Rate rate = errors.get(key);
        if (rate != null) {
            Charts.rate(page, rate, most);
        }
        page.close("td");
        Section.number(page, Texts.percent(figures.claims(Severity.ERROR), figures.audited()));
        Section.count(page, figures.findings().of(Severity.ERROR), "error");
        Section.count(page, figures.findings().of(Severity.REVIEW), "review");
        Section.number(page, Texts.dollars(figures.atRisk()));
        Section.number(page, Texts.dollars(figures.missed()));
        page.close("tr");
    }

    /** The provider or payer; on screen it filters the claims. */
    static void name(Html page, Rate.Group group, String key, Medium medium) {
        String name = name(key);
        if (medium == Medium.SCREEN) {
            page.leaf(
                    "button",
                    name,
                    "type",
                    "button",
                    "class",
                    "link",
                    "data-filter",
                    group.word(),
                    "data-value",
                    key,
                    "title",
                    "Show the claims of this " + group.word());
        } else {
            page.text(name);
        }
    }

    static String name(@Nullable String key) {
        return key == null || key.equals(Totals.NOT_GIVEN) ? "not given" : key;
    }
}
