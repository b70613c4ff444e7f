package org.cannula.codes;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Revenue codes under which hospitals bill drugs, giving them, and the visits beside them. */
public final class RevenueCodes {

    /**
     * One revenue code.
     *
     * @param label our own short label
     * @param uses what it is used for: administration, chemotherapy, drug, visit, observation, blood, vaccine, other
     * @param source where the use is written; the numbers are the revenue code list's
     */
    public record Revenue(String code, String label, SortedSet<String> uses, String source) {}

    private final Map<String, Revenue> codes = new LinkedHashMap<>();

    RevenueCodes() {
        for (Csv.Row row : Csv.rows("revenue.csv")) {
            SortedSet<String> uses = new TreeSet<>();
            for (String use : row.get("uses").split(" ", -1)) {
                uses.add(use);
            }
            codes.put(row.get("code"), new Revenue(row.get("code"), row.get("label"), uses, row.get("source")));
        }
    }

    /** The revenue code, or null where the list does not hold it. Three digits stand for four with a leading 0. */
    public @Nullable Revenue code(String code) {
        return codes.get(code.length() == 3 ? "0" + code : code);
    }
}
