package org.cannula.codes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Drugs by HCPCS code, NDC and name. An unknown drug is null here and a query later, never a guess. */
public final class DrugTable {

    /** Words that say how a drug was given or salted, not which drug it is. */
    private static final Set<String> NOISE = Set.of(
            "bolus",
            "drip",
            "infusion",
            "injection",
            "inj",
            "iv",
            "ivp",
            "ivpb",
            "piggyback",
            "push",
            "im",
            "sc",
            "subq",
            "hcl",
            "hydrochloride",
            "solution",
            "soln",
            "bag",
            "liter",
            "premix",
            "premixed",
            "vial");

    private final Map<String, List<Drug>> byHcpcs = new HashMap<>();
    private final Map<String, List<Drug>> byName = new HashMap<>();
    private final List<Drug> all = new ArrayList<>();

    private DrugTable() {
        for (Csv.Row row : Csv.rows("drugs.csv")) {
            String category = row.get("category");
            String hcpcs = row.get("hcpcs");
            String amount = row.get("unitAmount");
            String names = row.get("names");
            Drug drug = new Drug(
                    row.get("drug"),
                    names.isEmpty() ? List.of() : Arrays.asList(names.split("\\|", -1)),
                    hcpcs.isEmpty() ? null : hcpcs,
                    amount.isEmpty() ? null : new BigDecimal(amount),
                    row.get("unitMeasure"),
                    category.equals("query") ? null : Category.valueOf(category.toUpperCase(Locale.ROOT)),
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
            for (String name : drug.names()) {
                byName.computeIfAbsent(name, n -> new ArrayList<>(1)).add(drug);
            }
        }
    }

    private static final class Holder {
        static final DrugTable TABLE = new DrugTable();
    }

    private static final class Packages {
        static final Map<String, List<NdcRow>> BY_NDC = read();

        private static Map<String, List<NdcRow>> read() {
            Map<String, List<NdcRow>> rows = new HashMap<>();
            for (Csv.Row row : Csv.rows("ndc.csv")) {
                rows.computeIfAbsent(row.get("ndc"), ndc -> new ArrayList<>(1))
                        .add(new NdcRow(row.get("hcpcs"), row.day("from"), row.day("until")));
            }
            return rows;
        }
    }

    private record NdcRow(
            String hcpcs,
            @Nullable LocalDate from,
            @Nullable LocalDate until) implements Dated {}

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
        List<NdcRow> rows = Packages.BY_NDC.get(ndc.replace("-", ""));
        String hcpcs = null;
        for (NdcRow row : rows == null ? List.<NdcRow>of() : rows) {
            if (hcpcs != null && !hcpcs.equals(row.hcpcs()) && row.holds(date)) {
                return null;
            }
            if (hcpcs == null || row.holds(date)) {
                hcpcs = row.hcpcs();
            }
        }
        return hcpcs == null ? null : byHcpcs(hcpcs, date);
    }

    /** The drug a chart names: the whole name, the name without a parenthesis, or the name inside it; null where unknown. */
    public @Nullable Drug byName(String text, LocalDate date) {
        String name = normal(text);
        Drug drug = named(name, date);
        int open = name.indexOf('(');
        int close = name.indexOf(')', open + 1);
        if (drug == null && open >= 0 && close > open) {
            drug = named((name.substring(0, open) + name.substring(close + 1)).strip(), date);
            return drug != null ? drug : named(name.substring(open + 1, close).strip(), date);
        }
        return drug;
    }

    private @Nullable Drug named(String name, LocalDate date) {
        String left = name;
        while (!left.isEmpty()) {
            Drug drug = nearest(byName.get(left), date);
            if (drug != null) {
                return drug;
            }
            int last = left.lastIndexOf(' ');
            if (last < 0 || !NOISE.contains(left.substring(last + 1))) {
                int first = left.indexOf(' ');
                if (first < 0 || !NOISE.contains(left.substring(0, first))) {
                    return null;
                }
                left = left.substring(first + 1);
            } else {
                left = left.substring(0, last).strip();
            }
        }
        return null;
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
    private static @Nullable Drug nearest(@Nullable List<Drug> rows, LocalDate date) {
        Drug held = Dated.on(rows, date);
        return held != null || rows == null ? held : rows.get(0);
    }
}
