package org.cannula.cases.reports;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cannula.formats.json.JsonOut;

/** Writes random months to files, for a run of the program itself: {@code MakeMonths FOLDER CLAIMS SEED}. */
final class MakeMonths {

    private MakeMonths() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        int count = Integer.parseInt(arguments[1]);
        try (Writer claims = Files.newBufferedWriter(folder.resolve("claims.jsonl"));
                Writer charts = Files.newBufferedWriter(folder.resolve("charts.jsonl"));
                JsonOut claimsOut = JsonOut.lines(claims);
                JsonOut chartsOut = JsonOut.lines(charts)) {
            for (RandomMonths.Billed billed : new RandomMonths(Long.parseLong(arguments[2])).claims(count)) {
                claimsOut.claim(billed.claim());
                if (RandomMonths.isDocumented(billed)) {
                    chartsOut.visit(billed.chart());
                }
            }
        }
    }
}
