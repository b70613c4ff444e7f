package org.cannula.server.administration;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cannula.codes.Editions;
import org.cannula.codes.Series;
import org.cannula.formats.cms.ImportReport;
import org.cannula.formats.cms.TableImport;
import org.cannula.formats.serve.ServeSettings;
import org.cannula.server.TooLarge;
import org.cannula.server.keep.FileName;
import org.cannula.server.keep.Library;
import org.cannula.server.keep.Who;
import org.cannula.store.Conflict;
import org.cannula.store.Store;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The tables: their editions, the times they answer for, and the import of others. */
@RestController
@RequestMapping("/api/tables")
@Tag(name = "tables", description = "Editions of the tables and the dates they cover")
class TablesController {

    /** The largest file CMS publishes is a tenth of it. */
    private static final long MOST = 2L << 30;

    private final Store store;
    private final Library library;
    private final Clock clock;
    private final @Nullable Path folder;

    TablesController(Store store, Library library, Clock clock, ServeSettings settings) {
        this.store = store;
        this.library = library;
        this.clock = clock;
        this.folder = settings.tableFolder();
    }

    /** A kind of table, its editions, and the times between them for which the nearest one is used. */
    @Schema(name = "TableSeries")
    record SeriesAnswer(String series, List<EditionAnswer> editions, List<GapAnswer> gaps) {}

    /**
     * An edition.
     *
     * @param held built-in, imported or extract
     */
    @Schema(name = "TableEdition")
    record EditionAnswer(String name, LocalDate from, LocalDate until, String held, String source) {}

    /** Days that no edition answers for, the last one included. */
    @Schema(name = "TableGap")
    record GapAnswer(LocalDate from, LocalDate until) {}

    /**
     * What became of a published file.
     *
     * @param leftOut rows that were left out, by the reason
     * @param faults the first rows that could not be read
     */
    @Schema(name = "TableImported")
    record ImportAnswer(
            String name,
            String layout,
            long read,
            long kept,
            Map<String, Long> leftOut,
            long rejected,
            List<ImportReport.Fault> faults,
            List<String> editions) {

        static ImportAnswer of(ImportReport report) {
            return new ImportAnswer(
                    report.name(),
                    report.layout(),
                    report.read(),
                    report.kept(),
                    Map.copyOf(report.leftOut()),
                    report.rejected(),
                    report.faults(),
                    report.editions().stream()
                            .map(each -> each.series().word() + " " + each.edition())
                            .toList());
        }
    }

    @GetMapping
    @Operation(summary = "Tables, editions, and the times none of them answers for")
    List<SeriesAnswer> tables() {
        Editions editions = library.coder().tables().editions();
        List<SeriesAnswer> all = new ArrayList<>();
        for (Series series : editions.series()) {
            all.add(new SeriesAnswer(
                    series.word(),
                    editions.of(series).stream()
                            .map(each -> new EditionAnswer(
                                    each.name(), each.from(), each.until(), held(each.scope()), each.source()))
                            .toList(),
                    gaps(editions, series)));
        }
        return all;
    }

    private static String held(Editions.Scope scope) {
        return scope == Editions.Scope.OURS ? "built-in" : scope == Editions.Scope.ALL ? "imported" : "extract";
    }

    private static List<GapAnswer> gaps(Editions editions, Series series) {
        return editions.gaps(series).stream()
                .map(each -> new GapAnswer(each.from(), each.until()))
                .toList();
    }

    @PostMapping(consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Operation(
            summary = "Import a file as CMS publishes it",
            description =
                    "The file is the body, its name in the header X-File-Name. Later audits use it; earlier ones keep"
                            + " what they were made by.")
    List<ImportAnswer> read(
            HttpServletRequest request,
            @RequestHeader(name = FileName.HEADER, required = false) @Nullable String name,
            @RequestParam(required = false) @Nullable String edition,
            Authentication who)
            throws IOException {
        Path into = folder;
        if (into == null) {
            throw new Conflict("this server has no folder for tables; start it with --tables DIR");
        }
        Path own = Files.createTempDirectory("cannula-import");
        try {
            Path file = own.resolve(FileName.of(name));
            copy(request, file);
            List<ImportAnswer> answers = new ArrayList<>();
            synchronized (this) {
                readInto(into, file, edition, answers);
                library.reload();
            }
            String editions = String.join(
                    ", ",
                    answers.stream().flatMap(each -> each.editions().stream()).toList());
            store.trail().add(Who.of(who).actor(), "tables imported", "", "editions", editions);
            return answers;
        } finally {
            try (Stream<Path> all = Files.walk(own)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    private void readInto(Path into, Path file, @Nullable String edition, List<ImportAnswer> answers) {
        try {
            TableImport.into(into, clock.instant(), edition)
                    .read(file, report -> answers.add(ImportAnswer.of(report)), note -> {});
        } catch (IOException e) {
            throw new IllegalArgumentException("not imported: " + e.getMessage(), e);
        }
    }

    private static void copy(HttpServletRequest request, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] piece = new byte[1 << 16];
            long size = 0;
            for (int read = request.getInputStream().read(piece);
                    read >= 0;
                    read = request.getInputStream().read(piece)) {
                size += read;
                if (size > MOST) {
                    throw new TooLarge("The file is larger than any that is published.");
                }
                out.write(piece, 0, read);
            }
        }
    }
}
