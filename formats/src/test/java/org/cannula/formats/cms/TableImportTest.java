package org.cannula.formats.cms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.cannula.codes.EditList;
import org.cannula.codes.MueTable;
import org.cannula.codes.TableStore;
import org.cannula.codes.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an import leaves in a store, whatever becomes of it. The tables are made up: codes nobody uses. */
class TableImportTest {

    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");
    private static final String MUE = "MCR_MUE_PractitionerServices_Eff_07-01-2025.csv";
    private static final LocalDate JULY = LocalDate.of(2025, 7, 15);

    @TempDir
    Path folder;

    private Path store;

    @BeforeEach
    void name() {
        store = folder.resolve("store");
    }

    private static String mue(int rows, int units) {
        StringBuilder text = new StringBuilder("\"A notice\nof two lines\",,,\n\"HCPCS/\nCPT Code\",");
        text.append("Practitioner Services MUE Values,MUE Adjudication Indicator,MUE Rationale\n");
        for (int i = 0; i < rows; i++) {
            text.append(String.format(Locale.ROOT, "%05d,%d,3 Date of Service Edit: Clinical,Nature\n", i, units));
        }
        return text.toString();
    }

    private List<ImportReport> read(Instant when, String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, content);
        List<ImportReport> reports = new ArrayList<>();
        TableImport.into(store, when, null).read(file, reports::add, note -> {});
        return reports;
    }

    private List<ImportReport> read(String name, String content) throws IOException {
        return read(NOW, name, content.getBytes(StandardCharsets.UTF_8));
    }

    private SortedMap<String, String> bytes() throws IOException {
        SortedMap<String, String> bytes = new TreeMap<>();
        try (Stream<Path> files = Files.list(store)) {
            for (Path file : files.toList()) {
                bytes.put(file.getFileName().toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return bytes;
    }

    private MueTable.Mue found(String code) {
        return Tables.with(TableStore.open(store)).mue().on(JULY, EditList.PRACTITIONER, code);
    }

    @Test
    void anImportedEditionAnswersForItsQuarter() throws IOException {
        ImportReport report = read(MUE, mue(9_000, 4)).get(0);
        assertThat(report.read()).isEqualTo(9_000);
        assertThat(report.kept()).isEqualTo(9_000);
        assertThat(report.editions()).singleElement().satisfies(each -> {
            assertThat(each.series().word()).isEqualTo("mue practitioner");
            assertThat(each.edition()).isEqualTo("2025q3");
            assertThat(each.outcome()).isEqualTo(ImportReport.Outcome.STORED);
        });
        for (String code : List.of("00000", "04711", "08999")) {
            assertThat(found(code).units()).as(code).isEqualTo(4);
        }
        for (String code : List.of("09000", "99999", "0471A", "A0000")) {
            assertThat(found(code)).as(code).isNull();
        }
    }

    @Test
    void importedTwiceTheStoreHasTheSameBytes() throws IOException {
        read(MUE, mue(9_000, 4));
        SortedMap<String, String> before = bytes();
        ImportReport again = read(NOW.plusSeconds(86_400), MUE, mue(9_000, 4).getBytes(StandardCharsets.UTF_8))
                .get(0);
        assertThat(again.editions().get(0).outcome()).isEqualTo(ImportReport.Outcome.UNCHANGED);
        assertThat(bytes()).isEqualTo(before);
        ImportReport other = read(MUE, mue(9_000, 5)).get(0);
        assertThat(other.editions().get(0).outcome()).isEqualTo(ImportReport.Outcome.REPLACED);
        assertThat(found("04711").units()).isEqualTo(5);
    }

    @Test
    void anImportThatBreaksOffLeavesTheStoreAsItWas() throws IOException {
        read(MUE, mue(9_000, 4));
        SortedMap<String, String> before = bytes();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(mue(60_000, 5).getBytes(StandardCharsets.UTF_8));
        }
        byte[] whole = packed.toByteArray();
        assertThatThrownBy(() -> read(NOW, MUE + ".gz", Arrays.copyOf(whole, whole.length - whole.length / 10)))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("breaks off after")
                .hasMessageNotContaining("after 0 rows");
        assertThat(bytes()).isEqualTo(before);
    }

    @Test
    void whatAKilledImportLeftIsNotReadAndIsCleared() throws IOException {
        read(MUE, mue(9_000, 4));
        SortedMap<String, String> before = bytes();
        Files.writeString(store.resolve(StoreWriter.UNFINISHED + "1.rows"), "04711\t9\t3\n");
        assertThat(found("04711").units()).isEqualTo(4);
        read(MUE, mue(9_000, 4));
        assertThat(bytes()).isEqualTo(before);
    }

    @Test
    void aRowThatCannotBeRightIsNamedAndTheRestIsAnExtract() throws IOException {
        ImportReport report = read(MUE, mue(9_000, 4) + "ABC,1,3 x,y\n").get(0);
        assertThat(report.rejected()).isEqualTo(1);
        assertThat(report.faults().get(0).line()).isEqualTo(9_005);
        assertThat(report.faults().get(0).why()).contains("\"ABC\" is no procedure code");
        assertThat(found("99999")).isNull();
        assertThat(found("96365").edition()).as("asked of a built-in edition").isNotEqualTo("2025q3");
    }

    @Test
    void whatNoLayoutKnowsIsRefusedWithWhatIsKnown() {
        assertThatThrownBy(() -> read("claims.csv", "patient,name\n1,Jane Doe\n"))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("12 characters, 1 commas")
                .hasMessageContaining("NCCI unit edits (MUE)")
                .hasMessageContaining("PPRRVU")
                .hasMessageNotContaining("Jane");
        assertThat(TableStore.open(store).files()).isEmpty();
    }

    @Test
    void aCrosswalkMayBeTwoHundredColumnsWide() throws IOException {
        String empty = ",".repeat(242);
        String text =
                "January 2026 crosswalk" + empty + "\n\"  Effective January 1, 2026 through March 31, 2026\"" + empty
                        + "\n_2026_CODE,Short Description,LABELER NAME,NDC2,Drug Name,HCPCS dosage,PKG SIZE,PKG QTY,BILLUNITS,"
                        + "BILLUNITSPKG" + empty + "\nJ9999,x,y,00000-0000-01,z,1 MG,0.5,2,10,20" + empty + "\n";
        ImportReport report = read("crosswalk.csv", text).get(0);
        assertThat(report.kept()).isEqualTo(1);
        assertThat(report.editions().get(0).edition()).isEqualTo("2026-01");
    }
}
