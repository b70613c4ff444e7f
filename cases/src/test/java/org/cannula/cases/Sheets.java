package org.cannula.cases;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cannula.chart.Visit;
import org.cannula.formats.Rejected;
import org.cannula.formats.sheet.SheetEntry;
import org.cannula.formats.sheet.SheetReader;

/** Reads the visit sheets inside case files. */
final class Sheets {

    private static final Set<String> NOT_THE_VISIT = Set.of("expect", "claim");

    private Sheets() {}

    /** The visit written on some lines of a file; faults keep the line numbers of the file. */
    static Visit visit(String input, List<String> lines, int from, int until) {
        StringBuilder sheet = new StringBuilder("\n".repeat(from));
        for (String line : lines.subList(from, until)) {
            boolean visit = !NOT_THE_VISIT.contains(line.strip().split("\\s+", 2)[0]);
            sheet.append(visit ? line : "").append('\n');
        }
        List<SheetEntry> entries = new ArrayList<>();
        List<Rejected> rejected = new ArrayList<>();
        try {
            SheetReader.read(
                    new ByteArrayInputStream(sheet.toString().getBytes(StandardCharsets.UTF_8)),
                    input,
                    entries::add,
                    rejected::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (Rejected wrong : rejected) {
            throw new IllegalArgumentException(wrong.says());
        }
        Visit visit = entries.size() == 1 ? entries.get(0).visit() : null;
        if (visit == null) {
            throw new IllegalArgumentException(input + ":" + (from + 1) + ": found no visit");
        }
        return visit;
    }
}
