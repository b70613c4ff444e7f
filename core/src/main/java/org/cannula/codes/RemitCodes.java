package org.cannula.codes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Claim adjustment reason codes and remittance advice remark codes: which numbers exist, when, and ours in our own words. */
public final class RemitCodes {

    /**
     * One code.
     *
     * @param code the number, without its group: {@code 151}, {@code N362}
     * @param remark whether it is a remark code; else an adjustment reason
     * @param label our own words; empty where we name it nowhere
     */
    public record Remit(
            String code,
            boolean remark,
            String label,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            String source)
            implements Dated {}

    private final Map<String, List<Remit>> codes = new HashMap<>();

    RemitCodes() {
        for (Csv.Row row : Csv.rows("remits.csv")) {
            codes.computeIfAbsent(row.get("code"), code -> new ArrayList<>(1))
                    .add(new Remit(
                            row.get("code"),
                            row.get("kind").equals("remark"),
                            row.get("label"),
                            row.day("from"),
                            row.day("until"),
                            row.get("source")));
        }
    }

    /** The code on a date, with or without its group ({@code CO-151}); null where there is none then. */
    public @Nullable Remit on(String code, LocalDate date) {
        return Dated.on(codes.get(code.substring(code.indexOf('-') + 1)), date);
    }
}
