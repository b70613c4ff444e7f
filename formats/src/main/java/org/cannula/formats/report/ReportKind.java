package org.cannula.formats.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The kinds of report, each named by the suffix of its file. */
public enum ReportKind {
    /** One page that needs nothing else, to look at and search in a browser. */
    HTML,
    /** Pages to print and to send. */
    PDF,
    /** A workbook with a sheet for each view. */
    XLSX,
    /** A row for each finding, corrected line and unchecked point. */
    CSV;

    private final String suffix = name().toLowerCase(Locale.ROOT);

    /** The suffix without its dot. */
    public String suffix() {
        return suffix;
    }

    /** The kind a file is named for; null where its suffix is none of them. */
    public static @Nullable ReportKind of(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> name.endsWith("." + kind.suffix))
                .findFirst()
                .orElse(null);
    }

    /** Every suffix with its dot. */
    public static List<String> suffixes() {
        return Arrays.stream(values()).map(kind -> "." + kind.suffix).toList();
    }
}
