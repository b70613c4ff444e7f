package org.cannula.formats.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.cannula.formats.statistics.Rate;

/** Rates as CSV: a header, then a row for each. Shares and chances are rounded to six digits. */
public final class RatesCsv {

    private static final MathContext SIX = new MathContext(6);

    private RatesCsv() {}

    /** Writes all of them. The writer is left open. */
    public static void write(List<Rate> rates, Writer writer) throws IOException {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
        csv.writeRecord(
                "group",
                "key",
                "measure",
                "claims",
                "with",
                "share",
                "low",
                "high",
                "base",
                "chance",
                "adjusted",
                "flagged");
        for (Rate rate : rates) {
            csv.writeRecord(
                    rate.group().word(),
                    rate.key(),
                    rate.measure(),
                    Long.toString(rate.claims()),
                    Long.toString(rate.with()),
                    text(rate.share()),
                    text(rate.low()),
                    text(rate.high()),
                    text(rate.baseShare()),
                    text(rate.chance()),
                    text(rate.adjusted()),
                    Boolean.toString(rate.flagged()));
        }
        csv.flush();
    }

    private static String text(double number) {
        return BigDecimal.valueOf(number).round(SIX).stripTrailingZeros().toPlainString();
    }
}
