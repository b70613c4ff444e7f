package org.cannula.hl7;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cannula.basis.Origin;
import org.cannula.formats.Fault;
import org.cannula.formats.InputSink;
import org.cannula.formats.Note;
import org.cannula.formats.RecordFormat;
import org.cannula.formats.Rejected;
import org.cannula.formats.mar.SiteMapping;

/**
 * Reads the visits that messages of HL7 v2 tell of: one message, many behind one another, or a batch. Messages of one
 * encounter may stand anywhere in the input, so all of what it says is held until its end.
 */
public final class Hl7Format implements RecordFormat {

    @Override
    public void read(InputStream in, String input, InputSink sink) throws IOException {
        read(in, input, SiteMapping.standard(), sink);
    }

    @Override
    public void read(InputStream in, String input, SiteMapping site, InputSink sink) throws IOException {
        Map<String, List<Facts>> patients = new LinkedHashMap<>();
        MessageText.split(in, (text, line) -> {
            try {
                Facts facts = FactsReader.read(site, text, input, line);
                patients.computeIfAbsent(facts.header().patient(), p -> new ArrayList<>())
                        .add(facts);
            } catch (Unreadable why) {
                Origin origin = new Origin(input, "message at line " + line + ", " + why.place());
                sink.rejected(new Rejected(origin, "", why.found(), why.valid()));
            }
        });
        Map<String, Integer> unmapped = new TreeMap<>();
        EncounterMaker maker = new EncounterMaker(site);
        for (List<Facts> of : patients.values()) {
            PatientChart.Sorted sorted = PatientChart.of(of, maker);
            sorted.encounters().forEach(each -> hand(each, unmapped, sink));
            sorted.unplaced().forEach(each -> sink.rejected(unplaced(each)));
        }
        unmapped.forEach((code, times) -> sink.note(new Note(
                new Origin(input, ""),
                code + " is mapped to nothing (" + times + (times == 1 ? " time)" : " times)"))));
    }

    private static void hand(Encounter encounter, Map<String, Integer> unmapped, InputSink sink) {
        encounter
                .unmapped()
                .forEach(each -> unmapped.merge(
                        each.kind() + " " + each.code() + (each.text().isEmpty() ? "" : " (" + each.text() + ")"),
                        1,
                        Integer::sum));
        Origin origin = encounter.visit().origin();
        encounter.remarks().forEach(each -> sink.note(new Note(origin, each)));
        String subject = "visit " + encounter.visit().id();
        if (!encounter.faults().isEmpty()) {
            sink.rejected(new Rejected(subject, encounter.faults()));
        } else if (encounter.cancelled()) {
            sink.note(new Note(origin, subject + " was cancelled (A11)"));
        } else if (encounter.visit().administrations().isEmpty()) {
            sink.rejected(new Rejected(
                    subject,
                    List.of(new Fault(
                            origin, "messages that tell of nothing given", "RAS messages, or events of a pump", ""))));
        } else {
            sink.visit(encounter.visit());
        }
    }

    static Rejected unplaced(Facts facts) {
        Origin origin = new Origin(
                facts.header().input(), "message at line " + facts.header().line());
        return new Rejected(
                origin,
                "",
                "a message that names no encounter and fits none, or several",
                "PV1-19, PID-18, or the number of an order that another message names with one of them");
    }
}
