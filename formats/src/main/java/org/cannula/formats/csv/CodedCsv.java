package org.cannula.formats.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cannula.chart.Visit;
import org.cannula.formats.ClockFace;
import org.cannula.formats.Rejected;
import org.cannula.service.Because;
import org.cannula.service.CodeUnits;
import org.cannula.service.CodedLine;
import org.cannula.service.CodedVisit;
import org.cannula.service.NotCoded;
import org.cannula.service.Query;
import org.cannula.service.Review;

/**
 * Coded visits as CSV: a header, then a row for each line and for everything else a person must know of the visit. The
 * column {@code kind} tells them apart: {@code line}, {@code notCoded}, {@code query}, {@code review}, {@code rejected}.
 * Several values in one field are separated by a blank.
 */
public final class CodedCsv {

    private static final List<String> COLUMNS = List.of(
            "visit",
            "policy",
            "kind",
            "code",
            "units",
            "modifiers",
            "date",
            "conditional",
            "administrations",
            "minutes",
            "rule",
            "says");

    private final CsvWriter csv;
    private final Writer writer;

    /** Writes the header. The writer is never closed. */
    public CodedCsv(Writer writer) {
        this.writer = writer;
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
        csv.writeRecord(COLUMNS);
    }

    public void coded(CodedVisit coded, Visit visit) {
        ClockFace clock = ClockFace.of(visit);
        for (CodedLine line : coded.lines()) {
            List<Because> because = line.because();
            row(
                    coded,
                    "line",
                    List.of(
                            line.code(),
                            Integer.toString(line.units()),
                            String.join(" ", line.modifiers()),
                            line.date().toString(),
                            Boolean.toString(line.conditional()),
                            because.stream()
                                    .flatMap(reason -> reason.administrations().stream())
                                    .distinct()
                                    .collect(Collectors.joining(" ")),
                            because.stream()
                                    .flatMap(reason -> reason.minutes().spans().stream())
                                    .distinct()
                                    .map(clock::show)
                                    .collect(Collectors.joining(" "))),
                    because);
        }
        for (NotCoded none : coded.notCoded()) {
            row(coded, "notCoded", blank("", none.administrations()), none.because());
        }
        for (Query query : coded.queries()) {
            csv.writeRecord(record(coded, "query", blank("", query.administrations()), "", query.ask()));
        }
        for (Review review : coded.review()) {
            String suggested =
                    review.suggests().stream().map(CodeUnits::toString).collect(Collectors.joining(", "));
            row(coded, "review", blank(suggested, review.administrations()), review.because());
        }
    }

    public void rejected(Rejected rejected) {
        String subject = rejected.subject();
        String visit = subject.startsWith("visit ") ? subject.substring(6) : subject;
        csv.writeRecord(visit, "", "rejected", "", "", "", "", "", "", "", "", CsvText.of(rejected));
    }

    public void flush() throws IOException {
        csv.flush();
        writer.flush();
    }

    private void row(CodedVisit coded, String kind, List<String> middle, List<Because> because) {
        String rules = because.stream()
                .map(reason -> reason.reason().rule().name())
                .distinct()
                .collect(Collectors.joining(" "));
        String says = because.stream().map(reason -> reason.reason().says()).collect(Collectors.joining(" "));
        csv.writeRecord(record(coded, kind, middle, rules, says));
    }

    private static List<String> record(CodedVisit coded, String kind, List<String> middle, String rules, String says) {
        return Stream.of(List.of(coded.visit(), coded.policy(), kind), middle, List.of(rules, says))
                .flatMap(List::stream)
                .toList();
    }

    /** The fields of a code and its minutes where there is none. */
    private static List<String> blank(String code, List<String> administrations) {
        return List.of(code, "", "", "", "", String.join(" ", administrations), "");
    }
}
