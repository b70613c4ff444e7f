package org.cannula.codes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Drugs that a Medicare contractor lists as usually self-administered, so that Part B does not pay them. */
public final class SelfAdministeredTable {

    private final Map<String, List<Listing>> byCode = new LinkedHashMap<>();

    SelfAdministeredTable() {
        for (Csv.Row row : Csv.rows("self-administered.csv")) {
            byCode.computeIfAbsent(row.get("code"), code -> new ArrayList<>(1))
                    .add(new Listing(
                            row.get("code"),
                            row.get("form").equals("sc"),
                            row.day("from"),
                            row.day("until"),
                            row.get("source")));
        }
    }

    /**
     * One code on a contractor's list.
     *
     * @param twoForms whether the code is that of a form for a vein too: only what is given under the skin is excluded, and
     *     modifier JA or JB tells which it was
     * @param source the list
     */
    public record Listing(
            String code,
            boolean twoForms,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            String source) implements Dated {}

    /** The listing of a code on a date, or null where no list that is held names it then. */
    public @Nullable Listing on(String code, LocalDate date) {
        return Dated.on(byCode.get(code), date);
    }
}
