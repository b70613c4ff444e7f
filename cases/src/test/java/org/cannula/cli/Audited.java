package org.cannula.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs {@code cannula audit} with the extensions on the class path, and reads what it writes. */
final class Audited {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Audited() {}

    /** The results of a run in which nothing was rejected. */
    static List<JsonNode> of(List<Path> files, List<String> more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("audit"));
        files.forEach(file -> arguments.add(file.toString()));
        arguments.addAll(more);
        arguments.addAll(List.of("--format", "json"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Shell shell = new Shell(
                InputStream.nullInputStream(),
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Map.of(),
                false,
                false);
        int exit = Main.run(shell, arguments.toArray(String[]::new));
        assertThat(exit).as(err.toString(StandardCharsets.UTF_8)).isZero();
        List<JsonNode> results = new ArrayList<>();
        MAPPER.readTree(out.toByteArray()).forEach(results::add);
        return results;
    }
}
