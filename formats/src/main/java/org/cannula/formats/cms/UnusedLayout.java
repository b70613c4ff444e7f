package org.cannula.formats.cms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Published tables that are known and hold nothing a run would ask for. They are read and counted, and nothing is stored. */
final class UnusedLayout implements Layout {

    private final String words;
    private final String why;
    private final List<String> names;

    private UnusedLayout(String words, String why, String... names) {
        this.words = words;
        this.why = why;
        this.names = List.of(names);
    }

    static final List<Layout> ALL = List.of(
            new UnusedLayout(
                    "payment limits of drugs without a code of their own (ASP NOC pricing)",
                    "a drug without a code of its own",
                    "Drug Generic Name (Trade Name)",
                    "Dosage"),
            new UnusedLayout(
                    "packages of drugs without a code of their own (ASP NOC crosswalk)",
                    "a drug without a code of its own",
                    "Drug Generic Name",
                    "LABELER NAME"),
            new UnusedLayout(
                    "what each OPPS status indicator means",
                    "the meaning of an indicator, no code",
                    "StatusIndicator",
                    "Paid"));

    @Override
    public String words() {
        return words;
    }

    @Override
    public Form form() {
        return Form.CELLS;
    }

    @Override
    public String columns() {
        return "";
    }

    @Override
    public @Nullable Found find(List<Rec> head, Names file) {
        int row = Headers.row(head, names.toArray(String[]::new));
        return row < 0 ? null : new Found(row + 1, (record, sink) -> sink.leaveOut(why), true);
    }
}
