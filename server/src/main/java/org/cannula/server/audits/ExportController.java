package org.cannula.server.audits;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.cannula.engine.Submission;
import org.cannula.formats.report.ReportKind;
import org.cannula.server.keep.Needed;
import org.cannula.server.keep.Who;
import org.cannula.store.ClaimFilter;
import org.cannula.store.Conflict;
import org.cannula.store.Run;
import org.cannula.store.Store;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Files of what a filter lets pass. */
@RestController
@Tag(name = "audits")
class ExportController {

    private final Store store;
    private final Exports exports;

    ExportController(Store store, Exports exports) {
        this.store = store;
        this.exports = exports;
    }

    /**
     * What is wanted.
     *
     * @param format csv, xlsx, pdf, html, jsonl or corrected
     * @param filter which claims; all where it is left out
     * @param as how corrected claims are to be sent: pre-bill, replacement or void
     */
    @Schema(name = "ExportRequest")
    record ExportRequest(
            String format,
            @Nullable FilterRequest filter,
            @Nullable String as) {
        ExportRequest {
            Needed.field(format, "format");
        }
    }

    @PostMapping("/api/audits/{id}/export")
    @Operation(
            summary = "Export what is filtered",
            description =
                    "csv, xlsx, pdf and html are the reports of the command line; jsonl the results. corrected is each"
                            + " input again: X12 as X12, everything else as JSON lines, with the claims that the filter lets pass"
                            + " corrected and all others as they were.")
    void export(
            @PathVariable String id, @RequestBody ExportRequest asked, Authentication who, HttpServletResponse response)
            throws IOException {
        Run run = store.runs().get(id);
        if (!run.whole()) {
            throw new Conflict("the audit is not done; it can be exported when it is");
        }
        ClaimFilter filter = FilterRequest.filter(asked.filter());
        Exports.Export export = export(run, filter, asked);
        store.views().add(Who.of(who).actor(), "export", id, null);
        store.trail().add(Who.of(who).actor(), "exported", id, "format", asked.format());
        response.setContentType(export.type());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("audit-" + id.substring(0, 8) + "." + export.suffix())
                        .build()
                        .toString());
        export.to(response.getOutputStream());
    }

    private Exports.Export export(Run run, ClaimFilter filter, ExportRequest asked) {
        return switch (asked.format()) {
            case "jsonl" -> exports.lines(run, filter);
            case "corrected" -> exports.corrected(run, filter, submission(asked.as()));
            case "csv" -> exports.report(run, filter, ReportKind.CSV, "text/csv");
            case "pdf" -> exports.report(run, filter, ReportKind.PDF, MediaType.APPLICATION_PDF_VALUE);
            case "html" -> exports.report(run, filter, ReportKind.HTML, MediaType.TEXT_HTML_VALUE);
            case "xlsx" ->
                exports.report(
                        run,
                        filter,
                        ReportKind.XLSX,
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
            default ->
                throw new IllegalArgumentException(
                        "no format of an export; valid: csv, xlsx, pdf, html, jsonl, corrected");
        };
    }

    private static Submission submission(@Nullable String word) {
        if (word == null) {
            return Submission.PRE_BILL;
        }
        for (Submission each : Submission.values()) {
            if (each.word().equals(word)) {
                return each;
            }
        }
        throw new IllegalArgumentException("corrected claims cannot be sent like that; valid: "
                + String.join(
                        ", ",
                        List.of(Submission.values()).stream()
                                .map(Submission::word)
                                .toList()));
    }
}
