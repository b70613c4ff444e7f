package org.cannula.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The worked example of {@code docs/samples/worked-example}, a hospital's claim and an office's, from every format that claims
 * come in: the same findings, the same money, the same corrected claim, and that one audited again without an error. Here and
 * not beside the program, because it needs the extensions as well.
 */
class WorkedExampleTest {

    private static final Path FOLDER = Path.of(System.getProperty("cannula.root"), "docs", "samples", "worked-example");
    private static final Path CHARTS = FOLDER.resolve("charts.visit");

    /** What of a corrected line every format says; some have numbers of their own for a line. */
    private static final Set<String> OF_A_LINE = Set.of("line", "code", "units", "modifiers", "date", "charge");

    @TempDir
    private static Path made;

    /** The files of each format, by its name. */
    private static final Map<String, List<Path>> FORMATS = new TreeMap<>();

    @BeforeAll
    static void files() throws IOException {
        FORMATS.put("837", List.of(FOLDER.resolve("hospital.837i"), FOLDER.resolve("office.837p")));
        FORMATS.put("JSON", List.of(FOLDER.resolve("hospital.claim.json"), FOLDER.resolve("office.claim.json")));
        FORMATS.put("JSONL", List.of(FOLDER.resolve("claims.jsonl")));
        FORMATS.put("CSV", List.of(FOLDER.resolve("claims.csv")));
        FORMATS.put("XLSX", List.of(workbook(made.resolve("claims.xlsx"))));
        FORMATS.put("Parquet", List.of(parquet(made.resolve("claims.parquet"))));
        FORMATS.put("FHIR Claim", List.of(FOLDER.resolve("claims.fhir.json")));
        FORMATS.put("FHIR ExplanationOfBenefit", List.of(FOLDER.resolve("claims.eob.ndjson")));
    }

    @Test
    void everyFileOfTheFolderIsUsed() throws IOException {
        List<Path> used = new ArrayList<>(List.of(CHARTS));
        FORMATS.values().forEach(used::addAll);
        try (var files = Files.list(FOLDER)) {
            assertThat(files.toList()).isSubsetOf(used);
        }
    }

    @Test
    void everyFormatGivesTheSameFindingsTheSameMoneyAndTheSameCorrection() throws IOException {
        List<JsonNode> sheet = Audited.of(List.of(CHARTS), List.of());
        assertThat(sheet).hasSize(2);
        money(sheet.get(0), "W1001", "medicare/facility", "0.00", "packaged under OPPS (N); still a false line");
        money(sheet.get(1), "W1002", "medicare/professional", "36.88", "2 x 18.44 (0.57 RVU x 32.3465");
        for (Map.Entry<String, List<Path>> format : FORMATS.entrySet()) {
            List<JsonNode> audited = Audited.of(format.getValue(), List.of("--visits", CHARTS.toString()));
            assertThat(audited).as(format.getKey()).hasSize(2);
            for (int i = 0; i < 2; i++) {
                assertThat(told(audited.get(i))).as(format.getKey()).isEqualTo(told(sheet.get(i)));
            }
        }
    }

    private static void money(JsonNode audited, String claim, String policy, String atRisk, String because) {
        assertThat(audited.get("claim").asText()).isEqualTo(claim);
        assertThat(audited.get("policy").asText()).isEqualTo(policy);
        assertThat(audited.get("basis").asText()).isEqualTo("claim+documentation");
        assertThat(audited.get("findings")).hasSize(1);
        JsonNode finding = audited.get("findings").get(0);
        assertThat(finding.get("check").asText()).isEqualTo("ConcurrentBilledTwice");
        assertThat(finding.get("severity").asText()).isEqualTo("error");
        assertThat(finding.get("pattern").get(0).asText()).isEqualTo("hourly");
        assertThat(finding.get("atRisk").asText()).isEqualTo(atRisk);
        assertThat(finding.get("atRiskBecause").asText()).contains(because);
        assertThat(audited.get("atRisk").asText()).isEqualTo(atRisk);
        JsonNode line = audited.get("corrected").get(2);
        assertThat(line.get("code").asText()).isEqualTo("96368");
        assertThat(line.get("units").asInt()).isEqualTo(1);
        assertThat(line.get("charge").asText()).isEqualTo("95.00");
    }

    /** What has to be the same whatever the format. */
    private static Map<String, Object> told(JsonNode audited) {
        Map<String, Object> told = new TreeMap<>();
        for (String field : List.of(
                "claim", "basis", "policy", "tables", "findings", "atRisk", "missed", "unsettled", "notChecked")) {
            told.put(field, audited.get(field));
        }
        List<JsonNode> lines = new ArrayList<>();
        for (JsonNode line : audited.get("corrected")) {
            lines.add(((ObjectNode) line.deepCopy()).retain(OF_A_LINE));
        }
        told.put("corrected", lines);
        return told;
    }

    @Test
    void theCorrectedClaimOfEveryFormatIsCleanWhenItIsAuditedAgain() throws IOException {
        for (Map.Entry<String, List<Path>> format : FORMATS.entrySet()) {
            Path out = Files.createDirectories(made.resolve("corrected " + format.getKey()));
            Audited.of(format.getValue(), List.of("--visits", CHARTS.toString(), "--corrected", out.toString()));
            List<JsonNode> again = Audited.of(List.of(out), List.of("--visits", CHARTS.toString()));
            assertThat(again).as(format.getKey()).hasSize(2).allSatisfy(claim -> {
                assertThat(claim.get("basis").asText()).isEqualTo("claim+documentation");
                assertThat(claim.get("findings")).isEmpty();
                assertThat(claim.get("atRisk").asText()).isEqualTo("0.00");
            });
        }
    }

    @Test
    void theCorrectedX12DiffersInTheLineTheChargeAndTheTotal() throws IOException {
        Path out = Files.createDirectories(made.resolve("x12"));
        Audited.of(FORMATS.get("837"), List.of("--visits", CHARTS.toString(), "--corrected", out.toString()));
        for (String file : List.of("hospital.837i", "office.837p")) {
            String billed = Files.readString(FOLDER.resolve(file));
            assertThat(Files.readString(out.resolve(file)))
                    .isEqualTo(billed.replace("HC:96368*190.00*UN*2", "HC:96368*95.00*UN*1")
                            .replace("*787.00*", "*692.00*"));
        }
    }

    private static List<String[]> rows() throws IOException {
        return Files.readAllLines(FOLDER.resolve("claims.csv")).stream()
                .map(line -> line.split(",", -1))
                .toList();
    }

    /** The rows of the CSV as a workbook, numbers and days as such. */
    private static Path workbook(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "cannula", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Claims");
            List<String[]> rows = rows();
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).length; column++) {
                    String text = rows.get(row)[column];
                    String name = rows.get(0)[column];
                    if (row == 0
                            || !Set.of("Units", "Line", "Charge", "DOS", "Rev Code")
                                    .contains(name)) {
                        sheet.value(row, column, text);
                    } else if (name.equals("DOS")) {
                        sheet.value(row, column, day(text));
                        sheet.style(row, column).format("m/d/yyyy").set();
                    } else if (!text.isEmpty()) {
                        sheet.value(row, column, new BigDecimal(text));
                    }
                }
            }
        }
        return file;
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text, DateTimeFormatter.ofPattern("MM/dd/yyyy", Locale.ROOT));
    }

    /** The rows of the CSV as Parquet, numbers and days as such. */
    private static Path parquet(Path file) throws IOException {
        List<String[]> rows = rows();
        List<String> names = new ArrayList<>();
        StringBuilder schema = new StringBuilder("message claims {");
        for (String title : rows.get(0)) {
            String name = title.toLowerCase(Locale.ROOT).replace(' ', '_');
            names.add(name);
            schema.append(
                    switch (name) {
                        case "units", "line" -> " optional int32 " + name;
                        case "charge" -> " optional int64 charge (DECIMAL(12, 2))";
                        case "dos" -> " optional int32 dos (DATE)";
                        default -> " optional binary " + name + " (STRING)";
                    });
            schema.append(';');
        }
        MessageType type = MessageTypeParser.parseMessageType(schema + " }");
        try (ParquetWriter<Group> writer = ExampleParquetWriter.builder(new LocalOutputFile(file))
                .withConf(new PlainParquetConfiguration())
                .withType(type)
                .build()) {
            for (String[] row : rows.subList(1, rows.size())) {
                Group group = new SimpleGroup(type);
                for (int i = 0; i < row.length; i++) {
                    String name = names.get(i);
                    if (!row[i].isEmpty()) {
                        switch (name) {
                            case "units", "line" -> group.add(name, Integer.parseInt(row[i]));
                            case "charge" ->
                                group.add(
                                        name,
                                        new BigDecimal(row[i]).movePointRight(2).longValueExact());
                            case "dos" -> group.add(name, (int) day(row[i]).toEpochDay());
                            default -> group.add(name, row[i]);
                        }
                    }
                }
                writer.write(group);
            }
        }
        return file;
    }
}
