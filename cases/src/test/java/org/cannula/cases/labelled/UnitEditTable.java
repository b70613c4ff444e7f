package org.cannula.cases.labelled;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The medically unlikely edits of the drug-administration family, read from the table as data (R-103, R-103a). */
final class UnitEditTable {

    private static final LocalDate FIRST_EDITION = LocalDate.of(2024, 7, 1);
    private static final LocalDate NEXT_QUARTER = LocalDate.of(2024, 12, 31);
    private static final LocalDate LAST_QUARTER = LocalDate.of(2027, 3, 31);

    private static final Map<String, Integer> UNITS = new HashMap<>();
    private static final Map<String, Integer> INDICATORS = new HashMap<>();

    static {
        read();
    }

    private UnitEditTable() {}

    private static void read() {
        InputStream table = UnitEditTable.class.getResourceAsStream("/org/cannula/codes/mue.csv");
        try (BufferedReader rows = new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(table, "mue.csv"), StandardCharsets.UTF_8))) {
            rows.lines().filter(row -> row.matches("20\\d\\dq.*")).forEach(row -> {
                String[] cell = row.split(",", -1);
                UNITS.put(cell[0] + cell[1] + cell[2], Integer.valueOf(cell[3]));
                INDICATORS.put(cell[1] + cell[2], Integer.valueOf(cell[4]));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String list(boolean facility) {
        return facility ? "hospital" : "practitioner";
    }

    /** Most units of a code; -1 where no edit is held. The two editions held agree on the family. */
    static int units(boolean facility, String code) {
        return UNITS.getOrDefault("2024q3" + list(facility) + code, -1);
    }

    /** Adjudication indicator: 1 a line, 2 a date and absolute, 3 a date. */
    static int indicator(boolean facility, String code) {
        return INDICATORS.getOrDefault(list(facility) + code, 3);
    }

    /** Whether an edition answers for the date: within those held and a quarter after, where both agree. */
    static boolean holds(String code, LocalDate date) {
        boolean inBoth = UNITS.containsKey("2026q4hospital" + code);
        return !date.isBefore(FIRST_EDITION) && !date.isAfter(inBoth ? LAST_QUARTER : NEXT_QUARTER);
    }
}
