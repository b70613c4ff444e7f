package org.cannula.cli;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.cannula.codes.Editions;
import org.cannula.formats.cms.ImportReport;
import org.cannula.formats.cms.TableImport;
import org.jspecify.annotations.Nullable;

/** Imports published tables and says of each file what it is and what became of its rows. */
final class TablesImport {

    private final Shell shell;
    private final TableImport imports;
    private int done;
    private int rejected;

    /**
     * @param folder the store
     * @param edition what the files are an edition of; null where they say it
     * @throws UsageError where that names no edition
     */
    TablesImport(Shell shell, Path folder, @Nullable String edition) {
        this.shell = shell;
        try {
            imports = TableImport.into(folder, Instant.now(), edition);
        } catch (IllegalArgumentException e) {
            throw new UsageError("--edition: " + e.getMessage());
        }
    }

    /** Imports files one after the other, whatever becomes of the others; the exit code. */
    int run(List<String> files) {
        for (String file : files) {
            try {
                imports.read(Path.of(file), report -> say(report), note -> shell.print("  " + note + "\n"));
                done++;
            } catch (IOException | InvalidPathException e) {
                rejected++;
                shell.err().println(file + ": not imported: " + e.getMessage());
            }
        }
        return Exit.of(done, rejected);
    }

    private void say(ImportReport report) {
        StringBuilder text = new StringBuilder(report.name()).append(": ").append(report.layout());
        text.append("\n  rows: ").append(report.read()).append(" read, ").append(report.kept());
        text.append(" kept, ").append(report.leftOutRows()).append(" left out, ");
        text.append(report.rejected()).append(" rejected\n");
        report.leftOut().forEach((why, rows) -> text.append("  left out: ")
                .append(rows)
                .append(", ")
                .append(why)
                .append('\n'));
        if (report.rejected() > 0) {
            rejected++;
            ImportReport.Fault first = report.faults().get(0);
            text.append("  rejected: first in line ").append(first.line()).append(": ");
            text.append(first.why()).append('\n');
        }
        report.editions()
                .forEach(each -> text.append("  ").append(edition(each)).append('\n'));
        shell.print(text.toString());
    }

    private static String edition(ImportReport.Stored stored) {
        String what =
                switch (stored.outcome()) {
                    case STORED -> "stored";
                    case REPLACED -> "stored in place of other rows";
                    case UNCHANGED -> "held already, unchanged";
                };
        return stored.series().word() + " " + stored.edition()
                + (stored.parts() > 0 ? ", part " + stored.part() + " of " + stored.parts() : "")
                + " (" + stored.from() + " to " + stored.until() + "): " + Count.of(stored.kept(), "row") + ", " + what
                + (stored.scope() == Editions.Scope.ALL ? "" : "; an extract: what it lacks means nothing");
    }
}
