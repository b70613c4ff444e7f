package org.cannula.server.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cannula.formats.grid.MarField;
import org.cannula.formats.grid.MarGrid;
import org.cannula.server.TooLarge;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Turns rows copied from a record into lines of a visit sheet. What was sent is not kept. */
@RestController
@RequestMapping("/api/mar")
@Tag(name = "workbench")
class MarController {

    private static final int MOST_CHARACTERS = 200_000;

    /**
     * What was pasted.
     *
     * @param text the rows, cells apart by tabs
     * @param fields what columns hold, by their number from 0, where a person has said so
     * @param date the visit's date; null where the sheet has none
     */
    record MarRequest(
            String text,
            @Nullable Map<Integer, String> fields,
            @Nullable LocalDate date) {}

    /**
     * What was made of it.
     *
     * @param fields every field a column can hold
     * @param lines lines of a visit sheet
     * @param left rows that became no line
     */
    record MarAnswer(
            List<String> fields,
            List<ColumnAnswer> columns,
            List<List<String>> rows,
            List<String> lines,
            List<MarGrid.Left> left) {}

    /** A column, what it was taken for and why. */
    record ColumnAnswer(String name, String field, String because) {}

    @PostMapping
    @Operation(summary = "Rows of a medication administration record as lines of a visit sheet")
    MarAnswer read(@RequestBody MarRequest request) {
        if (request.text().length() > MOST_CHARACTERS) {
            throw new TooLarge("The rows have " + request.text().length() + " characters; at most " + MOST_CHARACTERS
                    + " are taken.");
        }
        Map<Integer, MarField> chosen = new HashMap<>();
        if (request.fields() != null) {
            request.fields().forEach((column, field) -> chosen.put(column, MarField.of(field)));
        }
        MarGrid grid = MarGrid.read(request.text(), chosen, request.date());
        List<String> fields = new ArrayList<>();
        for (MarField field : MarField.values()) {
            fields.add(field.word());
        }
        return new MarAnswer(
                fields,
                grid.columns().stream()
                        .map(column ->
                                new ColumnAnswer(column.name(), column.field().word(), column.because()))
                        .toList(),
                grid.rows(),
                grid.lines(),
                grid.left());
    }
}
