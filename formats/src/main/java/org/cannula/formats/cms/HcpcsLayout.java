package org.cannula.formats.cms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The level II code list under a header: as published, with record ids, or cut to one row a code. */
final class HcpcsLayout implements Layout {

    @Override
    public String words() {
        return "level II codes (HCPCS ANWEB): csv or xlsx, header \"HCPC, SEQNUM, RECID, …, ADD DT, ACT EFF DT, TERM DT, …\"";
    }

    @Override
    public Form form() {
        return Form.CELLS;
    }

    @Override
    public String columns() {
        return HcpcsRow.COLUMNS;
    }

    @Override
    public @Nullable Found find(List<Rec> head, Names names) throws UnreadableFile {
        int row = Headers.row(head, "HCPC");
        int added = row < 0 ? -1 : Headers.column(head.get(row), "ADD DT");
        int ended = row < 0 ? -1 : Headers.column(head.get(row), "TERM DT");
        if (added < 0 || ended < 0) {
            return null;
        }
        int id = Headers.column(head.get(row), "RECID");
        Period edition = edition(names);
        return new Found(
                row + 1,
                (record, sink) -> {
                    if (id < 0 || HcpcsRow.isCode(record.cell(id), sink)) {
                        HcpcsRow.read(record.cell(0), record.cell(added), record.cell(ended), sink, edition);
                    }
                },
                false);
    }

    /** Lists are published by quarter; those until 2019 by year. */
    static Period edition(Names names) throws UnreadableFile {
        Period quarter = names.quarter();
        return quarter == null ? Needed.year(names, "a code list") : quarter;
    }
}
