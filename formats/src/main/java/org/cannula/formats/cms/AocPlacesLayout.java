package org.cannula.formats.cms;

import java.util.List;
import java.util.regex.Pattern;
import org.cannula.codes.Series;
import org.jspecify.annotations.Nullable;

/** The add-on code edits in fixed places: type, add-on, its end, primary, its end, first and last day, notes. */
final class AocPlacesLayout implements Layout {

    private static final Pattern LINE = Pattern.compile(
            "[123][A-Z0-9]{5}(?:\\d{7}| {7})[A-Z0-9]{5}(?:\\d{7}| {7})(?:\\d{7}| {7})(?:\\d{7}| {0,7}).*");

    @Override
    public String words() {
        return "NCCI add-on code edits (AOC): txt with columns in fixed places";
    }

    @Override
    public Form form() {
        return Form.PLACES;
    }

    @Override
    public String columns() {
        return new AocLayout().columns();
    }

    @Override
    public @Nullable Found find(List<Rec> head, Names names) throws UnreadableFile {
        int first = 0;
        while (first < head.size() && !isRow(head.get(first))) {
            first++;
        }
        if (first == head.size() || (first + 1 < head.size() && !isRow(head.get(first + 1)))) {
            return null;
        }
        Series series = AocLayout.series(names);
        Period edition = Needed.quarter(names, "add-on code edits");
        return new Found(
                first,
                (record, sink) -> AocLayout.read(
                        new AocLayout.Row(
                                record.at(1, 1),
                                record.at(2, 6),
                                record.at(7, 13),
                                record.at(14, 18),
                                record.at(19, 25),
                                record.at(26, 32),
                                record.at(33, 39),
                                record.at(40, Integer.MAX_VALUE)),
                        sink,
                        series,
                        edition),
                false);
    }

    private static boolean isRow(Rec record) {
        return LINE.matcher(record.cells().get(0)).matches();
    }
}
