package org.cannula.codes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Which adjustment and remark codes payers typically return for which kind of finding. */
public final class DenialTable {

    /**
     * One code for one kind of finding.
     *
     * @param code adjustment code with its group, such as {@code CO-151}, or remark code
     * @param seen whether a source pairs the two; otherwise the pairing follows from the code's meaning only
     */
    public record Denial(String finding, String code, boolean seen, String source) {}

    private final LinkedHashMap<String, List<Denial>> byFinding = new LinkedHashMap<>();

    private DenialTable() {
        for (Csv.Row row : Csv.rows("denials.csv")) {
            byFinding
                    .computeIfAbsent(row.get("finding"), finding -> new ArrayList<>())
                    .add(new Denial(row.get("finding"), row.get("code"), row.is("seen"), row.get("source")));
        }
    }

    private static final class Holder {
        static final DenialTable TABLE = new DenialTable();
    }

    public static DenialTable builtIn() {
        return Holder.TABLE;
    }

    /** Kinds of finding, in the order of the table. */
    public List<String> kinds() {
        return List.copyOf(byFinding.keySet());
    }

    /** Codes for a kind of finding, likeliest first. */
    public List<String> codes(String finding) {
        return of(finding).stream().map(Denial::code).toList();
    }

    /** Rows for a kind of finding, likeliest first. */
    public List<Denial> of(String finding) {
        List<Denial> rows = byFinding.get(finding);
        if (rows == null) {
            throw new IllegalArgumentException(
                    "no such kind of finding: " + finding + "; known are " + byFinding.keySet());
        }
        return rows;
    }
}
