package org.cannula.cases.shared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cannula.chart.Visit;
import org.cannula.claim.Claim;
import org.cannula.engine.AuditRun;
import org.cannula.engine.AuditedClaim;
import org.cannula.engine.Auditor;
import org.cannula.formats.InputFile;
import org.cannula.formats.InputSink;
import org.cannula.formats.Rejected;

/** Files of {@code ../shared/data}, and what one of them gives. */
final class Shared {

    /** A reason is told as far as this. */
    private static final int LONGEST = 160;

    private Shared() {}

    /** The files below a folder of {@code ../shared/data} by their path in it; none where it is absent. */
    static Map<String, Path> files(String folder) throws IOException {
        Map<String, Path> files = new TreeMap<>();
        Path data = Path.of(System.getProperty("cannula.root"), "..", "shared", "data");
        Path below = data.resolve(folder);
        if (Files.isDirectory(below)) {
            try (Stream<Path> all = Files.walk(below)) {
                all.filter(Files::isRegularFile)
                        .filter(file -> !file.endsWith("PROVENANCE.tsv"))
                        .forEach(file ->
                                files.put(data.relativize(file).toString().replace('\\', '/'), file));
            }
        }
        return files;
    }

    /**
     * What one file gave.
     *
     * @param claims claims that were read
     * @param visits charts that were read
     * @param rejected records that were not
     * @param audited claims as audited
     */
    record Read(List<Claim> claims, List<Visit> visits, List<Rejected> rejected, List<AuditedClaim> audited) {

        static Read of(Path file) {
            Read read = new Read(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            InputFile.of(file).read(new InputSink() {
                @Override
                public void visit(Visit visit) {
                    read.visits.add(visit);
                }

                @Override
                public void claim(Claim claim) {
                    read.claims.add(claim);
                }

                @Override
                public void rejected(Rejected rejected) {
                    read.rejected.add(rejected);
                }
            });
            read.audited.addAll(Auditor.withBuiltInPayers().audit(new AuditRun(read.claims, read.visits)));
            return read;
        }

        /** Claims, lines, charts, rejected records, and the first reason. */
        String row() {
            int lines = claims.stream().mapToInt(claim -> claim.lines().size()).sum();
            return String.join(
                    "\t",
                    String.valueOf(claims.size()),
                    String.valueOf(lines),
                    String.valueOf(visits.size()),
                    String.valueOf(rejected.size()),
                    rejected.isEmpty() ? "" : reason(rejected.get(0)));
        }

        private static String reason(Rejected rejected) {
            String words = (rejected.origin().place() + ": " + rejected.found()).replaceAll("[^ -~]", "?");
            return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
        }
    }
}
