package org.cannula.hl7;

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
import org.cannula.formats.ExtensionFinder;
import org.cannula.formats.Fault;
import org.cannula.formats.InputFile;
import org.cannula.formats.ReadOptions;
import org.cannula.formats.Rejected;
import org.junit.jupiter.api.Test;

/**
 * Messages that others made, in {@code ../shared/data/hl7} beside the checkout: each is read, or refused with the reason the
 * table {@code shared-hl7.tsv} lists. None of them is a medication record with a start or a stop, so none gives a visit: what
 * is read and tells of nothing given says so.
 */
class SharedHl7Test {

    @Test
    void everySampleIsReadOrRefusedWithTheListedReason() throws IOException {
        List<String> expected;
        try (InputStream in = SharedHl7Test.class.getResourceAsStream("/shared-hl7.tsv")) {
            expected = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
        Path folder = folder();
        if (folder == null) {
            System.out.println("left out: " + expected.size() + " HL7 samples (no ../shared/data/hl7)");
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
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                if (!file.toString().endsWith(".tsv")) {
                    found.add(line(file));
                }
            }
        }
        return found;
    }

    /** Name, visits, and each reason with how often it was given, without anything of a patient. */
    private static String line(Path file) {
        Messages.Read read = new Messages.Read();
        InputFile.of(file)
                .with(new ReadOptions(null, Messages.SITE, ExtensionFinder.CLASS_PATH))
                .read(read);
        Map<String, Integer> reasons = new TreeMap<>();
        for (Rejected each : read.rejected) {
            for (Fault fault : each.faults()) {
                String place = fault.origin().place().replaceAll("message at line \\d+(, )?", "");
                String found = fault.found().length() > 70 ? fault.found().substring(0, 70) : fault.found();
                reasons.merge((place.isEmpty() ? "" : place + ": ") + found, 1, Integer::sum);
            }
        }
        for (String note : read.notes) {
            if (note.endsWith("was cancelled (A11)")) {
                reasons.merge("cancelled (A11)", 1, Integer::sum);
            }
        }
        List<String> words = new ArrayList<>();
        reasons.forEach((reason, times) -> words.add(times + "× " + reason));
        return file.getFileName() + "\t" + read.visits.size() + "\t" + String.join("; ", words);
    }

    private static Path folder() {
        for (Path up = Path.of(System.getProperty("cannula.root")); up != null; up = up.getParent()) {
            Path folder = up.resolve("shared/data/hl7");
            if (Files.isDirectory(folder)) {
                return folder;
            }
        }
        return null;
    }
}
