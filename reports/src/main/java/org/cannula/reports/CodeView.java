package org.cannula.reports;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.cannula.codes.CodeTable;
import org.cannula.formats.report.Summary;
import org.cannula.reports.Section.Head;
import org.cannula.totals.CodeFigures;

/** Codes with findings, most findings first. */
final class CodeView {

    private static final int ROWS = 25;

    private static final Comparator<Map.Entry<String, CodeFigures>> MOST_FIRST = Comparator.comparingLong(
                    (Map.Entry<String, CodeFigures> code) ->
                            CheckTable.weight(code.getValue().findings()))
            .thenComparingLong(code -> code.getValue().findings().all())
            .reversed()
            .thenComparing(Map.Entry::getKey);

    private CodeView() {}

    static void write(Html page, Summary summary) {
        List<Map.Entry<String, CodeFigures>> codes = summary.totals().codes().entrySet().stream()
                .filter(code -> code.getValue().findings().all() > 0)
                .sorted(MOST_FIRST)
                .toList();
        if (codes.isEmpty()) {
            return;
        }
        List<Map.Entry<String, CodeFigures>> shown = codes.subList(0, Math.min(ROWS, codes.size()));
        long most = CheckTable.weight(codes.get(0).getValue().findings());
        Section.open(page, "codes", "By code", "Codes something was found about.");
        Section.table(
                page,
                "Findings by code",
                List.of(
                        Head.text("Code"),
                        Head.text("Errors and reviews"),
                        Head.number("Findings"),
                        Head.number("Lines"),
                        Head.number("Units"),
                        Head.number("At risk"),
                        Head.number("Missed")));
        for (Map.Entry<String, CodeFigures> code : shown) {
            CodeFigures figures = code.getValue();
            page.open("tr", "data-code", code.getKey()).open("th", "scope", "row");
            page.leaf("span", code.getKey());
            String label = label(code.getKey());
            if (!label.isEmpty()) {
                page.leaf("span", label, "class", "under");
            }
            page.close("th").open("td");
            CheckTable.bar(page, figures.findings(), most);
            page.close("td");
            Section.number(page, Texts.number(figures.findings().all()));
            Section.number(page, Texts.number(figures.lines()));
            Section.number(page, Texts.units(figures.units()));
            Section.number(page, Texts.dollars(figures.findings().atRisk()));
            Section.number(page, Texts.dollars(figures.findings().missed()));
            page.close("tr");
        }
        Section.endTable(page);
        Section.rest(page, codes.size() - shown.size(), "code");
        Section.close(page);
    }

    /** Our own short label; empty where the table has none. */
    private static String label(String code) {
        List<CodeTable.Entry> rows = CodeTable.builtIn().rows(code);
        return rows.isEmpty() ? "" : rows.get(rows.size() - 1).label();
    }
}
