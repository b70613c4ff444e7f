package org.cannula.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.cannula.checks.Change;
import org.cannula.checks.Finding;
import org.cannula.checks.Named;
import org.cannula.checks.Severity;
import org.cannula.claim.Claim;
import org.cannula.claim.ClaimType;
import org.cannula.claim.DrugBilled;
import org.cannula.claim.ServiceLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a line when several findings ask something of it. */
class CorrectionTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    /** Findings are separated by semicolons, each {@code UNITS}, {@code =MODIFIERS} or both; the line is 96366-25-RT x5, $100.01. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                 | 96366-25-RT x5 100.01",
                "5                | 96366-25-RT x5 100.01",
                "3                | 96366-25-RT x3 60.01",
                "7                | 96366-25-RT x7 140.01",
                // one lowers, one raises: lowered
                "3; 7             | 96366-25-RT x3 60.01",
                "7; 3             | 96366-25-RT x3 60.01",
                // both lower: the lowest
                "3; 2             | 96366-25-RT x2 40.00",
                "2; 3; 7          | 96366-25-RT x2 40.00",
                // both raise: the highest
                "7; 9             | 96366-25-RT x9 180.02",
                "9; 7             | 96366-25-RT x9 180.02",
                // one says it stands, one raises
                "5; 7             | 96366-25-RT x7 140.01",
                // gone, whatever else is asked
                "0                | ",
                "0; 7             | ",
                "7; 0             | ",
                "0; =59-25-RT     | ",
                "=59-25-RT; 0     | ",
                // modifiers alone, and with units
                "=59-25-RT        | 96366-59-25-RT x5 100.01",
                "=25-RT-59        | 96366-25-RT-59 x5 100.01",
                "=25              | 96366-25 x5 100.01",
                "3=59-25-RT       | 96366-59-25-RT x3 60.01",
                "3; =59-25-RT     | 96366-59-25-RT x3 60.01",
                // two add: both, in front or behind as each wants it
                "=59-25-RT; =25-RT-JZ    | 96366-59-25-RT-JZ x5 100.01",
                "=25-RT-JZ; =59-25-RT    | 96366-59-25-RT-JZ x5 100.01",
                "=59-25-RT; =59-25-RT    | 96366-59-25-RT x5 100.01",
                "=59-25-RT; =XU-25-RT    | 96366-59-25-RT x5 100.01",
                // one adds, one takes away
                "=59-25-RT; =25   | 96366-59-25 x5 100.01",
                "=25; =59-25-RT   | 96366-59-25 x5 100.01",
                "=RT; =25         | 96366 x5 100.01",
            })
    void oneLine(String findings, String expected) {
        ServiceLine line = line(1, "96366", "5", "100.01", "25", "RT");
        List<Finding> all = new ArrayList<>();
        for (String each : findings == null ? new String[0] : findings.split(";")) {
            all.add(finding(changes(each.strip())));
        }
        List<ServiceLine> corrected = Correction.of(claim(line), all);
        assertThat(corrected.stream().map(CorrectionTest::words))
                .isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void openFindingsChangeNothing() {
        Claim claim = claim(line(1, "96366", "5", null));
        Finding open = Finding.of(Named.says("x"), Severity.ERROR, "96366")
                .lines(List.of(1))
                .open("96366 x1", "the times")
                .build();
        assertThat(Correction.of(claim, List.of(open))).isEqualTo(claim.lines());
        assertThat(Unsettled.of(claim, List.of(open), claim.lines())).containsExactly("Named (line 1): the times");
    }

    @Test
    void unitsDoNotDependOnTheOrderOfFindings() {
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            List<Finding> findings = new ArrayList<>();
            for (int n = random.nextInt(5); n >= 0; n--) {
                findings.add(finding(List.of(new Change.Units(1, BigDecimal.valueOf(random.nextInt(8))))));
            }
            Claim claim = claim(line(1, "96366", "4", "10.00"));
            List<ServiceLine> corrected = Correction.of(claim, findings);
            Collections.shuffle(findings, random);
            assertThat(Correction.of(claim, findings)).isEqualTo(corrected);
        }
    }

    @Test
    void addedLineTakesAfterTheLineMostLikeIt() {
        Claim claim = claim(
                line(1, "96365", "1", "310.00").toBuilder()
                        .revenueCode("0260")
                        .id("A")
                        .build(),
                line(2, "96366", "2", "100.01").toBuilder()
                        .revenueCode("0510")
                        .date(DAY.plusDays(1))
                        .id("ADD5")
                        .build(),
                line(4, "J2405", "8", "80.00").toBuilder()
                        .revenueCode("0636")
                        .id("C")
                        .build());
        List<ServiceLine> corrected = Correction.of(
                claim,
                List.of(
                        finding(List.of(added("96366", 1), added("96361", 2), added("J1885", 4))),
                        finding(List.of(added("96361", 1)))));
        assertThat(corrected.subList(3, 6).stream()
                        .map(line -> line.line() + " " + words(line) + " " + line.revenueCode() + " " + line.id()))
                .containsExactly(
                        "5 96366 x1 50.01 0510 ADD5A", "6 96361 x2 null 0260 ADD6", "7 J1885 x4 null 0636 ADD7");
        assertThat(Unsettled.of(claim, List.of(), corrected))
                .containsExactly(
                        "line 6 (96361): added; its charge is not known",
                        "line 7 (J1885): added; its charge is not known");
    }

    @Test
    void drugQuantityIsLeftToAPerson() {
        ServiceLine line = line(1, "J2405", "8", "80.00").toBuilder()
                .drug(new DrugBilled("00409475501", new BigDecimal("8"), "ME"))
                .build();
        List<ServiceLine> corrected =
                Correction.of(claim(line), List.of(finding(List.of(new Change.Units(1, BigDecimal.valueOf(4))))));
        assertThat(corrected.get(0).drug()).isEqualTo(line.drug());
        assertThat(Unsettled.of(claim(line), List.of(), corrected))
                .containsExactly(
                        "line 1 (J2405): the quantity of the drug stays as billed; it has to agree with the new units");
    }

    private static Change.Added added(String code, int units) {
        return new Change.Added(code, BigDecimal.valueOf(units), List.of(), DAY);
    }

    private static List<Change> changes(String words) {
        String[] parts = words.split("=", -1);
        List<Change> changes = new ArrayList<>();
        if (!parts[0].isEmpty()) {
            changes.add(new Change.Units(1, new BigDecimal(parts[0])));
        }
        if (parts.length > 1) {
            changes.add(new Change.Modifiers(1, Arrays.asList(parts[1].split("-"))));
        }
        return changes;
    }

    private static Finding finding(List<Change> changes) {
        return Finding.of(Named.says("x"), Severity.ERROR, "96366")
                .determined("so", changes)
                .build();
    }

    private static Claim claim(ServiceLine... lines) {
        return Claim.builder("C1")
                .type(ClaimType.INSTITUTIONAL)
                .billType("0131")
                .from(DAY)
                .lines(List.of(lines))
                .build();
    }

    private static ServiceLine line(int number, String code, String units, String charge, String... modifiers) {
        return ServiceLine.builder(number, code, new BigDecimal(units))
                .modifiers(List.of(modifiers))
                .date(DAY)
                .charge(charge == null ? null : new BigDecimal(charge))
                .build();
    }

    private static String words(ServiceLine line) {
        String modifiers = line.modifiers().isEmpty() ? "" : "-" + String.join("-", line.modifiers());
        return line.code() + modifiers + " x" + line.units().toPlainString() + " " + line.charge();
    }
}
