package org.cannula.formats.csv;

import java.util.stream.Collectors;
import org.cannula.formats.Rejected;

/** Text for one field. */
final class CsvText {

    private CsvText() {}

    /** Every fault of a rejected record, without excerpts. */
    static String of(Rejected rejected) {
        return rejected.faults().stream()
                .map(fault -> fault.origin() + ": found " + fault.found() + "; valid: " + fault.valid())
                .collect(Collectors.joining(" | "));
    }
}
