package org.cannula.hl7;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.cannula.chart.Visit;
import org.cannula.claim.Claim;
import org.cannula.formats.ExtensionFinder;
import org.cannula.formats.Fault;
import org.cannula.formats.InputFile;
import org.cannula.formats.InputSink;
import org.cannula.formats.Note;
import org.cannula.formats.ReadOptions;
import org.cannula.formats.Rejected;
import org.cannula.formats.mar.SiteMapping;
import org.cannula.formats.mar.SiteMappingFile;

/** Messages of one made-up encounter, and what reading them gives. */
final class Messages {

    private Messages() {}

    static final SiteMapping SITE = site("""
            site-mapping "Test"
            action "NEW BAG" bag
            action STARTED start
            action "RATE CHANGE" rate
            action PAUSED pause
            action RESTARTED resume
            action STOPPED stop
            action GIVEN given
            class OBS outpatient
            payer BCBS commercial
            observation WASTE wasted
            """);

    static SiteMapping site(String text) {
        List<Fault> faults = new ArrayList<>();
        SiteMapping site = SiteMappingFile.read("test", text.lines().toList(), faults);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(faults.toString());
        }
        return site;
    }

    /** An ADT message; times as {@code 0740} of 2026-03-02. */
    static String adt(String control, String event, String sent, String patientClass, String admitted, String gone) {
        return msh(control, sent, "ADT^" + event) + "EVN||" + at(sent) + "\r" + pid() + "PV1|1|" + patientClass
                + "|||||||||||||||||V1" + "|".repeat(25) + at(admitted) + "|" + at(gone) + "\r";
    }

    /** A RAS message of one RXA and, where there is one, its RXR. */
    static String ras(String control, String sent, String order, String rxa, String rxr) {
        return msh(control, sent, "RAS^O17") + pid() + "PV1|1|O|||||||||||||||||V1\r" + "ORC|RE|" + order + "\r"
                + "RXA|" + rxa + "\r" + (rxr.isEmpty() ? "" : "RXR|" + rxr + "\r");
    }

    /** Fields 1 to 9 and 20, 21 of an RXA. */
    static String rxa(String sub, String start, String stop, String drug, String dose, String action, String end) {
        String[] parts = (end + "^").split("\\^", -1);
        return sub + "|" + at(start) + "|" + at(stop) + "|" + drug + "|" + dose + "||" + action + "|" + "|".repeat(10)
                + parts[0] + "|" + parts[1];
    }

    static String msh(String control, String sent, String type) {
        return "MSH|^~\\&|EHR|GEN|C|GEN|" + at(sent) + "||" + type + "|" + control + "|P|2.5.1\r";
    }

    static String pid() {
        return "PID|1||P1||T^P|||||||||||||A1\r";
    }

    static String at(String clock) {
        return clock.length() == 4 ? "20260302" + clock + "00" : clock;
    }

    static Read read(List<String> messages) {
        return read(SITE, String.join("", messages));
    }

    static Read read(SiteMapping site, String text) {
        Read read = new Read();
        InputFile.of("in", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                .with(new ReadOptions(null, site, ExtensionFinder.CLASS_PATH))
                .read(read);
        return read;
    }

    /** What came of an input. */
    static final class Read implements InputSink {
        final List<Visit> visits = new ArrayList<>();
        final List<Rejected> rejected = new ArrayList<>();
        final List<String> notes = new ArrayList<>();

        @Override
        public void visit(Visit visit) {
            visits.add(visit);
        }

        @Override
        public void claim(Claim claim) {
            throw new AssertionError(claim);
        }

        @Override
        public void rejected(Rejected each) {
            rejected.add(each);
        }

        @Override
        public void note(Note note) {
            notes.add(note.says());
        }

        Visit only() {
            if (visits.size() != 1 || !rejected.isEmpty()) {
                throw new AssertionError(
                        visits + " " + rejected.stream().map(Rejected::says).toList());
            }
            return visits.get(0);
        }
    }
}
