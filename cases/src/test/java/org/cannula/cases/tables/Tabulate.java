package org.cannula.cases.tables;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import org.cannula.claim.ServiceLine;
import org.cannula.formats.InputFile;
import org.cannula.formats.InputSink;
import org.cannula.formats.Rejected;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes the claims of a file as CSV, Parquet and, as far as a sheet goes, XLSX, a row for each line: {@code Tabulate FILE FOLDER}. For
 * measuring only: what tables have no column for is left out.
 */
final class Tabulate implements InputSink {

    private static final List<String> COLUMNS = List.of(
            "claim",
            "type",
            "billType",
            "placeOfService",
            "filing",
            "patient",
            "provider",
            "account",
            "frequency",
            "diagnoses",
            "from",
            "through",
            "line",
            "code",
            "modifiers",
            "units",
            "date",
            "charge",
            "revenueCode");

    private final CsvWriter csv;
    private final ParquetWriter<Group> parquet;
    private final MessageType type;
    private final Worksheet sheet;
    private int rows;

    private Tabulate(CsvWriter csv, ParquetWriter<Group> parquet, MessageType type, Worksheet sheet) {
        this.csv = csv;
        this.parquet = parquet;
        this.type = type;
        this.sheet = sheet;
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        StringBuilder schema = new StringBuilder("message claims {");
        for (String column : COLUMNS) {
            schema.append(
                    switch (column) {
                        case "line" -> " optional int32 line;";
                        case "units" -> " optional double units;";
                        case "date", "from", "through" -> " optional int32 " + column + " (DATE);";
                        case "charge" -> " optional int64 charge (DECIMAL(12, 2));";
                        default -> " optional binary " + column + " (STRING);";
                    });
        }
        MessageType type = MessageTypeParser.parseMessageType(schema + " }");
        try (CsvWriter csv = CsvWriter.builder().build(folder.resolve("claims.csv"));
                ParquetWriter<Group> parquet = ExampleParquetWriter.builder(
                                new LocalOutputFile(folder.resolve("claims.parquet")))
                        .withConf(new PlainParquetConfiguration())
                        .withType(type)
                        .withCompressionCodec(CompressionCodecName.SNAPPY)
                        .build();
                OutputStream out = Files.newOutputStream(folder.resolve("claims.xlsx"));
                Workbook workbook = new Workbook(out, "cannula", null)) {
            csv.writeRecord(COLUMNS);
            Worksheet sheet = workbook.newWorksheet("Claims");
            for (int i = 0; i < COLUMNS.size(); i++) {
                sheet.inlineString(0, i, COLUMNS.get(i));
            }
            Tabulate tabulate = new Tabulate(csv, parquet, type, sheet);
            InputFile.of(Path.of(arguments[0])).read(tabulate);
            System.out.println(tabulate.rows + " rows");
        }
    }

    @Override
    public void claim(Claim claim) {
        for (ServiceLine line : claim.lines()) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(claim.id());
            row.add(claim.type() == null ? null : claim.type().word());
            row.add(claim.billType());
            row.add(claim.placeOfService());
            row.add(claim.filing());
            row.add(claim.patient());
            row.add(claim.provider());
            row.add(claim.account());
            row.add(claim.frequency());
            row.add(String.join(" ", claim.diagnoses()));
            row.add(claim.from());
            row.add(claim.through());
            row.add(line.line());
            row.add(line.code());
            row.add(String.join(" ", line.modifiers()));
            row.add(line.units());
            row.add(line.date());
            row.add(line.charge());
            row.add(line.revenueCode());
            write(row);
        }
    }

    private void write(List<@Nullable Object> row) {
        rows++;
        csv.writeRecord(row.stream().map(each -> each == null ? "" : text(each)).toList());
        Group group = new SimpleGroup(type);
        for (int i = 0; i < row.size(); i++) {
            Object value = row.get(i);
            if (value == null || text(value).isEmpty()) {
                continue;
            }
            add(group, COLUMNS.get(i), value);
            if (rows < Worksheet.MAX_ROWS) {
                cell(i, value);
            }
        }
        try {
            parquet.write(group);
            if (rows % 1000 == 0 && rows < Worksheet.MAX_ROWS) {
                sheet.flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(Group group, String column, Object value) {
        if (value instanceof LocalDate day) {
            group.add(column, (int) day.toEpochDay());
        } else if (value instanceof Integer number) {
            group.add(column, number);
        } else if (column.equals("units")) {
            group.add(column, ((BigDecimal) value).doubleValue());
        } else if (value instanceof BigDecimal dollars) {
            group.add(column, dollars.movePointRight(2).longValueExact());
        } else {
            group.add(column, text(value));
        }
    }

    private void cell(int column, Object value) {
        if (value instanceof Number number) {
            sheet.value(rows, column, number);
        } else {
            sheet.inlineString(rows, column, text(value));
        }
    }

    private static String text(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : String.format(Locale.ROOT, "%s", value);
    }

    @Override
    public void visit(Visit visit) {
        // Tables have claims only.
    }

    @Override
    public void rejected(Rejected rejected) {
        throw new IllegalArgumentException(rejected.says());
    }
}
