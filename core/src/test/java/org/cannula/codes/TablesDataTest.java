package org.cannula.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every built-in table, whatever it is about. */
class TablesDataTest {

    private static final List<String> ALL = List.of(
            "adjustments.csv",
            "aoc.csv",
            "codes.csv",
            "drug-status.csv",
            "drugs.csv",
            "editions.csv",
            "gpci.csv",
            "hcpcs.csv",
            "mpfs.csv",
            "mue.csv",
            "ndc.csv",
            "opps-status.csv",
            "opps.csv",
            "pos.csv",
            "ptp-beside.csv",
            "ptp-sets.csv",
            "ptp.csv",
            "remits.csv",
            "revenue.csv",
            "self-administered.csv");

    /** Tables whose rows name their edition, and hold as long as it does. */
    private static final Set<String> WITHOUT_DATES = Set.of("adjustments.csv", "mue.csv", "ptp-beside.csv");

    /** The columns that name a row; two rows of one key must not hold on one day. */
    private static final Map<String, List<String>> KEYS = Map.ofEntries(
            Map.entry("aoc.csv", List.of("addon", "primary")),
            Map.entry("codes.csv", List.of("code")),
            Map.entry("drug-status.csv", List.of("code")),
            Map.entry("editions.csv", List.of("table", "edition")),
            Map.entry("hcpcs.csv", List.of("code")),
            Map.entry("remits.csv", List.of("code")),
            Map.entry("mpfs.csv", List.of("code")),
            Map.entry("ndc.csv", List.of("ndc", "hcpcs")),
            Map.entry("opps.csv", List.of("code")),
            Map.entry("pos.csv", List.of("pos")),
            Map.entry("ptp.csv", List.of("edition", "setting", "column1", "column2")),
            Map.entry("self-administered.csv", List.of("code")));

    static Stream<String> all() {
        return ALL.stream();
    }

    static Stream<String> dated() {
        return ALL.stream().filter(table -> !WITHOUT_DATES.contains(table));
    }

    static Stream<String> keyed() {
        return KEYS.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyRowSaysWhereItIsWritten(String table) {
        assertThat(Csv.rows(table)).isNotEmpty().allSatisfy(row -> assertThat(row.get("source"))
                .isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("dated")
    void noRowEndsBeforeItBegins(String table) {
        LocalDate first = LocalDate.of(1980, 1, 1);
        LocalDate last = LocalDate.of(2027, 1, 1);
        assertThat(Csv.rows(table)).allSatisfy(row -> {
            LocalDate from = row.day("from");
            LocalDate until = row.day("until");
            if (from != null) {
                assertThat(from).isBetween(first, last);
            }
            if (until != null) {
                assertThat(until).isBetween(from == null ? first : from, last);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("keyed")
    void oneKeyHasOneRowADay(String table) {
        Map<String, Span> open = new HashMap<>();
        for (Csv.Row row : Csv.rows(table)) {
            String key = String.join(
                    " ",
                    KEYS.getOrDefault(table, List.of()).stream().map(row::get).toList());
            Span span = Span.of(row);
            Span before = open.put(key, span);
            assertThat(before == null || !before.meets(span))
                    .as(table + " " + key)
                    .isTrue();
        }
    }

    @Test
    void mueHasOneRowForEachEditionSettingAndCode() {
        Set<String> keys = new HashSet<>();
        assertThat(Csv.rows("mue.csv"))
                .allSatisfy(row -> assertThat(keys.add(row.get("edition") + row.get("setting") + row.get("code")))
                        .as(row.get("code"))
                        .isTrue());
    }

    @Test
    void editionsNamedInRowsAreHeld() {
        Set<String> held = new HashSet<>();
        Csv.rows("editions.csv").forEach(row -> held.add(row.get("table") + " " + row.get("edition")));
        for (String table : List.of("drug-status", "opps", "mpfs", "gpci", "asp")) {
            assertThat(Csv.rows(table + ".csv"))
                    .allSatisfy(row -> assertThat(held).contains(table + " " + row.get("edition")));
        }
        for (String table : List.of("mue", "ptp", "ptp-sets", "ptp-beside")) {
            String series = table.substring(0, 3);
            assertThat(Csv.rows(table + ".csv")).allSatisfy(row -> assertThat(held)
                    .contains(series + " " + row.get("setting") + " " + row.get("edition")));
        }
    }

    /** Rates as Addendum B prints them for the day. */
    @ParameterizedTest
    @CsvSource({
        "96365,2025-11-05,S,210.69",
        "96365,2026-03-02,S,217.31",
        "96413,2026-01-15,S,337.46",
        "96368,2026-03-02,N,''",
        "96372,2026-03-02,Q1,73.56",
        "96361,2026-03-02,S,47.84",
        "C8957,2025-06-30,S,331.69",
        "C8957,2026-06-30,S,217.31",
        "96365,2024-02-29,S,204.22",
        "Q0081,2024-02-29,B,''"
    })
    void hospitalRates(String code, LocalDate date, String status, String rate) {
        assertThat(Csv.rows("opps.csv").stream()
                        .filter(row ->
                                row.get("code").equals(code) && Span.of(row).has(date))
                        .map(row -> List.of(row.get("status"), row.get("rate"))))
                .containsExactly(List.of(status, rate));
    }

    @Test
    void feeScheduleTotalsAreTheSumOfTheirParts() {
        assertThat(Csv.rows("mpfs.csv")).allSatisfy(row -> {
            if (!row.get("nonFacilityTotal").isEmpty()) {
                BigDecimal parts = new BigDecimal(row.get("workRvu"))
                        .add(new BigDecimal(row.get("nonFacilityPe")))
                        .add(new BigDecimal(row.get("malpractice")));
                assertThat(new BigDecimal(row.get("nonFacilityTotal"))).isEqualByComparingTo(parts);
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"96360,0.93", "96361,0.36", "96365,1.79", "96366,0.60", "96367,0.82", "96368,0.57", "96369,4.15"})
    void officeUnits(String code, String units) {
        assertThat(Csv.rows("mpfs.csv").stream()
                        .filter(row -> row.get("code").equals(code))
                        .map(row -> List.of(row.get("nonFacilityTotal"), row.get("conversionFactor"))))
                .containsExactly(List.of(units, "32.3465"));
    }

    /** The list of facility places, as the physician fee schedule counts them. */
    @Test
    void facilityPlaces() {
        assertThat(Csv.rows("pos.csv").stream()
                        .filter(row -> row.is("facility"))
                        .map(row -> row.get("pos")))
                .containsExactly(
                        "02", "06", "08", "19", "21", "22", "23", "24", "26", "31", "34", "41", "42", "51", "52", "53",
                        "56", "61");
    }

    /** Phrases of published descriptors; our labels say the same in everyday words. */
    @Test
    void labelsAreOurOwn() {
        List<String> published = List.of(
                "intravenous",
                "subcutaneous",
                "intramuscular",
                "infusion technique",
                "each additional",
                "up to 1 hour",
                "prophyla",
                "substance/drug",
                "list separately",
                "initial");
        Stream.of("codes.csv", "pos.csv", "revenue.csv")
                .flatMap(table -> Csv.rows(table).stream())
                .forEach(row -> assertThat(row.get("label"))
                        .hasSizeBetween(4, 60)
                        .satisfies(label -> assertThat(published).noneMatch(label.toLowerCase(Locale.ROOT)::contains)));
    }

    /** From a day to a day, both included. */
    private record Span(LocalDate from, LocalDate until) {
        static Span of(Csv.Row row) {
            LocalDate from = row.day("from");
            LocalDate until = row.day("until");
            return new Span(from == null ? LocalDate.MIN : from, until == null ? LocalDate.MAX : until);
        }

        boolean has(LocalDate date) {
            return !date.isBefore(from) && !date.isAfter(until);
        }

        boolean meets(Span other) {
            return !other.from.isAfter(until) && !from.isAfter(other.until);
        }
    }
}
