package org.cannula.formats.cms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The physician fee schedule in fixed places, after lines that begin with {@code HDR}. */
final class FeePlacesLayout implements Layout {

    @Override
    public String words() {
        return "physician fee schedule (PPRRVU): txt with columns in fixed places after lines \"HDR …\"";
    }

    @Override
    public Form form() {
        return Form.PLACES;
    }

    @Override
    public String columns() {
        return FeeRow.COLUMNS;
    }

    @Override
    public @Nullable Found find(List<Rec> head, Names names) throws UnreadableFile {
        int first = 0;
        while (first < head.size() && head.get(first).at(1, 4).equals("HDR")) {
            first++;
        }
        if (first == 0 || first == head.size() || !isRow(head.get(first))) {
            return null;
        }
        Period edition = Needed.month(names, "a fee schedule");
        return new Found(first, (record, sink) -> row(record).into(sink, edition), false);
    }

    private static boolean isRow(Rec record) {
        return Headers.isCode(record.at(1, 5))
                && record.at(58, 58).matches("[A-Z]")
                && record.at(134, 140).matches("\\d+\\.\\d+");
    }

    private static FeeRow row(Rec record) {
        return new FeeRow(
                record.at(1, 5),
                record.at(6, 7),
                record.at(58, 58),
                record.at(60, 65),
                record.at(67, 72),
                record.at(73, 74).equals("NA"),
                record.at(76, 81),
                record.at(82, 83).equals("NA"),
                record.at(85, 89),
                record.at(91, 96),
                record.at(97, 102),
                record.at(134, 140));
    }
}
