package org.cannula.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.cannula.chart.Visit;
import org.cannula.claim.Claim;
import org.cannula.formats.Fault;
import org.cannula.formats.InputFile;
import org.cannula.formats.InputSink;
import org.cannula.formats.Rejected;
import org.junit.jupiter.api.Test;

/**
 * Resources that others made, in {@code ../shared/data/fhir} beside the checkout: each is read, or refused with the reasons the
 * table {@code shared-fhir.tsv} lists.
 */
class SharedFhirTest {

    @Test
    void everySampleIsReadOrRefusedWithTheListedReasons() throws IOException {
        List<String> expected;
        try (InputStream in = SharedFhirTest.class.getResourceAsStream("/shared-fhir.tsv")) {
            expected = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
        Path folder = folder();
        if (folder == null) {
            System.out.println("left out: " + expected.size() + " FHIR samples (no ../shared/data/fhir)");
            return;
        }
        assertThat(lines(folder)).isEqualTo(expected);
    }

    /** Prints the table as it would have to be now; what changed is then looked at by a person. */
    public static void main(String[] args) throws IOException {
        lines(Path.of(args[0])).forEach(System.out::println);
    }

    private static List<String> lines(Path folder) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                if (!file.toString().endsWith(".tsv")) {
                    found.add(folder.relativize(file) + "\t" + line(file));
                }
            }
        }
        return found;
    }

    /** Visits, claims, and each reason with how often it was given, without anything of a patient. */
    private static String line(Path file) throws IOException {
        Tally tally = new Tally();
        try (InputStream bytes = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes) {
            InputFile.of("in", in).read(tally);
        }
        List<String> words = new ArrayList<>();
        tally.reasons.forEach((reason, times) -> words.add(times + "× " + reason));
        return tally.visits + "\t" + tally.claims + "\t" + String.join("; ", words);
    }

    private static final class Tally implements InputSink {
        private final Map<String, Integer> reasons = new TreeMap<>();
        private int visits;
        private int claims;

        @Override
        public void visit(Visit visit) {
            visits++;
        }

        @Override
        public void claim(Claim claim) {
            claims++;
        }

        @Override
        public void rejected(Rejected rejected) {
            for (Fault fault : rejected.faults()) {
                String found = fault.found().replaceAll("[0-9]{4,}", "9999");
                reasons.merge(found.length() > 70 ? found.substring(0, 70) : found, 1, Integer::sum);
            }
        }
    }

    private static Path folder() {
        for (Path up = Path.of(System.getProperty("cannula.root")); up != null; up = up.getParent()) {
            Path folder = up.resolve("shared/data/fhir");
            if (Files.isDirectory(folder)) {
                return folder;
            }
        }
        return null;
    }
}
