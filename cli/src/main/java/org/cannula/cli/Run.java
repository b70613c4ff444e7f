package org.cannula.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.cannula.cli.text.Look;
import org.cannula.cli.text.Page;
import org.cannula.cli.text.Words;
import org.cannula.formats.Note;
import org.cannula.formats.Rejected;
import org.cannula.formats.fhir.FhirWriter;
import org.jspecify.annotations.Nullable;

/** One run of a command with results: where they go, what was rejected on the way, and how it ends. */
final class Run implements AutoCloseable {

    /** So many rejected inputs are named one by one; the rest are only counted. */
    private static final int NAMED = 20;

    private final Shell shell;
    private final Options options;
    private final Results results;
    private final @Nullable Path unfinished;
    private int rejected;
    private int refused;
    private int notes;
    private int done;
    private boolean matched;

    private Run(Shell shell, Options options, boolean claims, boolean summary) throws IOException {
        this.shell = shell;
        this.options = options;
        if (claims && options.format() == Format.fhir) {
            throw Format.ofVisits();
        }
        Path out = options.out();
        OutputStream bytes = shell.out();
        Path part = null;
        if (out != null) {
            // Written beside its place and moved there whole: a file of results is never half a one.
            part = out.resolveSibling(out.getFileName() + ".part");
            bytes = Files.newOutputStream(part);
        }
        this.unfinished = part;
        Writer writer = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
        Look look = out == null ? shell.look() : Shell.fileLook();
        this.results = summary
                ? new SummaryResults(writer, options.format(), look)
                : switch (options.format()) {
                    case text -> new TextResults(writer, look, options.why(), options.disputed(), options.diff());
                    case json -> JsonResults.document(writer);
                    case jsonl -> JsonResults.lines(writer);
                    case fhir -> fhir(writer);
                    case csv -> claims ? CsvResults.ofClaims(writer) : CsvResults.ofVisits(writer);
                };
    }

    private static Results fhir(Writer writer) {
        return new FhirResults(writer, Extensions.load("fhir", FhirWriter.class));
    }

    static Run ofVisits(Shell shell, Options options) {
        return open(shell, options, false, false);
    }

    /** A run over claims; {@code summary} says that only what they add up to is written. */
    static Run ofClaims(Shell shell, Options options, boolean summary) {
        return open(shell, options, true, summary);
    }

    private static Run open(Shell shell, Options options, boolean claims, boolean summary) {
        try {
            return new Run(shell, options, claims, summary);
        } catch (IOException e) {
            throw new UsageError("--out " + options.out() + ": cannot be written");
        }
    }

    Results results() {
        return results;
    }

    /** A result is written; {@code matches} says whether {@code --fail-on} names something in it. */
    void done(boolean matches) throws IOException {
        done++;
        matched |= matches;
        if (shell.outIsTerminal() && unfinished == null) {
            results.flush();
        }
    }

    /** A record could not be used: it is named on standard error, and stands in its place among the results. */
    void reject(Rejected each) throws IOException {
        rejected++;
        results.rejected(each);
        if (!options.quiet() && rejected <= NAMED) {
            results.flush();
            Look look = shell.look();
            shell.err().println("rejected: " + (look.unicode() ? each.says() : Words.ascii(each.says())));
        } else if (!options.quiet() && rejected == NAMED + 1) {
            shell.err().println("rejected: more; only the first " + NAMED + " are named, all are counted");
        }
    }

    int rejected() {
        return rejected;
    }

    /** A correction could not be written: it is named on standard error, and the exit code tells. */
    void refuse(Rejected each) {
        refused++;
        if (!options.quiet() && refused <= NAMED) {
            say("not corrected: " + each.says());
        } else if (refused == NAMED + 1) {
            say("not corrected: more; only the first " + NAMED + " are named, all are counted");
        }
    }

    /** A reader assumed something, or something looks wrong in what it read all the same. */
    void note(Note each) {
        notes++;
        if (notes <= NAMED) {
            say("note: " + each.origin() + ": " + each.says());
        } else if (notes == NAMED + 1) {
            say("note: more; only the first " + NAMED + " are shown; cannula check FILE shows those of a file");
        }
    }

    /** A line of the summary. */
    void say(String line) {
        if (!options.quiet()) {
            shell.err().println(shell.look().unicode() ? line : Words.ascii(line));
        }
    }

    /** The summary, set apart from results that stand on the same terminal. */
    void say(Page summary) {
        if (!options.quiet()) {
            shell.err().print((shell.outIsTerminal() && unfinished == null ? "\n" : "") + summary);
        }
    }

    /** Whether a long run shows how far it is: results that scroll by on the same terminal show it themselves. */
    boolean showsProgress() {
        return !options.quiet() && shell.errIsTerminal() && (!shell.outIsTerminal() || unfinished != null);
    }

    /** Ends the results; the run's exit code. */
    int finish() throws IOException {
        results.close();
        Path part = unfinished;
        Path out = options.out();
        if (part != null && out != null) {
            Files.move(part, out, StandardCopyOption.REPLACE_EXISTING);
        }
        if (done == 0) {
            return Exit.NOTHING_DONE;
        }
        if (matched) {
            return Exit.MATCHED;
        }
        return rejected + refused > 0 ? Exit.SOME_REJECTED : Exit.DONE;
    }

    @Override
    public void close() throws IOException {
        if (unfinished != null) {
            Files.deleteIfExists(unfinished);
        }
    }
}
