package org.cannula.formats.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.cannula.claim.Claim;
import org.cannula.claim.ServiceLine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The 837 files in {@code examples/x12} are in order and bill what their page says. */
class ExamplesTest {

    private static final Path FOLDER =
            Path.of(System.getProperty("cannula.root", "..")).resolve("examples/x12");

    @ParameterizedTest
    @CsvSource({
        "concurrent-hourly, 1001, 96365x1 96366x3 96368x2 J3373x100 J2405x8",
        "concurrent-restart, 1002, 96365x1 96366x3 96368x1 96368x1 J3373x100 J2405x8",
        "concurrent-per-drug, 1003, 96365x1 96366x3 96368x2 J3373x100 J2405x8 J3475x4",
        "clean, 1004, 96365x1 96366x3 96368x1 J3373x100 J2405x8"
    })
    void eachBillsWhatItSays(String name, String number, String lines) {
        Claim hospital = read(name + ".837i");
        Claim office = read(name + ".837p");
        assertThat(hospital.id()).isEqualTo("A" + number);
        assertThat(hospital.billType()).isEqualTo("0131");
        assertThat(office.id()).isEqualTo("B" + number);
        assertThat(office.placeOfService()).isEqualTo("11");
        for (Claim claim : List.of(hospital, office)) {
            assertThat(billed(claim)).isEqualTo(lines);
            assertThat(claim.filing()).isEqualTo("MB");
            assertThat(claim.lines())
                    .filteredOn(line -> line.code().startsWith("J"))
                    .allSatisfy(line -> {
                        assertThat(line.drug()).isNotNull();
                        assertThat(line.modifiers()).containsExactly("JZ");
                    });
        }
    }

    private static Claim read(String name) {
        Reading reading = Samples.read(FOLDER.resolve(name));
        assertThat(reading.remarks()).isEmpty();
        return reading.only();
    }

    private static String billed(Claim claim) {
        List<String> words = claim.lines().stream().map(ExamplesTest::billed).toList();
        return String.join(" ", words);
    }

    private static String billed(ServiceLine line) {
        return line.code() + "x" + line.units();
    }
}
