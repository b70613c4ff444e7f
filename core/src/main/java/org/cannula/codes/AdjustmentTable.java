package org.cannula.codes;

import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** Adjustment reasons that deny nothing: a price, a patient's share, what another payer or a law takes off. */
public final class AdjustmentTable {

    /**
     * One reason.
     *
     * @param reason the number, without its group: {@code 45}
     * @param decides who or what decides the amount: patient, payer, price, law, settlement
     * @param label our own words
     */
    public record Reason(String reason, String decides, String label, String source) {}

    private final LinkedHashMap<String, Reason> reasons = new LinkedHashMap<>();

    private AdjustmentTable() {
        for (Csv.Row row : Csv.rows("adjustments.csv")) {
            reasons.put(
                    row.get("reason"),
                    new Reason(row.get("reason"), row.get("decides"), row.get("label"), row.get("source")));
        }
    }

    private static final class Holder {
        static final AdjustmentTable TABLE = new AdjustmentTable();
    }

    public static AdjustmentTable builtIn() {
        return Holder.TABLE;
    }

    /** The reason; null where it is not in the table, and so denies. */
    public @Nullable Reason on(String reason) {
        return reasons.get(reason);
    }

    /** Every reason, by number. */
    public Iterable<Reason> all() {
        return reasons.values();
    }
}
