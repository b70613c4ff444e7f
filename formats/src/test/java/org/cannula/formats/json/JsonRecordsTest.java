package org.cannula.formats.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cannula.formats.Received;
import org.cannula.formats.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong in JSON is told with its place, and costs nothing but its own record. */
class JsonRecordsTest {

    private static String visit(String id) {
        return "{\"visit\":\"" + id + "\",\"date\":\"2026-03-02\",\"administrations\":[]}";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'id':'a1','drug':'x','route':'im','dose':1         | /dose      | 1, a number",
                "'id':'a1','drug':'x','route':'im','colour':'red'   | /colour    | field \"colour\"",
                "'id':'a1','drug':'x','drug':'y','route':'im'       | /drug      | field \"drug\" a second time",
                "'id':'a1','drug':'x','route':'im','start':'8:00'   | /start     | \"8:00\"",
                "'id':'a1','drug':'x','route':'im','start':'2026-02-30T08:00' | /start | \"2026-02-30T08:00\"",
                "'id':'a1','drug':'x','route':'im','start':'2026-03-02T24:00' | /start | \"2026-03-02T24:00\"",
                "'id':'a1','drug':'x','route':'im','note':'\\ud800' | /note      | half of a surrogate pair",
                "'id':'a1','drug':'x','route':'im','minutes':12345678901 | /minutes | 12345678901, a number",
                "'id':'a1','drug':'x','route':'im','volumeMl':1e99  | /volumeMl  | 1e99, a number",
                "'id':'a1','drug':'x','route':'im','pauses':[5]     | /pauses/0  | 5, a number",
                "'id':'a1','drug':'x','route':'im','with':'b'       | /with      | \"b\"",
                "'id':'a1','route':'im'                             | /drug      | nothing",
                "'id':'a1','drug':'x'                               | /route     | nothing",
                "'id':' ','drug':'x','route':'im'                   | /id        | nothing",
                "'id':'a1','drug':'x','route':'im','start':'2026-03-02T09:00','stop':'2026-03-02T08:00' | /stop | 2026-03-02T08:00",
            })
    void oneFaultOfAnAdministration(String fields, String pointer, String found) {
        String json =
                "{\"visit\":\"V1\",\"date\":\"2026-03-02\",\"administrations\":[{" + fields.replace('\'', '"') + "}]}";
        Received received = Received.of(visit("V0") + "\n" + json + "\n" + visit("V2") + "\n");
        assertThat(received.visits()).extracting(visit -> visit.id()).containsExactly("V0", "V2");
        assertThat(received.says()).hasSize(1);
        assertThat(received.says().get(0))
                .startsWith("visit V1: line 2")
                .contains(", /administrations/0" + pointer + ": found " + found + "; valid: ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"visit\":\"V1\",\"date\":NaN,\"administrations\":[]}      | broken JSON",
                "{\"visit\":\"V1\",\"date\":\"2026-03-02\",\"administrations\":[]} x | broken JSON",
                "{\"visit\":\"V1\",\"date\":\"2026-03-02\",\"administrations\":[]} {} | more after the end of the record",
                "{\"visit\":\"V1\",\"administrations\":[                      | broken JSON",
                "{\"visit\":\"V1                                              | broken JSON",
                "{\"visit\":\"V1\",\"administrations\":[}]                    | broken JSON",
                "{'visit':'V1'}                                               | broken JSON",
                "{\"visit\":\"V1\"}                                           | an object with visit",
                "{}                                                           | an empty object",
                "garbage                                                      | broken JSON",
            })
    void oneBrokenLine(String line, String found) {
        Received received = Received.of(visit("V0") + "\n" + line + "\n" + visit("V2") + "\n");
        assertThat(received.visits()).extracting(visit -> visit.id()).containsExactly("V0", "V2");
        assertThat(received.says()).hasSize(1);
        assertThat(received.says().get(0)).contains("line 2").contains(": found " + found);
    }

    @Test
    void deepNestingIsRefused() {
        String deep = "{\"visit\":\"V1\",\"administrations\":" + "[".repeat(100_000) + "\n" + visit("V2");
        Received received = Received.of(visit("V0") + "\n" + deep);
        assertThat(received.visits()).hasSize(2);
        assertThat(received.says().get(0)).contains("depth");
    }

    @Test
    void everyFaultOfARecordIsTold() {
        Received received = Received.of(
                "{\"visit\":\"V1\",\"dat\":1,\"setting\":\"x\",\"administrations\":[{\"id\":\"a1\",\"route\":\"im\",\"drug\":5}]}");
        assertThat(received.rejected()).hasSize(1);
        assertThat(received.rejected().get(0).faults())
                .extracting(fault -> fault.origin().place())
                .containsExactly(
                        "line 1 column 15, /dat",
                        "line 1 column 33, /setting",
                        "line 1 column 87, /administrations/0/drug");
    }

    @Test
    void anIndentedRecordTellsItsOwnLines() {
        Received received = Received.of("""
                {
                  "visit": "V1",
                  "administrations": [
                    {"id": "a1", "drug": "x", "route": "im", "start": "2026-03-02T08:00"},
                    {"id": "a2", "drug": "x", "route": "im", "start": "2026-03-02T08:00",
                     "stop": "2026-03-02T07:00"}
                  ]
                }
                {
                  "visit": "V2",
                  "datum": "2026-03-02",
                  "administrations": []
                }
                """);
        assertThat(received.rejected()).extracting(Rejected::subject).containsExactly("visit V1", "visit V2");
        assertThat(received.says().get(0)).startsWith("visit V1: line 5, /administrations/1/stop: ");
        assertThat(received.says().get(1)).startsWith("visit V2: line 11 column 3, /datum: ");
    }

    @Test
    void unindentedRecordsAreNotTakenApart() {
        String json = """
                {"visit": "V1", "date": "2026-03-02",
                "administrations": [
                {"id": "a1", "drug": "x", "route": "im"},
                {"id": "a2",
                "drug": "x", "route": "im"}
                ]}
                """;
        Received received = Received.of(json + json);
        assertThat(received.says()).isEmpty();
        assertThat(received.visits()).hasSize(2);
    }

    @Test
    void aBrokenIndentedRecordCostsItself() {
        Received received = Received.of("""
                {
                  "visit": "V1",
                  "date": "2026-03-02,
                  "administrations": []
                }
                {
                  "visit": "V2",
                  "date": "2026-03-02",
                  "administrations": []
                }
                """);
        assertThat(received.visits()).extracting(visit -> visit.id()).containsExactly("V2");
        assertThat(received.rejected()).hasSize(1);
    }

    @Test
    void fieldsMayComeInAnyOrderAndClaimsAmongVisits() {
        Received received =
                Received.of(visit("V1") + "\n{\"lines\":[{\"units\":1,\"code\":\"j3370\"}],\"visit\":\"V1\","
                        + "\"from\":\"2026-03-02\",\"claim\":\"C1\"}\n");
        assertThat(received.says()).isEmpty();
        assertThat(received.claims().get(0).lines().get(0).code()).isEqualTo("J3370");
        assertThat(received.visits()).hasSize(1);
    }

    @Test
    void aListIsRefusedWithAWord() {
        Received received = Received.of("[" + visit("V1") + ",\n" + visit("V2") + "]");
        assertThat(received.says())
                .containsExactly("line 1: found a list; valid: one object, or one object a line, outside of any list");
    }

    @Test
    void bytesThatAreNotUtf8CostTheirLine() {
        byte[] bytes = (visit("V1") + "\n" + visit("V?") + "\n" + visit("V3")).getBytes(StandardCharsets.UTF_8);
        bytes[visit("V1").length() + 12] = (byte) 0xFF;
        Received received = Received.of(bytes);
        assertThat(received.visits()).extracting(visit -> visit.id()).containsExactly("V1", "V3");
        assertThat(received.says())
                .containsExactly("line 2 column 12: found bytes that are not UTF-8; valid: JSON in UTF-8");
    }

    @Test
    void contradictionsOfAClaimAreTold() {
        Received received = Received.of("{\"claim\":\"C1\",\"lines\":[{\"code\":\"96365\",\"units\":1},"
                + "{\"line\":1,\"code\":\"96366\",\"units\":1,\"date\":\"2026-03-02\",\"through\":\"2026-03-01\"}]}");
        assertThat(received.says())
                .containsExactlyElementsOf(List.of(
                        "claim C1: line 1, /lines/0/date: found nothing; valid: a day, on the line or as from of the claim",
                        "claim C1: line 1, /lines/1/through: found 2026-03-01; valid: not before date (2026-03-02)",
                        "claim C1: line 1, /lines/1/line: found number 1 a second time; valid: each once"));
    }
}
