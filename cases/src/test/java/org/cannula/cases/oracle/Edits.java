package org.cannula.cases.oracle;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The pairs of codes CMS does not pay together, read from the table as data (R-106a). */
public final class Edits {

    private static final Set<String> BYPASS = Set.of("59", "XE", "XP", "XS", "XU");

    private record Pair(int indicator, String from, String until) {
        boolean holds(LocalDate date) {
            return (from.isEmpty() || date.compareTo(LocalDate.parse(from)) >= 0)
                    && (until.isEmpty() || date.compareTo(LocalDate.parse(until)) <= 0);
        }
    }

    private static final Map<String, Pair> PAIRS = read();

    private Edits() {}

    private static Map<String, Pair> read() {
        Map<String, Pair> pairs = new HashMap<>();
        InputStream table = Edits.class.getResourceAsStream("/org/cannula/codes/ptp.csv");
        try (BufferedReader rows = new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(table, "ptp.csv"), StandardCharsets.UTF_8))) {
            rows.lines()
                    .filter(row -> !row.startsWith("#") && !row.startsWith("edition"))
                    .forEach(row -> {
                        String[] cell = row.split(",", -1);
                        String key = cell[1] + " " + cell[2] + " " + cell[3];
                        Pair old = pairs.get(key);
                        if (old == null || !old.until().isEmpty()) {
                            pairs.put(key, new Pair(Integer.parseInt(cell[4]), cell[5], cell[6]));
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pairs;
    }

    /** The modifier indicator of a pair, 0 or 1; -1 where the two are no pair on that date. */
    public static int indicator(boolean facility, String column1, String column2, LocalDate date) {
        Pair pair = PAIRS.get((facility ? "hospital " : "practitioner ") + column1 + " " + column2);
        return pair == null || !pair.holds(date) ? -1 : pair.indicator();
    }

    /** Drops what is never paid beside another line, then marks what needs a modifier beside another line. */
    static List<Billed> apply(List<Billed> lines, List<Billed> ofTheDate, Reading reading) {
        List<Billed> beside = ofTheDate.stream()
                .filter(line -> ofTheDate.stream().noneMatch(other -> pair(other, line, reading) == 0))
                .toList();
        List<Billed> marked = new ArrayList<>();
        for (Billed line : lines) {
            if (beside.contains(line)) {
                boolean needed = !bypassed(line)
                        && beside.stream().anyMatch(other -> !bypassed(other) && pair(other, line, reading) == 1);
                List<String> modifiers = needed ? List.of(reading.value("pairModifier")) : line.modifiers();
                marked.add(new Billed(line.date(), line.code(), modifiers, line.units()));
            }
        }
        return marked;
    }

    private static int pair(Billed column1, Billed column2, Reading reading) {
        return column1.date().equals(column2.date())
                ? indicator(reading.facility(), column1.code(), column2.code(), column2.date())
                : -1;
    }

    private static boolean bypassed(Billed line) {
        return line.modifiers().stream().anyMatch(BYPASS::contains);
    }
}
