package org.cannula.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.cannula.chart.Visit;
import org.cannula.claim.Claim;
import org.cannula.formats.InputFile;
import org.cannula.formats.InputSink;
import org.cannula.formats.Note;
import org.cannula.formats.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetFormatTest {

    private static final String SCHEMA = """
            message claims {
              required binary claim_id (STRING);
              optional int32 service_date (DATE);
              optional binary hcpcs_code;
              optional binary modifier1 (STRING);
              optional double qty;
              optional int64 charge (DECIMAL(12, 2));
              optional int32 rev;
              optional group drug { optional binary ndc (STRING); }
              optional group tags (LIST) { repeated group list { optional binary element (STRING); } }
            }""";

    private static final int MARCH_2 = 20514;

    @TempDir
    private Path folder;

    private record Line(
            String claim, int day, String code, String modifier, double units, Long cents, Integer revenue) {}

    /** What one file gave. */
    private static final class Seen implements InputSink {
        private final List<Claim> claims = new ArrayList<>();
        private final List<String> rejected = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();

        @Override
        public void visit(Visit visit) {
            throw new AssertionError(visit);
        }

        @Override
        public void claim(Claim claim) {
            claims.add(claim);
        }

        @Override
        public void rejected(Rejected each) {
            rejected.add(each.says());
        }

        @Override
        public void note(Note note) {
            notes.add(note.says());
        }
    }

    private Path write(List<Line> lines) throws IOException {
        Path file = folder.resolve("claims.parquet");
        Files.deleteIfExists(file);
        MessageType type = MessageTypeParser.parseMessageType(SCHEMA);
        try (ParquetWriter<Group> writer = writer(file, type)) {
            for (Line line : lines) {
                Group row = new SimpleGroup(type);
                row.add("claim_id", line.claim());
                row.add("hcpcs_code", line.code());
                row.add("service_date", line.day());
                row.add("qty", line.units());
                if (line.modifier() != null) {
                    row.add("modifier1", line.modifier());
                    row.addGroup("drug").add("ndc", "00409653301");
                }
                if (line.cents() != null) {
                    row.add("charge", line.cents());
                    row.add("rev", line.revenue());
                }
                writer.write(row);
            }
        }
        return file;
    }

    private static ParquetWriter<Group> writer(Path file, MessageType type) throws IOException {
        return ExampleParquetWriter.builder(new LocalOutputFile(file))
                .withConf(new PlainParquetConfiguration())
                .withType(type)
                .withRowGroupSize(4096L)
                .withPageSize(512)
                .withCompressionCodec(CompressionCodecName.SNAPPY)
                .build();
    }

    private static Seen read(Path file) {
        Seen seen = new Seen();
        InputFile.of(file).read(seen);
        return seen;
    }

    @Test
    void valuesComeOutAsTheirTypesMeanThem() throws IOException {
        Path file = write(List.of(
                new Line("C1", MARCH_2, "96365", null, 1.0, 31000L, 260),
                new Line("C1", MARCH_2, "96366", "59", 2.5, 24010L, 260),
                new Line("C2", MARCH_2 + 1, "96372", null, 1.0, null, null)));
        Seen seen = read(file);
        assertThat(seen.rejected).isEmpty();
        assertThat(seen.notes.get(0))
                .contains("Parquet; claim from claim_id", "ndc from drug.ndc")
                .doesNotContain("tags");
        assertThat(seen.claims).extracting(Claim::id).containsExactly("C1", "C2");
        assertThat(seen.claims.get(0).lines())
                .extracting(line ->
                        line.code() + line.modifiers() + " " + line.units() + " " + line.date() + " " + line.charge()
                                + " " + line.revenueCode() + " " + line.origin().place())
                .containsExactly(
                        "96365[] 1 2026-03-02 310.00 0260 row 1", "96366[59] 2.5 2026-03-02 240.10 0260 row 2");
        assertThat(seen.claims.get(1).lines().get(0).charge()).isNull();
    }

    @Test
    void faultsNameRowAndColumn() throws IOException {
        Seen seen = read(write(List.of(new Line("C1", MARCH_2, "96365", "5", -1.0, 1L, 260))));
        assertThat(seen.rejected.get(0)).contains("row 1, column qty: claim C1: found a negative number");
    }

    @Test
    void aFileWithoutClaimsSaysWhatIsMissing() throws IOException {
        String other = SCHEMA.replace("claim_id", "shoe").replace("hcpcs_code", "size");
        Path file = folder.resolve("shoes.parquet");
        MessageType type = MessageTypeParser.parseMessageType(other);
        try (ParquetWriter<Group> writer = writer(file, type)) {
            Group row = new SimpleGroup(type);
            row.add("shoe", "left");
            writer.write(row);
        }
        assertThat(read(file).rejected.get(0)).contains("a table without a column known as claim or as code");
    }

    @Test
    void aStreamIsReadAsAFileIs() throws IOException {
        Path file = write(List.of(new Line("C1", MARCH_2, "96365", null, 1.0, 31000L, 260)));
        Seen seen = new Seen();
        InputFile.of("-", new ByteArrayInputStream(Files.readAllBytes(file))).read(seen);
        assertThat(seen.claims).hasSize(1);
        assertThat(seen.claims.get(0).origin().input()).isEqualTo("-");
    }

    /** Whatever is done to the bytes, something is said, and no claim is made of half of its rows. */
    @Test
    void damagedFilesNeverThrow() throws IOException {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            lines.add(new Line("C" + i / 3, MARCH_2, "9636" + i % 3, null, 1.0, 100L * i, 260));
        }
        byte[] whole = Files.readAllBytes(write(lines));
        Path file = folder.resolve("damaged.parquet");
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            byte[] bytes =
                    random.nextBoolean() ? Arrays.copyOf(whole, 4 + random.nextInt(whole.length - 4)) : whole.clone();
            for (int i = 0; i < 10; i++) {
                bytes[4 + random.nextInt(bytes.length - 4)] = (byte) random.nextInt(256);
            }
            Files.write(file, bytes);
            Seen seen = read(file);
            assertThat(seen.claims.size() + seen.rejected.size())
                    .as("seed " + seed)
                    .isPositive();
        }
    }
}
