package org.cannula.formats.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cannula.claim.Claim;
import org.cannula.claim.ServiceLine;
import org.junit.jupiter.api.Test;

/** Whole files with several claims, line by line. */
class FixturesTest {

    private static final List<String> HOSPITAL = List.of(
            "H1 0131 MB PAYER1 MBRA 1999999984 2026-03-02/2026-03-03 [L03115, R112, D509] [41]",
            "  1 0260 96365 x1 310.00 2026-03-02 H1-1",
            "  2 0260 96366 x3 240.00 2026-03-02",
            "  3 0260 96368 [59] x2 190.00 2026-03-02",
            "  5 0636 J3373 [JZ] x100 35.00 2026-03-02 00143935710 1 UN",
            "  6 0636 J2405 x8 97.00 2026-03-02/2026-03-03 00409475503 4 ML",
            "H2 0857 ICN0001 MC PAYER1 MBRB 1999999984 2026-03-02/2026-03-02 [D509]",
            "  1 0260 96365 x1 310.00");

    private static final List<String> CLINIC = List.of(
            "P1 11 CI PAYER1 dependent 1999999976 [D509]",
            "  1 96365 x1 310.00 2026-03-02",
            "  2 96366 x1 80.00 2026-03-02",
            "  3 19 96368 x1 95.00 2026-03-02",
            "  4 J1756 [JZ] x200 45.00 2026-03-02 P1-4 00517234010 10 ML",
            "P2 11 CI PAYER1 dependent 1999999976 [D509]",
            "  1 96372 [59, XU, 25, LT] x1 95.00 2026-03-02");

    @Test
    void hospital() {
        Reading reading = read("hospital.x12");
        assertThat(reading.rejected()).isEmpty();
        assertThat(reading.remarks()).isEmpty();
        assertThat(words(reading.claims())).isEqualTo(HOSPITAL);
    }

    @Test
    void mixed() {
        Reading reading = read("mixed.x12");
        assertThat(reading.remarks()).isEmpty();
        assertThat(reading.faults())
                .containsExactly("segment 3 (ST), element 1: transaction 0002: found 999 (acknowledgment); valid: "
                        + new Claims837().supported());
        assertThat(words(reading.claims().subList(0, 2))).isEqualTo(CLINIC);
        assertThat(words(reading.claims().subList(2, 4))).isEqualTo(HOSPITAL);
        assertThat(reading.claims().get(0).patient())
                .isNotEqualTo(reading.claims().get(1).patient());
    }

    private static Reading read(String name) {
        return Reading.of(FixturesTest.class.getResourceAsStream("/x12/" + name));
    }

    private static List<String> words(List<Claim> claims) {
        return claims.stream()
                .flatMap(claim -> Stream.concat(
                        Stream.of(words(claim)), claim.lines().stream().map(FixturesTest::words)))
                .toList();
    }

    private static String words(Claim claim) {
        String patient = String.valueOf(claim.patient());
        String dates = claim.from() == null ? null : claim.from() + "/" + claim.through();
        return present(
                claim.id(),
                claim.billType(),
                claim.placeOfService(),
                claim.originalReference(),
                claim.filing(),
                claim.payerId(),
                patient.contains("/") ? "dependent" : patient,
                claim.provider(),
                dates,
                claim.diagnoses(),
                claim.conditionCodes());
    }

    private static String words(ServiceLine line) {
        String dates = line.through() == null ? null : line.date() + "/" + line.through();
        String drug = line.drug() == null
                ? null
                : line.drug().ndc() + " " + line.drug().quantity() + " "
                        + line.drug().unit();
        return "  "
                + present(
                        line.line(),
                        line.revenueCode(),
                        line.placeOfService(),
                        line.code(),
                        line.modifiers(),
                        "x" + line.units(),
                        line.charge(),
                        dates == null ? line.date() : dates,
                        line.id(),
                        drug);
    }

    private static String present(Object... values) {
        return Arrays.stream(values)
                .filter(value -> value != null && !value.equals(List.of()))
                .map(Object::toString)
                .collect(Collectors.joining(" "));
    }
}
