package org.cannula.formats.cms;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** A table in a workbook: its first sheet that a layout knows. */
final class SheetTable implements Opened {

    private final Content content;
    private final Layouts.Match match;
    private final int sheet;

    SheetTable(Content content, Names names) throws IOException {
        this.content = content;
        try (ReadableWorkbook workbook = open(content)) {
            List<Sheet> sheets = workbook.getSheets().toList();
            for (int i = 0; i < sheets.size(); i++) {
                Layouts.Match found = Layouts.of(head(sheets.get(i)), names, Layout.Form.CELLS);
                if (found != null) {
                    match = found;
                    sheet = i;
                    return;
                }
            }
            throw new UnreadableFile("a workbook of " + sheets.size()
                    + " sheets, none of a layout that is known. Known are:\n  "
                    + String.join("\n  ", TableImport.layouts()));
        }
    }

    private static ReadableWorkbook open(Content content) throws IOException {
        try (InputStream in = content.open()) {
            return new ReadableWorkbook(in);
        } catch (ExcelReaderException | IllegalStateException e) {
            throw new UnreadableFile("a damaged workbook");
        }
    }

    private static List<Rec> head(Sheet sheet) throws IOException {
        List<Rec> head = new ArrayList<>();
        try (SheetRecords records = new SheetRecords(sheet)) {
            for (Rec record = records.next(); record != null && head.size() < OneTable.HEAD; record = records.next()) {
                head.add(record);
            }
        }
        return head;
    }

    @Override
    public Layouts.Match match() {
        return match;
    }

    @Override
    public Records records() throws IOException {
        ReadableWorkbook workbook = open(content);
        SheetRecords records = new SheetRecords(workbook.getSheets().toList().get(sheet));
        return new Records() {
            @Override
            public @Nullable Rec next() throws IOException {
                return records.next();
            }

            @Override
            public void close() throws IOException {
                records.close();
                workbook.close();
            }
        };
    }
}
