package org.cannula.cases.oracle;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The boundary rows of {@code thresholds.txt}, in the order the rules are applied. */
final class Thresholds {

    private Thresholds() {}

    static List<Compact> rows() {
        InputStream file = Thresholds.class.getResourceAsStream("thresholds.txt");
        try (BufferedReader rows = new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(file, "thresholds.txt"), StandardCharsets.UTF_8))) {
            return rows.lines()
                    .filter(row -> !row.isBlank() && !row.startsWith("#"))
                    .map(Compact::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
