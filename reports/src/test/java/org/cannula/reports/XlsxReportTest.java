package org.cannula.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.cannula.engine.AuditedClaim;
import org.cannula.reports.Rows.Column;
import org.cannula.reports.Rows.Kind;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxReportTest {

    @TempDir
    private Path folder;

    private static byte[] workbook() throws IOException {
        Hostile run = new Hostile();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XlsxReport report = new XlsxReport(bytes)) {
            for (AuditedClaim each : run.audited) {
                report.audited(each);
            }
            report.finish(run.summary);
        }
        return bytes.toByteArray();
    }

    private static Map<String, List<Row>> sheets(byte[] workbook) throws IOException {
        Map<String, List<Row>> sheets = new LinkedHashMap<>();
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            for (Sheet sheet : read.getSheets().toList()) {
                sheets.put(sheet.getName(), sheet.read());
            }
        }
        return sheets;
    }

    @Test
    void aSheetForEachView() throws IOException {
        Map<String, List<Row>> sheets = sheets(workbook());
        assertThat(sheets.keySet())
                .containsExactly(
                        "Summary",
                        "Findings",
                        "Claims",
                        "Lines corrected",
                        "By check",
                        "By provider",
                        "By payer",
                        "By month",
                        "By code",
                        "Rates",
                        "Not checked");
        assertThat(sheets.get("Claims")).hasSize(1 + Hostile.TEXTS.size());
    }

    @Test
    void cellsAreOfTheirKind() throws IOException {
        Row claim = sheets(workbook()).get("Claims").get(1);
        assertThat(claim.getCell(0).getType()).isEqualTo(CellType.STRING);
        assertThat(claim.getCell(1).asDate().toLocalDate()).isEqualTo("2026-03-02");
        assertThat(claim.getCell(6).asNumber()).isEqualByComparingTo("5");
        assertThat(claim.getCell(10).asNumber()).isEqualByComparingTo("50.00");
    }

    @Test
    void textIsNeverAFormula() throws IOException {
        byte[] workbook = workbook();
        Path file = Files.write(folder.resolve("run.xlsx"), workbook);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (entry.getName().startsWith("xl/worksheets/")) {
                    String xml = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                    assertThat(xml).doesNotContain("<f>", "<f ");
                    if (!entry.getName().endsWith("sheet1.xml")) {
                        assertThat(xml).as(entry.getName()).contains("<autoFilter ", "state=\"frozen\"");
                    }
                }
            }
        }
        List<String> claims = new ArrayList<>();
        for (Row row : sheets(workbook).get("Claims")) {
            Cell cell = row.getCell(0);
            assertThat(cell.getType()).isEqualTo(CellType.STRING);
            claims.add(cell.asString());
        }
        assertThat(claims).contains("=HYPERLINK(\"http://evil\",\"x\")", "+1+1", "-2+3", "@SUM(A1)", "a b c d");
    }

    @Test
    void whatDoesNotFitGoesOnOnTheNextSheet() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Rows rows = new Rows("Numbers", 11, Column.of("Number", Kind.NUMBER, 8))) {
            for (int i = 0; i < 25; i++) {
                rows.row(String.valueOf(i));
            }
            Workbook workbook = new Workbook(bytes, "Cannula", null);
            rows.write(workbook);
            workbook.finish();
        }
        Map<String, List<Row>> sheets = sheets(bytes.toByteArray());
        assertThat(sheets.keySet()).containsExactly("Numbers", "Numbers 2", "Numbers 3");
        assertThat(sheets.get("Numbers 3")).hasSize(6);
        BigDecimal sum = BigDecimal.ZERO;
        for (List<Row> rows : sheets.values()) {
            assertThat(rows.get(0).getCell(0).asString()).isEqualTo("Number");
            for (Row row : rows.subList(1, rows.size())) {
                sum = sum.add(row.getCell(0).asNumber());
            }
        }
        assertThat(sum).isEqualByComparingTo("300");
    }
}
