package org.cannula.codes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** Drugs by HCPCS code, NDC and name. An unknown drug is null here and a query later, never a guess. */
public final class DrugTable {

    private final Map<String, List<Drug>> byHcpcs = new HashMap<>();
    private final DrugNames names = new DrugNames();
    private final List<Drug> all = new ArrayList<>();

    private DrugTable() {
        for (Csv.Row row : Csv.rows("drugs.csv")) {
            String category = row.get("category");
            String hcpcs = row.get("hcpcs");
            String amount = row.get("unitAmount");
            String written = row.get("names");
            Drug drug = new Drug(
                    row.get("drug"),
                    written.isEmpty() ? List.of() : Arrays.asList(written.split("\\|", -1)),
                    hcpcs.isEmpty() ? null : hcpcs,
                    amount.isEmpty() ? null : new BigDecimal(amount),
                    row.get("unitMeasure"),
                    category.equals("query") ? null : Category.valueOf(category.toUpperCase(Locale.ROOT)),
                    row.get("family"),
                    row.is("hormonal"),
                    row.is("neverPush"),
                    row.get("complexSource"),
                    row.day("from"),
                    row.day("until"),
                    row.get("source"));
            all.add(drug);
            if (drug.hcpcs() != null) {
                byHcpcs.computeIfAbsent(drug.hcpcs(), code -> new ArrayList<>(1))
                        .add(drug);
            }
            names.add(drug);
        }
    }

    private static final class Holder {
        static final DrugTable TABLE = new DrugTable();
    }

    public static DrugTable builtIn() {
        return Holder.TABLE;
    }

    /** All rows in table order. */
    public List<Drug> all() {
        return all;
    }

    /** The drug of a HCPCS code on a date; where the code is not valid then, its nearest row; null where unknown. */
    public @Nullable Drug byHcpcs(String hcpcs, LocalDate date) {
        return nearest(byHcpcs.get(hcpcs), date);
    }

    /** Whether a HCPCS code is valid on a date, as far as the table knows it. */
    public boolean isValid(String hcpcs, LocalDate date) {
        return Dated.on(byHcpcs.get(hcpcs), date) != null;
    }

    /** The drug of a national drug code, with or without hyphens; null where it is unknown or stands for several codes. */
    public @Nullable Drug byNdc(String ndc, LocalDate date) {
        SortedSet<String> codes = NdcTable.builtIn().codes(ndc, date);
        return codes.size() == 1 ? byHcpcs(codes.first(), date) : null;
    }

    /** The drug a chart names, with or without words that name no drug, such as a dose or a way; null where unknown. */
    public @Nullable Drug byName(String text, LocalDate date) {
        return names.find(text, date);
    }

    /** Lower case with single blanks: the form in which unknown drugs are compared. */
    public static String normal(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c)) {
                blank = out.length() > 0;
            } else {
                if (blank) {
                    out.append(' ');
                    blank = false;
                }
                out.append(Character.toLowerCase(c));
            }
        }
        return out.toString();
    }

    /** The row that holds on the date, else the first one: a name or a retired code still says which drug it was. */
    static @Nullable Drug nearest(@Nullable List<Drug> rows, LocalDate date) {
        Drug held = Dated.on(rows, date);
        return held != null || rows == null ? held : rows.get(0);
    }
}
