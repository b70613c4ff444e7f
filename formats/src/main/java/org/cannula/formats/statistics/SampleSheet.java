package org.cannula.formats.statistics;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.cannula.basis.Origin;
import org.cannula.formats.Rejected;
import org.jspecify.annotations.Nullable;

/**
 * A sample as the sheet reviewers fill in: a row for each claim drawn, with an empty column {@code overpaid}. Everything the
 * projection needs stands in each row, so that the filled sheet is all that has to be kept.
 */
public final class SampleSheet {

    private static final List<String> COLUMNS = List.of(
            "stratum",
            "stratumClaims",
            "stratumFrom",
            "stratumTo",
            "order",
            "position",
            "claim",
            "place",
            "amount",
            "overpaid",
            "note",
            "seed",
            "frame");

    private static final List<String> NEEDED = List.of("stratum", "stratumClaims", "claim", "overpaid");

    private SampleSheet() {}

    /** Writes the sheet. The writer is left open. */
    public static void write(Sample sample, Writer writer) throws IOException {
        Map<String, Sample.Stratum> strata = new HashMap<>();
        sample.strata().forEach(stratum -> strata.put(stratum.name(), stratum));
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
        csv.writeRecord(COLUMNS);
        for (Sample.Drawn drawn : sample.claims()) {
            Sample.Stratum stratum = strata.get(drawn.stratum());
            csv.writeRecord(
                    drawn.stratum(),
                    stratum == null ? "" : Long.toString(stratum.claims()),
                    stratum == null ? "" : stratum.from().toPlainString(),
                    stratum == null ? "" : stratum.to().toPlainString(),
                    Integer.toString(drawn.order()),
                    Long.toString(drawn.position()),
                    drawn.item().claim(),
                    drawn.item().place(),
                    drawn.item().amount().toPlainString(),
                    "",
                    "",
                    Long.toString(sample.seed()),
                    sample.frame());
        }
        csv.flush();
    }

    /**
     * Reads a sheet that reviewers filled in. Columns may stand in any order, and further ones are left alone.
     *
     * @param name what the sheet is called in errors
     * @param rejected takes what is wrong with it; where it takes anything, the strata are not whole
     */
    public static List<ReviewedStratum> read(Reader reader, String name, Consumer<? super Rejected> rejected) {
        return new Reading(name, rejected).read(reader);
    }

    private record Stratum(long claims, List<BigDecimal> overpaid) {}

    private static final class Reading {
        private final String name;
        private final Consumer<? super Rejected> rejected;
        private final Map<String, Integer> columns = new HashMap<>();
        private final Map<String, Stratum> strata = new LinkedHashMap<>();
        private final Set<String> met = new HashSet<>();

        Reading(String name, Consumer<? super Rejected> rejected) {
            this.name = name;
            this.rejected = rejected;
        }

        List<ReviewedStratum> read(Reader reader) {
            boolean first = true;
            try {
                for (CsvRecord row : CsvReader.builder()
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(reader)) {
                    if (first && !header(row)) {
                        return List.of();
                    }
                    if (!first && !row.getFields().stream().allMatch(String::isBlank)) {
                        row(row);
                    }
                    first = false;
                }
            } catch (CsvParseException | UncheckedIOException e) {
                wrong("", "what is no CSV in UTF-8", "a sample that cannula sample wrote, filled in");
                return List.of();
            }
            if (first) {
                wrong("", "nothing", "a sample that cannula sample wrote, filled in");
            }
            List<ReviewedStratum> reviewed = new ArrayList<>();
            strata.forEach(
                    (stratum, each) -> reviewed.add(new ReviewedStratum(stratum, each.claims(), each.overpaid())));
            return reviewed;
        }

        private boolean header(CsvRecord row) {
            for (int i = 0; i < row.getFieldCount(); i++) {
                columns.putIfAbsent(row.getField(i).strip().replace("\uFEFF", ""), i);
            }
            for (String needed : NEEDED) {
                if (!columns.containsKey(needed)) {
                    wrong("line 1", "no column " + needed, "the columns " + String.join(", ", NEEDED));
                    return false;
                }
            }
            return true;
        }

        private void row(CsvRecord row) {
            String line = "line " + row.getStartingLineNumber();
            String stratum = field(row, "stratum");
            String claim = field(row, "claim");
            BigDecimal claims = number(row, line, "stratumClaims", "the number of claims in the stratum");
            BigDecimal overpaid = number(
                    row, line, "overpaid", "dollars overpaid, 0 where nothing was, below 0 where it was underpaid");
            if (claims == null || overpaid == null) {
                return;
            }
            String position = columns.containsKey("position") ? field(row, "position") : "";
            if (!met.add(stratum + "\n" + claim + "\n" + position)) {
                wrong(line, "claim " + claim + " a second time", "each claim once");
                return;
            }
            Stratum whole = strata.computeIfAbsent(stratum, key -> new Stratum(claims.longValue(), new ArrayList<>()));
            if (claims.compareTo(BigDecimal.valueOf(whole.claims())) != 0) {
                wrong(
                        line + ", column stratumClaims",
                        claims.toPlainString(),
                        whole.claims() + ", as before in this stratum");
                return;
            }
            whole.overpaid().add(overpaid);
        }

        private String field(CsvRecord row, String column) {
            int at = columns.getOrDefault(column, -1);
            return at < 0 || at >= row.getFieldCount() ? "" : row.getField(at).strip();
        }

        private @Nullable BigDecimal number(CsvRecord row, String line, String column, String valid) {
            String text = field(row, column);
            try {
                return new BigDecimal(text.replace("$", "").replace(",", ""));
            } catch (NumberFormatException e) {
                wrong(line + ", column " + column, text.isEmpty() ? "nothing" : "\"" + text + "\"", valid);
                return null;
            }
        }

        private void wrong(String place, String found, String valid) {
            rejected.accept(new Rejected(new Origin(name, place), "", found, valid));
        }
    }
}
