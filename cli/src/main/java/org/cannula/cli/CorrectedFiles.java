package org.cannula.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cannula.chart.Visit;
import org.cannula.claim.Claim;
import org.cannula.engine.Rebill;
import org.cannula.formats.InputSink;
import org.cannula.formats.Note;
import org.cannula.formats.Rejected;
import org.cannula.formats.json.JsonOut;
import org.cannula.formats.run.Judge;
import org.cannula.formats.x12.Remark;
import org.jspecify.annotations.Nullable;

/**
 * Writes the claims of a run again as they should be, each input in a file of its own: X12 as X12, byte for byte but for what
 * is corrected, everything else as JSON, one claim a line. Nothing is ever sent.
 */
final class CorrectedFiles {

    private final Path target;
    private final Rebilling rebilling;
    private final Set<String> taken = new HashSet<>();

    /** @param target a folder, or the file of the only input */
    CorrectedFiles(Path target, Rebilling rebilling) {
        this.target = target;
        this.rebilling = rebilling;
    }

    /** Hands every record to the sink, as reading alone would, and writes what becomes of the claims. */
    void write(Sources sources, Judge sink) throws IOException {
        sources.rejected().forEach(sink::rejected);
        boolean folder = sources.found().size() > 1
                || Files.isDirectory(target)
                || target.toString().endsWith("/");
        for (Sources.Source source : sources.found()) {
            boolean x12 = source.isX12();
            Path file = folder ? inFolder(source.name(), x12) : target;
            refuseOverwriting(file, sources.found());
            Path part = file.resolveSibling(file.getFileName() + ".part");
            long before = rebilling.seen();
            try {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                    if (x12) {
                        source.correct(sink, out, claim -> corrected(sink, claim), rebilling::refuse);
                    } else {
                        lines(source, sink, out);
                    }
                }
                if (rebilling.seen() > before) {
                    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
                }
            } finally {
                Files.deleteIfExists(part);
            }
        }
    }

    private @Nullable Claim corrected(Judge sink, Claim claim) {
        return rebilling.of(sink.audit(claim)) instanceof Rebill.Corrected corrected ? corrected.claim() : null;
    }

    private void lines(Sources.Source source, Judge sink, OutputStream out) throws IOException {
        try (OutputStreamWriter writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            JsonOut json = JsonOut.lines(writer);
            source.read(new Passing(sink) {
                @Override
                public void claim(Claim claim) {
                    Claim corrected = corrected(sink, claim);
                    try {
                        json.claim(corrected == null ? claim : corrected);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            });
            json.close();
        }
    }

    private Path inFolder(String input, boolean x12) throws IOException {
        Files.createDirectories(target);
        Path name = Path.of(input).getFileName();
        String base = input.equals("-") || name == null ? "stdin" : name.toString();
        String lower = base.toLowerCase(Locale.ROOT);
        boolean json = lower.endsWith(".json") || lower.endsWith(".jsonl");
        String wanted = x12 || json ? base : base + ".jsonl";
        String free = wanted;
        for (int n = 2; !taken.add(free); n++) {
            free = n + "-" + wanted;
        }
        return target.resolve(free);
    }

    private static void refuseOverwriting(Path file, List<Sources.Source> inputs) throws IOException {
        for (Sources.Source input : inputs) {
            if (!input.name().equals("-") && Files.exists(file) && Files.isSameFile(file, Path.of(input.name()))) {
                throw new UsageError("--corrected " + file + ": is an input; corrected claims never take its place");
            }
        }
    }

    /** Hands everything on but the claims. */
    private abstract static class Passing implements InputSink {
        private final InputSink to;

        Passing(InputSink to) {
            this.to = to;
        }

        @Override
        public void visit(Visit visit) {
            to.visit(visit);
        }

        @Override
        public void rejected(Rejected rejected) {
            to.rejected(rejected);
        }

        @Override
        public void remark(Remark remark) {
            to.remark(remark);
        }

        @Override
        public void note(Note note) {
            to.note(note);
        }
    }
}
