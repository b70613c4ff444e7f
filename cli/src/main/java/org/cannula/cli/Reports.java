package org.cannula.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.cannula.engine.AuditedClaim;
import org.cannula.formats.Rejected;
import org.cannula.formats.csv.CsvReport;
import org.cannula.formats.report.Report;
import org.cannula.formats.report.ReportKind;
import org.cannula.formats.report.ReportMaker;
import org.cannula.formats.report.Summary;

/**
 * The report files of a run. Each is written beside its place and moved there whole: a report is never half a one. Those that need
 * the extension load it; a run without reports never does.
 */
final class Reports implements AutoCloseable {

    /** Claims a page shows one by one, so that a browser can hold it; tables and totals are of all claims. */
    private static final int SHOWN = 1000;

    private final List<Open> open = new ArrayList<>();

    private record Open(ReportKind kind, Path file, Path part, OutputStream bytes, Report report) {}

    private Reports() {}

    /** Opens a report for each file named. Nothing is opened where one of them is not a report. */
    static Reports to(List<Path> files) throws IOException {
        List<ReportKind> kinds = new ArrayList<>();
        Set<Path> names = new HashSet<>();
        for (Path file : files) {
            ReportKind kind = ReportKind.of(file.toString());
            if (kind == null) {
                throw new UsageError("--report " + file + ": no kind of report; valid: a file that ends with "
                        + String.join(", ", ReportKind.suffixes()));
            }
            if (!names.add(file.toAbsolutePath().normalize())) {
                throw new UsageError("--report " + file + ": named twice");
            }
            kinds.add(kind);
        }
        Reports reports = new Reports();
        try {
            for (int i = 0; i < files.size(); i++) {
                reports.open(kinds.get(i), files.get(i));
            }
        } catch (IOException | RuntimeException e) {
            reports.close();
            throw e;
        }
        return reports;
    }

    private void open(ReportKind kind, Path file) throws IOException {
        // Before the file: where the extension is missing, nothing is left behind.
        ReportMaker maker = kind == ReportKind.CSV ? null : Extensions.load(ReportMaker.EXTENSION, ReportMaker.class);
        Path part = file.resolveSibling(file.getFileName() + ".part");
        OutputStream bytes;
        try {
            bytes = new BufferedOutputStream(Files.newOutputStream(part));
        } catch (IOException e) {
            throw new UsageError("--report " + file + ": cannot be written");
        }
        Report report = maker == null ? new CsvReport(bytes) : maker.open(kind, bytes);
        open.add(new Open(kind, file, part, bytes, report));
    }

    /** Whether one of them shows rates. */
    boolean showRates() {
        return open.stream().anyMatch(each -> each.kind() != ReportKind.CSV);
    }

    /** How many of the worst claims must be kept for them. */
    int shown() {
        return has(ReportKind.HTML) || has(ReportKind.PDF) ? SHOWN : 0;
    }

    private boolean has(ReportKind kind) {
        return open.stream().anyMatch(each -> each.kind() == kind);
    }

    void audited(AuditedClaim audited) throws IOException {
        for (Open each : open) {
            each.report().audited(audited);
        }
    }

    void rejected(Rejected rejected) throws IOException {
        for (Open each : open) {
            each.report().rejected(rejected);
        }
    }

    /** Ends every report and puts it in its place; the summary is made only where there is a report. */
    void finish(Supplier<Summary> summary) throws IOException {
        if (open.isEmpty()) {
            return;
        }
        Summary made = summary.get();
        for (Open each : open) {
            each.report().finish(made);
            each.report().close();
            each.bytes().close();
            Files.move(each.part(), each.file(), StandardCopyOption.REPLACE_EXISTING);
        }
        open.clear();
    }

    @Override
    public void close() throws IOException {
        for (Open each : open) {
            each.report().close();
            each.bytes().close();
            Files.deleteIfExists(each.part());
        }
    }
}
