package org.cannula.formats.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.cannula.claim.Claim;
import org.cannula.claim.ServiceLine;
import org.cannula.formats.Received;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

class WorkbookTest {

    private static final List<String> HEADER = List.of("Claim", "DOS", "CPT", "Mod 1", "Qty", "Rev", "Charge");

    private static byte[] workbook(Consumer<Workbook> filling) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            filling.accept(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void row(Worksheet sheet, int row, Object... cells) {
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] instanceof Number number) {
                sheet.value(row, i, number);
            } else if (cells[i] instanceof LocalDate day) {
                sheet.value(row, i, day);
                sheet.style(row, i).format("m/d/yyyy").set();
            } else if (cells[i] instanceof LocalDateTime time) {
                sheet.value(row, i, time);
                sheet.style(row, i).format("yyyy-mm-dd hh:mm").set();
            } else if (cells[i] != null) {
                sheet.value(row, i, cells[i].toString());
            }
        }
    }

    private static byte[] claims() {
        return workbook(workbook -> {
            row(workbook.newWorksheet("Read me"), 0, "What this is");
            Worksheet sheet = workbook.newWorksheet("Lines");
            row(sheet, 0, "Charges of March");
            row(sheet, 2, HEADER.toArray());
            row(sheet, 3, "C1", LocalDate.of(2026, 3, 2), 96365, null, 1, 260, 310.1);
            row(sheet, 4, "C1", LocalDateTime.of(2026, 3, 2, 9, 30), "96366", "59", 3.0, "0260", "$240.00");
            row(sheet, 6, "C2", "3/3/2026", "J3490", 9, 0.1 + 0.2, null, null);
        });
    }

    @Test
    void numbersAndDaysComeOutOfCells() {
        Received received = Received.of(claims());
        assertThat(received.says()).isEmpty();
        assertThat(received.notes().get(0)).contains("sheet \"Lines\", header in row 3", "code from CPT");
        assertThat(received.claims()).extracting(Claim::id).containsExactly("C1", "C2");
        assertThat(received.claims().get(0).lines())
                .extracting(line -> line.code() + line.modifiers() + " " + line.units() + " " + line.date() + " "
                        + line.revenueCode() + " " + line.charge() + " "
                        + line.origin().place())
                .containsExactly(
                        "96365[] 1 2026-03-02 0260 310.10 sheet Lines row 4",
                        "96366[59] 3 2026-03-02 0260 240.00 sheet Lines row 5");
        ServiceLine odd = received.claims().get(1).lines().get(0);
        assertThat(odd.units()).isEqualTo("0.3");
        assertThat(odd.modifiers()).containsExactly("09");
    }

    @Test
    void faultsNameSheetRowAndColumn() {
        Received received = Received.of(workbook(workbook -> {
            Worksheet sheet = workbook.newWorksheet("S");
            row(sheet, 0, HEADER.toArray());
            row(sheet, 1, "C1", "soon", 96365, null, "many", 260, 310);
        }));
        assertThat(received.says())
                .containsExactly(
                        "claim C1: sheet S row 2 column E (Qty): found a value of the form XXXX; valid: a number from 0, such as"
                                + " 2 or 1.5",
                        "claim C1: sheet S row 2 column B (DOS): found a value of the form XXXX; valid: "
                                + DayText.VALID);
    }

    @Test
    void aWorkbookWithoutClaimsIsRefused() {
        byte[] shoes = workbook(workbook -> row(workbook.newWorksheet("Shoes"), 0, "shoe", "size"));
        assertThat(Received.of(shoes).says().get(0)).contains("found a workbook without a row of names such as claim");
    }

    /** Whatever is done to the bytes, claims come out whole or something is said. */
    @Property(tries = 300)
    void damagedWorkbooksNeverThrow(@ForAll long seed) {
        Random random = new Random(seed);
        byte[] bytes = claims();
        if (random.nextBoolean()) {
            bytes = Arrays.copyOf(bytes, 4 + random.nextInt(bytes.length - 4));
        } else {
            for (int i = 0; i < 20; i++) {
                bytes[4 + random.nextInt(bytes.length - 4)] = (byte) random.nextInt(256);
            }
        }
        Received received = Received.of(bytes);
        assertThat(received.claims().size() + received.rejected().size()).isPositive();
        // What comes out of a damaged workbook is what was in it.
        assertThat(Received.of(claims()).claims().stream().map(Claim::lines).map(List::toString))
                .containsAll(received.claims().stream()
                        .map(Claim::lines)
                        .map(List::toString)
                        .toList());
    }
}
