package org.cannula.reports;

import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import org.cannula.checks.Pattern;
import org.cannula.checks.Severity;
import org.cannula.formats.report.Summary;
import org.cannula.formats.statistics.Rate;
import org.cannula.reports.Rows.Column;
import org.cannula.reports.Rows.Kind;
import org.cannula.totals.CodeFigures;
import org.cannula.totals.Figures;
import org.cannula.totals.Found;
import org.cannula.totals.Totals;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The sheets that say what the run adds up to. */
final class Views {

    private static final int NAMES = 0;
    private static final int VALUES = 1;

    private Views() {}

    /** The first sheet: a name and a number a row. */
    static void summary(Workbook workbook, Summary summary) throws IOException {
        Totals totals = summary.totals();
        Figures all = totals.all();
        Worksheet sheet = workbook.newWorksheet("Summary");
        sheet.width(NAMES, 44);
        sheet.width(VALUES, 18);
        sheet.freezePane(0, 1);
        title(sheet, "Audit of " + Texts.count(all.claims(), "claim"));
        int row = 1;
        row = number(sheet, row, "Claims", all.claims());
        row = number(sheet, row, "Claims left out of the audit", all.leftOut());
        row = number(sheet, row, "Claims audited beside their documentation", all.documented());
        row = number(sheet, row, "Claims without a finding", all.clean());
        row = number(sheet, row, "Claims with an error", all.claims(Severity.ERROR));
        row = number(sheet, row, "Claims to review", all.claims(Severity.REVIEW));
        row = number(sheet, row, "Claims with notes only", all.claims(Severity.NOTE));
        row = number(sheet, row, "Lines", all.lines());
        for (Severity severity : Severity.values()) {
            row = number(
                    sheet,
                    row,
                    "Findings of severity " + severity.word(),
                    all.findings().of(severity));
        }
        row = number(
                sheet, row, "Findings without a known price", all.findings().unpriced());
        row = value(sheet, row, "Charged", Kind.DOLLARS, all.charged().toPlainString());
        row = value(sheet, row, "At risk", Kind.DOLLARS, all.atRisk().toPlainString());
        row = value(sheet, row, "Missed", Kind.DOLLARS, all.missed().toPlainString());
        row = number(sheet, row, "Claims that bill 96368", all.concurrent());
        for (Pattern pattern : Pattern.values()) {
            row = number(sheet, row, "96368 billed " + PatternTable.name(pattern) + ", claims", all.claims(pattern));
        }
        row = number(sheet, row, "Inputs rejected", totals.rejected());
        if (totals.first() != null) {
            row = value(
                    sheet,
                    row,
                    "First date of service",
                    Kind.DATE,
                    totals.first().toString());
            row = value(sheet, row, "Last date of service", Kind.DATE, String.valueOf(totals.last()));
        }
        row = value(sheet, row, "Engine", Kind.TEXT, String.join(", ", totals.engines()));
        for (var table : totals.tables().entrySet()) {
            row = value(sheet, row, "Table " + table.getKey(), Kind.TEXT, String.join(", ", table.getValue()));
        }
        sheet.finish();
    }

    private static void title(Worksheet sheet, String title) {
        sheet.inlineString(0, NAMES, title);
        sheet.style(0, NAMES).bold().fontSize(14).set();
    }

    private static int number(Worksheet sheet, int row, String name, long number) {
        return value(sheet, row, name, Kind.NUMBER, String.valueOf(number));
    }

    private static int value(Worksheet sheet, int row, String name, Kind kind, String value) {
        sheet.inlineString(row, NAMES, name);
        if (!value.isEmpty()) {
            Rows.cell(sheet, row, VALUES, kind, value);
        }
        return row + 1;
    }

    /** By check, provider, payer, month and code, and the rates. */
    static void write(Workbook workbook, Summary summary) throws IOException {
        checks(workbook, summary.totals());
        groups(workbook, "By provider", "Provider", summary.totals().providers());
        groups(workbook, "By payer", "Payer", summary.totals().payers());
        groups(workbook, "By month", "Month", summary.totals().months());
        codes(workbook, summary.totals().codes());
        rates(workbook, summary);
    }

    private static void checks(Workbook workbook, Totals totals) throws IOException {
        try (Rows rows = new Rows(
                "By check",
                Column.text("Check", 34),
                Column.of("Error", Kind.NUMBER, 8),
                Column.of("Review", Kind.NUMBER, 8),
                Column.of("Note", Kind.NUMBER, 8),
                Column.of("Claims", Kind.NUMBER, 9),
                Column.of("At risk", Kind.DOLLARS, 13),
                Column.of("Missed", Kind.DOLLARS, 13),
                Column.of("Without a price", Kind.NUMBER, 10))) {
            for (Map.Entry<String, Found> check : totals.all().checks().entrySet()) {
                Found found = check.getValue();
                rows.row(
                        check.getKey(),
                        text(found.of(Severity.ERROR)),
                        text(found.of(Severity.REVIEW)),
                        text(found.of(Severity.NOTE)),
                        text(found.claims()),
                        found.atRisk().toPlainString(),
                        found.missed().toPlainString(),
                        text(found.unpriced()));
            }
            rows.write(workbook);
        }
    }

    private static void groups(Workbook workbook, String name, String key, SortedMap<String, Figures> groups)
            throws IOException {
        try (Rows rows = new Rows(
                name,
                Column.text(key, 22),
                Column.of("Claims", Kind.NUMBER, 9),
                Column.of("Left out", Kind.NUMBER, 9),
                Column.of("Without a finding", Kind.NUMBER, 10),
                Column.of("With an error", Kind.NUMBER, 10),
                Column.of("To review", Kind.NUMBER, 10),
                Column.of("Errors", Kind.NUMBER, 8),
                Column.of("Reviews", Kind.NUMBER, 8),
                Column.of("Notes", Kind.NUMBER, 8),
                Column.of("Charged", Kind.DOLLARS, 14),
                Column.of("At risk", Kind.DOLLARS, 13),
                Column.of("Missed", Kind.DOLLARS, 13),
                Column.of("Bill 96368", Kind.NUMBER, 10),
                Column.of("by the hour", Kind.NUMBER, 10),
                Column.of("at each restart", Kind.NUMBER, 10),
                Column.of("for each drug", Kind.NUMBER, 10))) {
            for (Map.Entry<String, Figures> group : groups.entrySet()) {
                Figures figures = group.getValue();
                rows.row(
                        group.getKey(),
                        text(figures.claims()),
                        text(figures.leftOut()),
                        text(figures.clean()),
                        text(figures.claims(Severity.ERROR)),
                        text(figures.claims(Severity.REVIEW)),
                        text(figures.findings().of(Severity.ERROR)),
                        text(figures.findings().of(Severity.REVIEW)),
                        text(figures.findings().of(Severity.NOTE)),
                        figures.charged().toPlainString(),
                        figures.atRisk().toPlainString(),
                        figures.missed().toPlainString(),
                        text(figures.concurrent()),
                        text(figures.claims(Pattern.HOURLY)),
                        text(figures.claims(Pattern.RESTART)),
                        text(figures.claims(Pattern.PER_DRUG)));
            }
            rows.write(workbook);
        }
    }

    private static void codes(Workbook workbook, SortedMap<String, CodeFigures> codes) throws IOException {
        try (Rows rows = new Rows(
                "By code",
                Column.text("Code", 10),
                Column.of("Lines", Kind.NUMBER, 9),
                Column.of("Units", Kind.NUMBER, 11),
                Column.of("Charged", Kind.DOLLARS, 14),
                Column.of("Errors", Kind.NUMBER, 8),
                Column.of("Reviews", Kind.NUMBER, 8),
                Column.of("Notes", Kind.NUMBER, 8),
                Column.of("Claims with a finding", Kind.NUMBER, 12),
                Column.of("At risk", Kind.DOLLARS, 13),
                Column.of("Missed", Kind.DOLLARS, 13))) {
            for (Map.Entry<String, CodeFigures> code : codes.entrySet()) {
                Found found = code.getValue().findings();
                rows.row(
                        code.getKey(),
                        text(code.getValue().lines()),
                        code.getValue().units().toPlainString(),
                        code.getValue().charged().toPlainString(),
                        text(found.of(Severity.ERROR)),
                        text(found.of(Severity.REVIEW)),
                        text(found.of(Severity.NOTE)),
                        text(found.claims()),
                        found.atRisk().toPlainString(),
                        found.missed().toPlainString());
            }
            rows.write(workbook);
        }
    }

    private static void rates(Workbook workbook, Summary summary) throws IOException {
        try (Rows rows = new Rows(
                "Rates",
                Column.text("Group", 10),
                Column.text("Provider or payer", 22),
                Column.text("Finding", 32),
                Column.of("Claims", Kind.NUMBER, 9),
                Column.of("With it", Kind.NUMBER, 9),
                Column.of("Share", Kind.SHARE, 9),
                Column.of("95% from", Kind.SHARE, 9),
                Column.of("95% to", Kind.SHARE, 9),
                Column.of("Whole run", Kind.SHARE, 9),
                Column.of("Chance", Kind.NUMBER, 12),
                Column.of("Chance, all comparisons allowed for", Kind.NUMBER, 16),
                Column.text("Stands out", 10))) {
            for (Rate rate : summary.rates()) {
                rows.row(
                        rate.group().word(),
                        rate.key(),
                        rate.measure(),
                        text(rate.claims()),
                        text(rate.with()),
                        text(rate.share()),
                        text(rate.low()),
                        text(rate.high()),
                        text(rate.baseShare()),
                        text(rate.chance()),
                        text(rate.adjusted()),
                        rate.flagged() ? "yes" : "");
            }
            rows.write(workbook);
        }
    }

    private static String text(long number) {
        return Long.toString(number);
    }

    private static String text(double number) {
        return Double.toString(number);
    }
}
