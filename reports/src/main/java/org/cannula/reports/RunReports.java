package org.cannula.reports;

import java.io.IOException;
import java.io.OutputStream;
import org.cannula.formats.csv.CsvReport;
import org.cannula.formats.report.Report;
import org.cannula.formats.report.ReportKind;
import org.cannula.formats.report.ReportMaker;

/** Makes every kind of report. */
public final class RunReports implements ReportMaker {

    @Override
    public Report open(ReportKind kind, OutputStream out) throws IOException {
        return switch (kind) {
            case HTML -> new HtmlReport(out);
            case PDF -> new PdfReport(out);
            case XLSX -> new XlsxReport(out);
            case CSV -> new CsvReport(out);
        };
    }
}
