package org.cannula.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The drug table: names that mean one drug, a category for every code, units and days that can be used. */
class DrugsDataTest {

    private static final Path LIMITS = Path.of(
            System.getProperty("cannula.root", ".."), "..", "shared", "data", "cms", "asp_payment_limits_2026_01.csv");

    private static final List<Csv.Row> DRUGS = Csv.rows("drugs.csv");

    private static List<String> names(Csv.Row row) {
        return row.get("names").isEmpty() ? List.of() : List.of(row.get("names").split("\\|"));
    }

    @Test
    void aNameMeansOneDrugAndOneRowADay() {
        Map<String, List<Csv.Row>> byName = new HashMap<>();
        DRUGS.forEach(row -> names(row).forEach(name -> byName.computeIfAbsent(name, n -> new ArrayList<>())
                .add(row)));
        byName.forEach((name, rows) -> {
            assertThat(rows.stream().map(row -> row.get("drug")).distinct())
                    .as(name)
                    .hasSize(1);
            List<Csv.Row> inOrder = rows.stream()
                    .sorted((a, b) -> a.get("from").compareTo(b.get("from")))
                    .toList();
            for (int i = 1; i < inOrder.size(); i++) {
                assertThat(inOrder.get(i - 1).get("until"))
                        .as(name)
                        .isNotEmpty()
                        .isLessThan(inOrder.get(i).get("from"));
            }
        });
    }

    @Test
    void namesAreLowerCaseAndTidy() {
        assertThat(DRUGS).allSatisfy(row -> assertThat(names(row))
                .doesNotHaveDuplicates()
                .allSatisfy(name ->
                        assertThat(name).isEqualTo(DrugTable.normal(name)).isNotBlank()));
    }

    @Test
    void manyDrugsHaveNames() {
        Set<String> named = new HashSet<>();
        DRUGS.stream()
                .filter(row -> !names(row).isEmpty() && !row.get("category").equals("query"))
                .forEach(row -> named.add(row.get("drug")));
        assertThat(named).hasSizeGreaterThanOrEqualTo(250);
    }

    @Test
    void everyRowHasAKnownCategoryAndAUsableUnit() {
        assertThat(DRUGS).allSatisfy(row -> {
            assertThat(row.get("category")).isIn("hydration", "therapeutic", "chemotherapy", "other", "query");
            assertThat(row.get("unitAmount")).matches("|\\d+(\\.\\d+)?").isNotEqualTo("0");
            assertThat(row.get("unitAmount").isEmpty())
                    .isEqualTo(row.get("unitMeasure").isEmpty());
            assertThat(row.get("hcpcs")).matches("|[A-Z0-9]{5}");
            if (row.is("hormonal")) {
                assertThat(row.get("category")).isEqualTo("chemotherapy");
            }
        });
    }

    /** A brand may differ in category from its substance under the same code; then it is known by name only. */
    @Test
    void aCodeStandsForOneDrug() {
        Map<String, String> drugOf = new HashMap<>();
        assertThat(DRUGS).filteredOn(row -> !row.get("hcpcs").isEmpty()).allSatisfy(row -> {
            String before = drugOf.putIfAbsent(row.get("hcpcs"), row.get("drug"));
            assertThat(before).as(row.get("hcpcs")).isIn(null, row.get("drug"));
            if (before != null) {
                assertThat(names(row)).isNotEmpty().doesNotContain(row.get("drug"));
            }
        });
    }

    @Test
    void whatIsNotCodedHereNamesWhatIs() {
        assertThat(DRUGS).allSatisfy(row -> {
            String category = row.get("category");
            if (category.equals("other")) {
                assertThat(row.get("family")).as(row.get("drug")).isNotBlank();
            } else if (!category.equals("query")) {
                assertThat(row.get("family")).as(row.get("drug")).isEmpty();
            }
        });
    }

    /** A J code outside the cancer numbers is complex only where a document says so. */
    @Test
    void complexityHasADocument() {
        assertThat(DRUGS).allSatisfy(row -> {
            if (row.get("category").equals("chemotherapy") && row.get("hcpcs").matches("J[0-8].*")) {
                assertThat(row.get("complexSource"))
                        .as(row.get("hcpcs"))
                        .isNotBlank()
                        .isNotEqualTo("disputed");
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "normal saline,hydration",
        "lactated ringers,hydration",
        "d5 1/2 ns with 20 meq kcl,hydration",
        "dextrose 10% (d10),therapeutic",
        "potassium chloride,therapeutic",
        "solu-medrol,therapeutic",
        "leucovorin,therapeutic",
        "prolia,therapeutic",
        "xolair,therapeutic",
        "remicade,chemotherapy",
        "inflectra,chemotherapy",
        "tysabri,chemotherapy",
        "cimzia,chemotherapy",
        "rituxan,chemotherapy",
        "fluorouracil,chemotherapy",
        "lupron depot,chemotherapy",
        "faslodex,chemotherapy",
        "zoladex,chemotherapy",
        "flu vaccine,other",
        "gadavist,other",
        "zevalin,other",
        "alteplase,query",
        "cathflo,other",
        "lexiscan,other",
        "synagis,therapeutic",
        "mesna,therapeutic",
        "albumin,therapeutic",
        "ivig,therapeutic",
        "stelara,query",
        "kadcyla,chemotherapy",
        "avsola,chemotherapy"
    })
    void categoryByName(String name, String category) {
        assertThat(DRUGS.stream().filter(row -> names(row).contains(name)).map(row -> row.get("category")))
                .isNotEmpty()
                .containsOnly(category);
    }

    @ParameterizedTest
    @CsvSource({
        "J1745,10,mg",
        "J0696,250,mg",
        "J3480,2,meq",
        "J7030,1000,ml",
        "J9035,10,mg",
        "J0585,1,unit",
        "J1439,1,mg",
        "J0558,100000,unit",
        "J2543,1.125,g",
        "J0461,0.01,mg",
        "J9271,1,mg",
        "J2469,25,mcg",
        "J9310,100,mg",
        "J1030,40,mg",
        "J1100,1,mg",
        "J3301,10,mg",
        "J0702,6,mg",
        "J7611,1,mg",
        "J2357,5,mg",
        "J0178,1,mg",
        "J2778,0.1,mg",
        "J2777,0.1,mg",
        "J3262,1,mg",
        "J1756,1,mg",
        "J9217,7.5,mg"
    })
    void billingUnits(String code, String amount, String measure) {
        assertThat(DRUGS.stream()
                        .filter(row -> row.get("hcpcs").equals(code))
                        .map(row -> List.of(row.get("unitAmount"), row.get("unitMeasure"))))
                .containsExactly(List.of(amount, measure));
    }

    @Test
    void aRenumberedDrugIsFoundOnBothSides() {
        DrugTable table = DrugTable.builtIn();
        assertThat(table.byName("rituximab", LocalDate.of(2018, 12, 31)))
                .extracting(Drug::hcpcs)
                .isEqualTo("J9310");
        assertThat(table.byName("rituximab", LocalDate.of(2019, 1, 1)))
                .extracting(Drug::hcpcs)
                .isEqualTo("J9312");
        assertThat(table.byName("famotidine", LocalDate.of(2024, 5, 1)))
                .extracting(Drug::hcpcs)
                .isNull();
        assertThat(table.byName("famotidine", LocalDate.of(2026, 3, 2)))
                .extracting(Drug::hcpcs)
                .isEqualTo("J1308");
    }

    @Test
    void everyPaymentLimitCodeHasACategory() throws IOException {
        if (!Files.isRegularFile(LIMITS)) {
            System.out.println("left out: payment limits of 2026-01 are not beside this checkout");
        }
        assumeTrue(Files.isRegularFile(LIMITS));
        Set<String> known = new HashSet<>();
        DRUGS.forEach(row -> known.add(row.get("hcpcs")));
        Set<String> paid = new TreeSet<>();
        Matcher code = Pattern.compile("(?m)^([A-Z0-9]\\d{3}[A-Z0-9]),")
                .matcher(Files.readString(LIMITS, StandardCharsets.ISO_8859_1));
        while (code.find()) {
            paid.add(code.group(1));
        }
        assertThat(paid).hasSizeGreaterThan(800);
        assertThat(known).containsAll(paid);
    }
}
