package org.cannula.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The NCCI figures that the checks stand on, written out a second time. */
class NcciDataTest {

    @ParameterizedTest
    @CsvSource({
        "96360,1,2,3", "96361,8,24,3", "96365,1,2,3", "96366,8,24,3", "96367,4,4,3", "96368,1,1,2",
        "96369,1,1,2", "96370,3,3,3", "96371,1,1,3", "96372,4,5,3", "96373,2,3,3", "96374,1,1,3",
        "96375,6,6,3", "96376,0,10,3", "96377,1,1,3", "96379,1,2,3", "96380,1,1,2", "96381,1,1,2",
        "96401,3,4,3", "96402,2,2,3", "96405,1,1,2", "96406,1,1,2", "96409,1,1,3", "96411,3,3,3",
        "96413,1,1,3", "96415,8,8,3", "96416,1,1,3", "96417,3,3,3", "96420,1,2,3", "96422,2,2,3",
        "96423,1,2,3", "96425,1,1,3", "96440,1,1,3", "96446,1,1,3", "96450,1,1,3", "96521,2,2,3",
        "96522,1,1,3", "96523,1,2,3", "96542,1,1,3", "96547,1,1,2", "96548,2,2,3", "96549,1,1,3"
    })
    void unitsADay(String code, String practitioner, String hospital, String mai) {
        for (String edition : List.of("2024q3", "2026q4")) {
            assertThat(mue(edition, "practitioner", code)).isEqualTo(practitioner + "/" + mai);
            assertThat(mue(edition, "hospital", code)).isEqualTo(hospital + "/" + mai);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2024q3,hospital,C8957,2", "2024q3,practitioner,J1745,150", "2024q3,practitioner,J9271,400",
        "2024q3,practitioner,J9035,230", "2024q3,practitioner,J7030,5", "2024q3,hospital,J7030,20",
        "2024q3,practitioner,J7050,10", "2024q3,practitioner,36000,4", "2024q3,practitioner,36416,0"
    })
    void unitsOfDrugsAndNeighbours(String edition, String setting, String code, String units) {
        assertThat(mue(edition, setting, code)).startsWith(units + "/");
    }

    private static String mue(String edition, String setting, String code) {
        return Csv.rows("mue.csv").stream()
                .filter(row -> row.get("edition").equals(edition)
                        && row.get("setting").equals(setting)
                        && row.get("code").equals(code))
                .map(row -> row.get("units") + "/" + row.get("mai"))
                .findFirst()
                .orElse("none");
    }

    /** A star: counts on professional claims only. */
    @ParameterizedTest
    @CsvSource({
        "96361,96360 96365 96374 96409 96413",
        "96366,96360* 96365 96367 96413",
        "96367,96360* 96365 96374 96409 96413",
        "96368,96360* 96365 96366 96413 96415 96416 C8957",
        "96370,96369",
        "96371,96369",
        "96375,96360* 96365 96374 96409 96413",
        "96376,96365 96374 96409 96413",
        "96411,96409 96413",
        "96415,96413",
        "96417,96413",
        "96423,96422"
    })
    void primariesInForce(String addOn, String primaries) {
        assertThat(primaries(addOn, LocalDate.of(2026, 6, 30))).isEqualTo(primaries);
        assertThat(addOn(addOn)).allSatisfy(row -> assertThat(row.get("type")).isEqualTo("1"));
        assertThat(addOn(addOn))
                .allSatisfy(row -> assertThat(row.is("facilityOnly")).isEqualTo(addOn.equals("96376")));
    }

    @Test
    void daysAreReadFromYearAndDayOfYear() {
        assertThat(primaries("96361", LocalDate.of(2013, 3, 31))).isEmpty();
        assertThat(primaries("96361", LocalDate.of(2013, 4, 1))).contains("96360");
        assertThat(primaries("96366", LocalDate.of(2013, 12, 31))).isEqualTo("96413");
        assertThat(primaries("96368", LocalDate.of(2016, 3, 31))).doesNotContain("96360");
        assertThat(primaries("96368", LocalDate.of(2016, 4, 1))).contains("96360*");
        assertThat(primaries("96376", LocalDate.of(2016, 3, 31))).contains("96360");
        assertThat(primaries("96376", LocalDate.of(2016, 4, 1))).doesNotContain("96360");
    }

    private static List<Csv.Row> addOn(String code) {
        return Csv.rows("aoc.csv").stream()
                .filter(row -> row.get("addon").equals(code))
                .toList();
    }

    private static String primaries(String addOn, LocalDate date) {
        TreeSet<String> found = new TreeSet<>();
        for (Csv.Row row : addOn(addOn)) {
            LocalDate from = row.day("from");
            LocalDate until = row.day("until");
            if ((from == null || !from.isAfter(date)) && (until == null || !until.isBefore(date))) {
                found.add(row.get("primary") + (row.is("practitionerOnly") ? "*" : ""));
            }
        }
        return String.join(" ", found);
    }

    /** Pairs as the two tables of one quarter have them; a dash: no pair. */
    @ParameterizedTest
    @CsvSource({
        "96413,96409,1,1", "96365,96360,1,1", "96413,96365,1,1", "C8957,96365,1,1", "96365,36000,1,1",
        "96365,36410,1,1", "96365,99213,1,1", "96365,G0463,1,1", "96413,96523,0,0", "96365,99211,0,1",
        "96413,99211,0,1", "96365,36591,0,-", "96366,96523,0,-", "96380,96523,0,1", "99285,96365,1,-",
        "99232,96365,0,-", "96413,96368,-,-", "96360,96372,1,1", "96365,96372,1,1"
    })
    void pairsOfTheTwoSettings(String column1, String column2, String practitioner, String hospital) {
        assertThat(pair("practitioner", column1, column2)).isEqualTo(practitioner);
        assertThat(pair("hospital", column1, column2)).isEqualTo(hospital);
    }

    @Test
    void noPairThatNeverWasInForce() {
        assertThat(Csv.rows("ptp.csv"))
                .allSatisfy(row -> assertThat(row.get("indicator")).isIn("0", "1"));
    }

    private static String pair(String setting, String column1, String column2) {
        return Csv.rows("ptp.csv").stream()
                .filter(row -> row.get("setting").equals(setting)
                        && row.get("column1").equals(column1)
                        && row.get("column2").equals(column2)
                        && row.get("until").isEmpty())
                .map(row -> row.get("indicator"))
                .findFirst()
                .orElse("-");
    }
}
