package org.cannula.formats.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.cannula.formats.Rejected;
import org.junit.jupiter.api.Test;

class SampleSheetTest {

    private static final Sample SAMPLE = new Sample(
            42,
            "some generator",
            "sha256:ab",
            List.of(
                    new Sample.Stratum(
                            "1", new BigDecimal("1.00"), new BigDecimal("9.00"), 50, new BigDecimal("200.00"), 2),
                    new Sample.Stratum(
                            "2", new BigDecimal("10.00"), new BigDecimal("99.00"), 7, new BigDecimal("300.00"), 1)),
            List.of(
                    new Sample.Drawn("1", 1, 12, new SampleItem("C, \"1\"", "in: line 12", new BigDecimal("5.00"))),
                    new Sample.Drawn("1", 2, 3, new SampleItem("C2", "", new BigDecimal("6.00"))),
                    new Sample.Drawn("2", 1, 44, new SampleItem("C3", "", new BigDecimal("66.00")))));

    private final List<Rejected> rejected = new ArrayList<>();

    private List<ReviewedStratum> read(String sheet) {
        return SampleSheet.read(new StringReader(sheet), "sheet.csv", rejected::add);
    }

    private String says() {
        return String.join("\n", rejected.stream().map(Rejected::says).toList());
    }

    @Test
    void whatIsWrittenAndFilledInComesBack() throws IOException {
        StringWriter sheet = new StringWriter();
        SampleSheet.write(SAMPLE, sheet);
        List<String> lines = sheet.toString().lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(1)).isEqualTo("1,50,1.00,9.00,1,12,\"C, \"\"1\"\"\",in: line 12,5.00,,,42,sha256:ab");
        String filled = sheet.toString()
                .replace(",5.00,,", ",5.00,$1,000.50,")
                .replace("$1,000.50", "\"$1,000.50\"")
                .replace(",6.00,,", ",6.00,0,")
                .replace(",66.00,,", ",66.00,-3,looked at twice");
        List<ReviewedStratum> strata = read(filled);
        assertThat(says()).isEmpty();
        assertThat(strata)
                .containsExactly(
                        new ReviewedStratum("1", 50, List.of(new BigDecimal("1000.50"), BigDecimal.ZERO)),
                        new ReviewedStratum("2", 7, List.of(new BigDecimal("-3"))));
    }

    @Test
    void columnsMayStandInAnyOrder() {
        assertThat(read("\uFEFFoverpaid,who,claim,stratumClaims,stratum\n7,me,C1,9,A\n\n8,me,C2,9,A\n"))
                .containsExactly(new ReviewedStratum("A", 9, List.of(new BigDecimal("7"), new BigDecimal("8"))));
        assertThat(rejected).isEmpty();
    }

    @Test
    void everyFaultIsNamedWithItsPlace() {
        read(
                "stratum,stratumClaims,claim,overpaid\n1,50,C1,\n1,50,C2,none\n1,51,C3,2\n1,50,C4,1\n1,50,C4,1\n1,,C5,1\n1\n");
        assertThat(says())
                .contains(
                        "sheet.csv: line 2, column overpaid: found nothing; valid: dollars overpaid",
                        "line 3, column overpaid: found \"none\"",
                        "line 5, column stratumClaims: found 50; valid: 51, as before",
                        "line 7, column stratumClaims: found nothing",
                        "line 8, column stratumClaims");
    }

    @Test
    void aClaimTwiceAndASheetWithoutItsColumnsAreRefused() {
        read("stratum,stratumClaims,claim,overpaid\n1,50,C4,1\n1,50,C4,1\n");
        assertThat(says()).contains("line 3: found claim C4 a second time");
        rejected.clear();
        assertThat(read("stratum,claim,overpaid\n1,C4,1\n")).isEmpty();
        assertThat(says()).contains("line 1: found no column stratumClaims");
        rejected.clear();
        assertThat(read("")).isEmpty();
        assertThat(says()).contains("a sample that cannula sample wrote");
        rejected.clear();
        read("stratum,stratumClaims,claim,overpaid\n\"1,50,C4");
        assertThat(rejected).isNotEmpty();
    }
}
