package org.cannula.codes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Drug packages and the codes they are billed by, as Medicare's crosswalk pairs them. It lists no package that it does not pay. */
public final class NdcTable {

    /** The table's name among the editions. */
    public static final String NAME = "ndc";

    private record Question(String hcpcs, LocalDate date) {}

    private final Map<String, List<DrugPackage>> byNdc = new HashMap<>();
    private final Map<String, List<DrugPackage>> byHcpcs = new HashMap<>();
    private final Memo<Question, List<DrugPackage>> memo = new Memo<>();
    private final Memo<Question, SortedSet<Integer>> containers = new Memo<>();

    private NdcTable() {
        for (Csv.Row row : Csv.rows("ndc.csv")) {
            DrugPackage held = new DrugPackage(
                    row.get("ndc"),
                    row.get("hcpcs"),
                    new BigDecimal(row.get("unitsPerPackage")),
                    new BigDecimal(row.get("items")),
                    new BigDecimal(row.get("itemSize")),
                    row.day("from"),
                    row.day("until"));
            byNdc.computeIfAbsent(held.ndc(), ndc -> new ArrayList<>(1)).add(held);
            byHcpcs.computeIfAbsent(held.hcpcs(), code -> new ArrayList<>()).add(held);
        }
    }

    private static final class Holder {
        static final NdcTable TABLE = new NdcTable();
    }

    /** The crosswalk that ships with the engine. */
    public static NdcTable builtIn() {
        return Holder.TABLE;
    }

    /**
     * One package under one billing code.
     *
     * @param ndc eleven digits without hyphens, or another identifier
     * @param hcpcs the billing code
     * @param unitsPerPackage units of the code in the whole package
     * @param items vials, syringes or bags in the package
     * @param itemSize millilitres in one item, or 1 for an item that is counted whole
     */
    public record DrugPackage(
            String ndc,
            String hcpcs,
            BigDecimal unitsPerPackage,
            BigDecimal items,
            BigDecimal itemSize,
            @Nullable LocalDate from,
            @Nullable LocalDate until)
            implements Dated {

        /** Whether one item holds exactly so many units of the code, times a size: no rounding is needed to compare. */
        public boolean itemHolds(BigDecimal units, BigDecimal count) {
            return unitsPerPackage.multiply(count).compareTo(units.multiply(items)) == 0;
        }
    }

    /** The packages of an identifier on a date, one for each of its codes; of the nearest edition where none is held for it. */
    public List<DrugPackage> packages(String ndc, LocalDate date) {
        return on(byNdc.get(plain(ndc)), date);
    }

    /** The packages billed by a code on a date; of the nearest edition where none is held for it. */
    public List<DrugPackage> of(String hcpcs, LocalDate date) {
        return Objects.requireNonNull(
                memo.get(new Question(hcpcs, date), asked -> on(byHcpcs.get(asked.hcpcs()), asked.date())));
    }

    /** Units of a code in one container, of every size held for a date; none where one holds no whole number of them. */
    public SortedSet<Integer> containers(String hcpcs, LocalDate date) {
        return Objects.requireNonNull(
                containers.get(new Question(hcpcs, date), asked -> sizes(of(asked.hcpcs(), asked.date()))));
    }

    private static SortedSet<Integer> sizes(List<DrugPackage> packages) {
        SortedSet<Integer> sizes = new TreeSet<>();
        for (DrugPackage held : packages) {
            BigDecimal[] each = held.unitsPerPackage().divideAndRemainder(held.items());
            if (each[1].signum() != 0
                    || each[0].signum() <= 0
                    || each[0].stripTrailingZeros().scale() > 0) {
                return Collections.emptySortedSet();
            }
            sizes.add(each[0].intValue());
        }
        return Collections.unmodifiableSortedSet(sizes);
    }

    private static List<DrugPackage> on(@Nullable List<DrugPackage> rows, LocalDate date) {
        if (rows == null) {
            return List.of();
        }
        List<DrugPackage> held = rows.stream().filter(row -> row.holds(date)).toList();
        if (!held.isEmpty()) {
            return held;
        }
        LocalDate first = first(rows);
        return date.isBefore(first)
                ? rows.stream().filter(row -> begins(row).equals(first)).toList()
                : rows.stream().filter(row -> ends(row).equals(last(rows))).toList();
    }

    private static LocalDate first(List<DrugPackage> rows) {
        return rows.stream().map(NdcTable::begins).min(LocalDate::compareTo).orElse(LocalDate.MIN);
    }

    private static LocalDate last(List<DrugPackage> rows) {
        return rows.stream().map(NdcTable::ends).max(LocalDate::compareTo).orElse(LocalDate.MAX);
    }

    private static LocalDate begins(DrugPackage row) {
        return row.from() == null ? LocalDate.MIN : row.from();
    }

    private static LocalDate ends(DrugPackage row) {
        return row.until() == null ? LocalDate.MAX : row.until();
    }

    /** The codes of an identifier on a date, in order; of the nearest edition where none is held for it. */
    public SortedSet<String> codes(String ndc, LocalDate date) {
        SortedSet<String> codes = new TreeSet<>();
        packages(ndc, date).forEach(row -> codes.add(row.hcpcs()));
        return codes;
    }

    private static String plain(String ndc) {
        return ndc.replace("-", "");
    }
}
