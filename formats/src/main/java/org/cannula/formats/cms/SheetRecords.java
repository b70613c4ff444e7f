package org.cannula.formats.cms;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** Records of a sheet of a workbook. Numbers come as plain text: a code or a day stored as a number reads as it is printed. */
final class SheetRecords implements Records {

    private final String name;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;

    SheetRecords(Sheet sheet) throws IOException {
        name = sheet.getName();
        stream = sheet.openStream();
        rows = stream.iterator();
    }

    @Override
    public @Nullable Rec next() throws IOException {
        try {
            while (rows.hasNext()) {
                Row row = rows.next();
                List<String> cells = new ArrayList<>(row.getCellCount());
                for (int i = 0; i < row.getCellCount(); i++) {
                    cells.add(text(row.getCell(i)));
                }
                Rec record = new Rec(row.getRowNum(), cells);
                if (!record.isBlank()) {
                    return record;
                }
            }
            return null;
        } catch (ExcelReaderException | IllegalStateException e) {
            throw new UnreadableFile("sheet \"" + name + "\": a damaged workbook");
        }
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER) {
            BigDecimal number = cell.asNumber().stripTrailingZeros();
            return number.setScale(Math.max(0, number.scale())).toPlainString();
        }
        String text = cell.getText();
        return text == null ? "" : text;
    }

    @Override
    public void close() {
        stream.close();
    }
}
