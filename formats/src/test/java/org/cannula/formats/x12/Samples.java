package org.cannula.formats.x12;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.cannula.formats.Rejected;

/** The folder of X12 files beside the checkout, where there is one. */
final class Samples {

    private Samples() {}

    /** All of them in order of name; none where the folder is absent. */
    static List<Path> files() throws IOException {
        for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            Path folder = up.resolve("shared/data/x12");
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.list(folder)) {
                    return files.filter(file -> !name(file).equals("PROVENANCE.tsv"))
                            .filter(Files::isRegularFile)
                            .sorted()
                            .toList();
                }
            }
        }
        return List.of();
    }

    static String name(Path file) {
        return file.getFileName().toString();
    }

    static Reading read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return Reading.of(in, name(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A fault as the tables list it. */
    static String words(Rejected fault) {
        String subject = fault.subject().isEmpty() ? "" : fault.subject() + ": ";
        return fault.origin().place() + ": " + subject + fault.found();
    }

    /** Prints the table as it would have to be now; what changed is then looked at by a person. */
    public static void main(String[] args) throws IOException {
        for (Path file : files()) {
            Reading reading = read(file);
            String first =
                    reading.rejected().isEmpty() ? "" : words(reading.rejected().get(0));
            int lines =
                    reading.claims().stream().mapToInt(c -> c.lines().size()).sum();
            System.out.println(String.join(
                    "\t",
                    name(file),
                    String.valueOf(reading.claims().size()),
                    String.valueOf(lines),
                    String.valueOf(reading.rejected().size()),
                    String.valueOf(reading.remarks().size()),
                    first));
        }
    }
}
