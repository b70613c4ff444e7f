package org.cannula.formats.cms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The level II code list as records of 320 characters, a description going on over several of them. */
final class HcpcsPlacesLayout implements Layout {

    @Override
    public String words() {
        return "level II codes (HCPCS ANWEB): txt with columns in fixed places, records of 320 characters";
    }

    @Override
    public Form form() {
        return Form.PLACES;
    }

    @Override
    public String columns() {
        return HcpcsRow.COLUMNS;
    }

    @Override
    public @Nullable Found find(List<Rec> head, Names names) throws UnreadableFile {
        if (head.isEmpty() || !head.stream().limit(10).allMatch(HcpcsPlacesLayout::isRecord)) {
            return null;
        }
        Period edition = HcpcsLayout.edition(names);
        return new Found(
                0,
                (record, sink) -> {
                    if (HcpcsRow.isCode(record.at(11, 11), sink)) {
                        HcpcsRow.read(record.at(1, 5), record.at(269, 276), record.at(285, 292), sink, edition);
                    }
                },
                false);
    }

    private static boolean isRecord(Rec record) {
        return record.cells().get(0).length() >= 293
                && record.at(6, 10).matches("\\d{5}")
                && record.at(11, 11).matches("[3478]");
    }
}
