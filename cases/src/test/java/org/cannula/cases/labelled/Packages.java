package org.cannula.cases.labelled;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Packages of drugs and the codes they are billed by, read from the crosswalk as data. */
final class Packages {

    private static final Map<String, String> FIRST_OF_CODE = new HashMap<>();
    private static final Map<String, Set<String>> CODES_OF = new HashMap<>();

    static {
        read();
    }

    private Packages() {}

    private static void read() {
        InputStream table = Packages.class.getResourceAsStream("/org/cannula/codes/ndc.csv");
        try (BufferedReader rows = new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(table, "ndc.csv"), StandardCharsets.UTF_8))) {
            rows.lines().filter(row -> row.matches("\\d.*")).forEach(row -> {
                String[] cell = row.split(",", -1);
                CODES_OF.computeIfAbsent(cell[0], ndc -> new TreeSet<>()).add(cell[1]);
                // Packages that are in every edition held.
                if (cell[6].isEmpty() && cell[5].equals("2025-01-01")) {
                    FIRST_OF_CODE.putIfAbsent(cell[1], cell[0]);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A package that is billed by a code; null where none is held. */
    static @Nullable String of(String hcpcs) {
        return FIRST_OF_CODE.get(hcpcs);
    }

    /** Whether the crosswalk pairs a package with a code. */
    static boolean isOf(String ndc, String hcpcs) {
        return CODES_OF.getOrDefault(ndc, Set.of()).contains(hcpcs);
    }
}
