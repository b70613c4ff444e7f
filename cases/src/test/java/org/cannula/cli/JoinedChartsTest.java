package org.cannula.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A claim of a table or of FHIR finds its chart by visit, else account, else patient, provider and date. */
class JoinedChartsTest {

    private static final Path FOLDER = Path.of(System.getProperty("cannula.root"), "docs", "samples", "worked-example");

    @TempDir
    private Path folder;

    /** The hospital's chart has visit W1001-hospital, account W1001, patient WP1, provider 1999999984, 2026-03-02. */
    @ParameterizedTest
    @CsvSource({
        "W1001-hospital, , , , 2026-03-02, true",
        "W1001-hospital, other, other, , 2026-03-02, true",
        " , W1001, , , 2026-03-02, true",
        " , W1001, other, , 2026-03-02, true",
        " , , WP1, 1999999984, 2026-03-02, true",
        "unknown, , WP1, 1999999984, 2026-03-02, true",
        " , , WP1, 1999999984, 2026-03-03, false",
        " , , WP1, 1999999976, 2026-03-02, false",
        " , , WP2, 1999999984, 2026-03-02, false",
        " , W1009, , , 2026-03-02, false",
    })
    void aTable(String visit, String account, String patient, String provider, String date, boolean joined)
            throws IOException {
        String claim = String.join(
                ",",
                "T1",
                "institutional",
                "0131",
                "medicare",
                text(visit),
                text(account),
                text(patient),
                text(provider));
        Path file = Files.writeString(
                folder.resolve("claims.csv"),
                "Claim ID,Claim Type,Bill Type,Payer,Visit ID,Account,Patient ID,Billing NPI,DOS,HCPCS,Units\n" + claim
                        + "," + date + ",96365,1\n" + claim + "," + date + ",96368,2\n");
        assertThat(basis(file)).isEqualTo(joined ? "claim+documentation" : "claim");
    }

    private static String text(String word) {
        return word == null ? "" : word;
    }

    @ParameterizedTest
    @CsvSource({
        "encounter, true",
        "account, true",
        "patient, true",
        "nothing, false",
    })
    void aFhirClaim(String by, boolean joined) throws IOException {
        String item = "{\"sequence\":1,\"servicedDate\":\"2026-03-02\",\"quantity\":{\"value\":2}"
                + (by.equals("encounter") ? ",\"encounter\":[{\"reference\":\"Encounter/W1001-hospital\"}]" : "")
                + ",\"productOrService\":{\"coding\":[{\"system\":\"http://www.ama-assn.org/go/cpt\",\"code\":\"96368\"}]}}";
        String claim =
                "{\"resourceType\":\"Claim\",\"id\":\"f1\",\"status\":\"active\",\"use\":\"claim\",\"created\":\"2026-03-04\","
                        + "\"identifier\":[{\"value\":\"F1\"}"
                        + (by.equals("account")
                                ? ",{\"type\":{\"coding\":[{\"system\":\"http://terminology.hl7.org/CodeSystem/v2-0203\",\"code\":\"AN\"}]},"
                                        + "\"value\":\"W1001\"}"
                                : "")
                        + "],\"type\":{\"coding\":[{\"system\":\"http://terminology.hl7.org/CodeSystem/claim-type\",\"code\":\"institutional\"}]},"
                        + "\"patient\":{\"reference\":\"Patient/" + (by.equals("patient") ? "WP1" : "X") + "\"},"
                        + "\"provider\":{\"identifier\":{\"system\":\"http://hl7.org/fhir/sid/us-npi\",\"value\":\"1999999984\"}},"
                        + "\"priority\":{\"coding\":[{\"code\":\"normal\"}]},"
                        + "\"insurance\":[{\"sequence\":1,\"focal\":true,\"coverage\":{\"display\":\"none\"}}],"
                        + "\"supportingInfo\":[{\"sequence\":1,\"category\":{\"coding\":[{\"code\":\"typeofbill\"}]},"
                        + "\"code\":{\"coding\":[{\"system\":\"https://www.nubc.org/CodeSystem/TypeOfBill\",\"code\":\"0131\"}]}}],"
                        + "\"item\":[" + item + "]}";
        assertThat(basis(Files.writeString(folder.resolve("claim.json"), claim)))
                .isEqualTo(joined ? "claim+documentation" : "claim");
    }

    /** A packed file is what it holds. */
    @Test
    void packedFilesAreRead() throws IOException {
        for (String name : List.of("claims.csv", "hospital.837i", "claims.fhir.json", "claims.jsonl")) {
            Path packed = folder.resolve(name + ".gz");
            try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
                Files.copy(FOLDER.resolve(name), out);
            }
            List<String> charts =
                    List.of("--visits", FOLDER.resolve("charts.visit").toString());
            List<JsonNode> plain = Audited.of(List.of(FOLDER.resolve(name)), charts);
            assertThat(Audited.of(List.of(packed), charts))
                    .as(name)
                    .isEqualTo(plain)
                    .isNotEmpty();
        }
    }

    private static String basis(Path file) throws IOException {
        List<JsonNode> audited = Audited.of(
                List.of(file),
                List.of("--visits", FOLDER.resolve("charts.visit").toString()));
        assertThat(audited).hasSize(1);
        return audited.get(0).get("basis").asText();
    }
}
