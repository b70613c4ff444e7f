package org.cannula.formats.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import org.cannula.checks.Pattern;
import org.cannula.checks.Severity;
import org.cannula.totals.CodeFigures;
import org.cannula.totals.Figures;
import org.cannula.totals.Found;
import org.cannula.totals.Totals;

/**
 * What a run adds up to as CSV: a header, then a row for each check, provider, payer, month and code. The column {@code view} tells
 * them apart: {@code all}, {@code check}, {@code provider}, {@code payer}, {@code month}, {@code code}, {@code pattern},
 * {@code notChecked}, {@code rejected}. What a view does not know is empty.
 */
public final class TotalsCsv {

    private static final List<String> COLUMNS = List.of(
            "view",
            "key",
            "claims",
            "leftOut",
            "clean",
            "documented",
            "lines",
            "units",
            "error",
            "review",
            "note",
            "unpriced",
            "charged",
            "atRisk",
            "missed");

    private final CsvWriter csv;

    private TotalsCsv(CsvWriter csv) {
        this.csv = csv;
    }

    /** Writes all of it. The writer is left open. */
    public static void write(Totals totals, Writer writer) throws IOException {
        TotalsCsv rows = new TotalsCsv(
                CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer));
        rows.csv.writeRecord(COLUMNS);
        rows.figures("all", "", totals.all());
        totals.all().checks().forEach((check, found) -> rows.found("check", check, "", "", "", found));
        rows.groups("provider", totals.providers());
        rows.groups("payer", totals.payers());
        rows.groups("month", totals.months());
        totals.codes().forEach(rows::code);
        for (Pattern pattern : Pattern.values()) {
            rows.count("pattern", pattern.word(), totals.all().claims(pattern));
        }
        totals.notChecked().forEach((what, claims) -> rows.count("notChecked", what, claims));
        rows.count("rejected", "", totals.rejected());
        rows.csv.flush();
    }

    private void groups(String view, SortedMap<String, Figures> groups) {
        groups.forEach((key, figures) -> figures(view, key, figures));
    }

    private void figures(String view, String key, Figures figures) {
        Found found = figures.findings();
        csv.writeRecord(
                view,
                key,
                text(figures.claims()),
                text(figures.leftOut()),
                text(figures.clean()),
                text(figures.documented()),
                text(figures.lines()),
                "",
                text(found.of(Severity.ERROR)),
                text(found.of(Severity.REVIEW)),
                text(found.of(Severity.NOTE)),
                text(found.unpriced()),
                figures.charged().toPlainString(),
                figures.atRisk().toPlainString(),
                figures.missed().toPlainString());
    }

    private void code(String code, CodeFigures figures) {
        BigDecimal units = figures.units();
        found(
                "code",
                code,
                text(figures.lines()),
                units.toPlainString(),
                figures.charged().toPlainString(),
                figures.findings());
    }

    private void found(String view, String key, String lines, String units, String charged, Found found) {
        csv.writeRecord(
                view,
                key,
                text(found.claims()),
                "",
                "",
                "",
                lines,
                units,
                text(found.of(Severity.ERROR)),
                text(found.of(Severity.REVIEW)),
                text(found.of(Severity.NOTE)),
                text(found.unpriced()),
                charged,
                found.atRisk().toPlainString(),
                found.missed().toPlainString());
    }

    private void count(String view, String key, long claims) {
        csv.writeRecord(view, key, text(claims), "", "", "", "", "", "", "", "", "", "", "", "");
    }

    private static String text(long number) {
        return Long.toString(number);
    }
}
