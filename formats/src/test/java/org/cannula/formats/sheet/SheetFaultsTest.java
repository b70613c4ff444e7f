package org.cannula.formats.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.cannula.formats.Received;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong in a sheet is told with its place, and costs nothing but its own visit. */
class SheetFaultsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "08:61-09:00 infusion x     | 2 | 1  | 08:61",
                "13pm infusion x | 2 | 1 | \"13pm\"",
                "13:00-2:00 PM infusion x | 2 | 7 | 13:00-2:00 PM",
                "8:00 am-9:00 infusion x | 2 | 9 | 8:00 am-9:00",
                "08:00 iv x | 2 | 7 | \"iv\"",
                "08:00 ivbp x | 2 | 7 | \"ivbp\"",
                "08:00-07:00+0 infusion x | 2 | 7 | 2026-03-02T07:00",
                "08:00-09:00 infusio x      | 2 | 13 | \"infusio\"",
                "08:00                      | 2 | 6  | the end of the line",
                "08:00 push x 1,00 mg | 2 | 14 | \"1,00\"",
                "08:00 push x 1 g 2 g       | 2 | 18 | \"2\", a second dose",
                "08:00 push x 1 g yy        | 2 | 18 | \"yy\" after the drug and dose",
                "08:00 push x foo:1         | 2 | 14 | \"foo:1\"",
                "08:00 push x bag:          | 2 | 14 | nothing after bag:",
                "08:00 push x bag:1 bag:2   | 2 | 20 | \"bag:2\", a second bag",
                "08:00 push x reason:\"ab   | 2 | 21 | a quote that is not closed",
                "08:00 push x reason:\"a\"b | 2 | 24 | \"b\" after the closing quote",
                "08:00 push x note:\"\\q\"  | 2 | 21 | an unknown escape",
                "08:00 push x note:\"\\ud800\" | 2 | 19 | half of a surrogate pair",
                "08:00 push x a\"b          | 2 | 15 | a quote inside a word",
                "08:00 push x minutes:1h    | 2 | 22 | \"1h\"",
                "08:00 push x vol:-1        | 2 | 18 | \"-1\"",
                "08:00 push x vol:1e9       | 2 | 18 | \"1e9\"",
                "08:00 push x pause:08:10   | 2 | 20 | 08:10",
                "08:00 push x pause:08:10-08:70 | 2 | 26 | 08:70",
                "08:00 push x vials:0x1mg   | 2 | 20 | \"0x1mg\"",
                "08:00 push x with:y        | 2 | 19 | \"y\"",
                "08:00 chemo x category:other | 2 | 15 | \"category:other\"",
                "08:00 push                 | 2 | 7  | nothing",
                "08:00 push x id:a2         | 2 | 14 | ",
                "arrived                    | 2 | 1  | \"arrived\" at the end of the line",
                "arrived 7.40               | 2 | 9  | 7.40",
                "offset 5                   | 2 | 8  | \"5\"",
                "primary zz                 | 2 | 9  | \"zz\"",
                "second-access A B C        | 2 | 17 | \"B\"",
                "setting hospital           | 2 | 9  | \"hospital\"",
                "date 2026-02-30            | 2 | 6  | \"date\" a second time",
                "expect 96365x0             | 2 | 14 | \"0\"",
                "expect 96365x1.5           | 2 | 8  | 96365x1.5",
                "expect vanco               | 2 | 8  | \"vanco\"",
                "claim                      | 2 | 1  | a claim without codes",
                "claim 96365@13-45          | 2 | 13 | \"13-45\"",
                "claim 96365 foo:1          | 2 | 13 | \"foo:1\"",
            })
    void oneFault(String line, int number, int column, String found) {
        boolean twoIds = line.contains("id:a2");
        String body = line + "\n" + (twoIds ? "09:00 push y\n" : "");
        Received received = Received.of("visit V1 2026-03-02\n" + body + "visit V2 2026-03-02\n08:00 push x\n");
        assertThat(received.visits()).extracting(visit -> visit.id()).containsExactly("V2");
        assertThat(received.rejected()).hasSize(1);
        assertThat(received.rejected().get(0).subject()).isEqualTo("visit V1");
        assertThat(received.rejected().get(0).faults()).hasSize(1);
        if (!twoIds) {
            assertThat(received.says().get(0))
                    .startsWith("visit V1: line " + number + " column " + column + ": found " + found + "; valid: ");
            String[] says = received.rejected().get(0).says().split("\n", -1);
            assertThat(says[says.length - 1]).isEqualTo(" ".repeat(column - 1) + "^");
            assertThat(says[says.length - 2]).isEqualTo(line);
        }
    }

    @Test
    void everyFaultOfAVisitIsTold() {
        Received received = Received.of("""
                visit V1 facilty
                08:00 pusch x
                09:00-08:00 infusion x zz:1
                """);
        assertThat(received.says())
                .extracting(fault -> fault.substring(0, fault.indexOf(';')))
                .containsExactly(
                        "visit V1: line 1 column 10: found \"facilty\"",
                        "visit V1: line 2 column 1: found 08:00 without a day",
                        "visit V1: line 2 column 7: found \"pusch\"",
                        "visit V1: line 3 column 24: found \"zz:1\"");
    }

    @Test
    void aReferenceToOneOfSeveralIsAFault() {
        Received received = Received.of("visit V1 2026-03-02\n08:00 push x\n09:00 push x\n~5m infusion y after:x\n");
        assertThat(received.says().get(0)).contains("\"x\", which is each of a1, a2; valid: the id of one of them");
    }

    @Test
    void offsetsOnSomeClocksOnlyAreAFault() {
        Received received = Received.of("visit V1 2026-03-02\n08:00-09:00[-05:00] infusion x\n");
        assertThat(received.says())
                .containsExactly(
                        "visit V1: line 2 column 7: found 2026-03-02T09:00-05:00; valid: an offset on every clock time"
                                + " of the visit, or on none");
    }

    @Test
    void bytesThatAreNotUtf8CostTheirVisitOnly() {
        byte[] bytes = "visit V1 2026-03-02\n08:00 push x note:\"a?b\"\nvisit V2 2026-03-02\n08:00 push x\n"
                .getBytes(StandardCharsets.UTF_8);
        bytes[20 + 20] = (byte) 0xE9;
        Received received = Received.of(bytes);
        assertThat(received.visits()).extracting(visit -> visit.id()).containsExactly("V2");
        assertThat(received.says())
                .containsExactly("visit V1: line 2 column 21: found bytes that are not UTF-8; valid: text in UTF-8");
    }

    @Test
    void theCaretStandsUnderTheColumnWhereTheLineHasTabsOrIsLong() {
        String line = "08:00\tpush\t" + "x".repeat(300) + "\tzz:1";
        String says = Received.of("visit V1 2026-03-02\n" + line + "\n")
                .rejected()
                .get(0)
                .says();
        String[] lines = says.split("\n", -1);
        assertThat(lines[1].charAt(lines[2].length() - 1)).isEqualTo('z');
        assertThat(lines[1].length()).isLessThanOrEqualTo(100);
    }
}
