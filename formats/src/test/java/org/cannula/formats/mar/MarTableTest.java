package org.cannula.formats.mar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.cannula.chart.Administration;
import org.cannula.chart.Route;
import org.cannula.chart.Visit;
import org.cannula.claim.Claim;
import org.cannula.formats.ExtensionFinder;
import org.cannula.formats.Fault;
import org.cannula.formats.InputFile;
import org.cannula.formats.InputSink;
import org.cannula.formats.Note;
import org.cannula.formats.ReadOptions;
import org.cannula.formats.Rejected;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

class MarTableTest {

    private static final Path SAMPLES = Path.of(System.getProperty("cannula.root"), "docs", "samples");

    private static final String WIDE = """
            site-mapping "A row an administration"
            dates  "M/d/yyyy h:mm a" "yyyyMMdd HHmm"
            column visit   Visit
            column drug    Drug
            column route   Route
            column start   Begun
            column stop    Ended
            column dose    Dose
            column unit    Unit
            column wasted  Waste
            event  "Held at"    pause
            event  "On again"   resume
            """;

    private static final String HEADER = "Visit,Drug,Route,Begun,Held at,On again,Ended,Dose,Unit,Waste\n";

    private static final class Read implements InputSink {
        final List<Visit> visits = new ArrayList<>();
        final List<String> rejected = new ArrayList<>();
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
            rejected.add(each.says());
        }

        @Override
        public void note(Note note) {
            notes.add(note.says());
        }
    }

    private static SiteMapping site(String text) {
        List<Fault> faults = new ArrayList<>();
        SiteMapping site = SiteMappingFile.read("m", text.lines().toList(), faults);
        assertThat(faults).isEmpty();
        return site;
    }

    private static Read read(SiteMapping site, byte[] bytes) {
        Read read = new Read();
        InputFile.of("in", new ByteArrayInputStream(bytes))
                .with(new ReadOptions(null, site, ExtensionFinder.CLASS_PATH))
                .read(read);
        return read;
    }

    private static Read read(SiteMapping site, String text) {
        return read(site, text.getBytes(StandardCharsets.UTF_8));
    }

    private static SiteMapping sampleSite() throws IOException {
        return site(Files.readString(SAMPLES.resolve("mar.site-mapping")));
    }

    private static List<String> administrations(Visit visit) {
        return visit.administrations().stream()
                .map(a -> a.id() + " " + a.route().word() + " " + a.start() + " " + a.stop() + " "
                        + a.pauses().size() + " " + a.dose() + " " + a.rateMlPerHour())
                .toList();
    }

    @Test
    void eventsOfAnOrderAreFoldedIntoAnAdministration() throws IOException {
        Read read = read(sampleSite(), Files.readString(SAMPLES.resolve("mar.csv")));

        assertThat(read.rejected).isEmpty();
        assertThat(administrations(read.visits.get(0)))
                .containsExactly(
                        "501.1 iv-infusion 2026-03-02T08:00-06:00 2026-03-02T12:00-06:00 1 1 g null",
                        "502.1 iv-push 2026-03-02T09:25-06:00 null 0 4 mg null");
        assertThat(administrations(read.visits.get(1)))
                .containsExactly("601.1 iv-infusion 2026-03-02T09:15-06:00 2026-03-02T11:15-06:00 0 1000 ml 500");
        assertThat(read.notes).contains("8 rows: 7 folded into 3 administrations, 1 ignored (not given)");
    }

    @Test
    void theOrderOfRowsChangesNothing() throws IOException {
        List<String> rows = new ArrayList<>(Files.readAllLines(SAMPLES.resolve("mar.csv")));
        String header = rows.remove(0);
        List<String> expected = read(sampleSite(), Files.readString(SAMPLES.resolve("mar.csv"))).visits.stream()
                .map(MarTableTest::administrations)
                .map(String::valueOf)
                .sorted()
                .toList();
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(rows, new Random(seed));
            Read read = read(sampleSite(), header + "\n" + String.join("\n", rows) + "\n");
            assertThat(read.visits.stream()
                            .map(MarTableTest::administrations)
                            .map(String::valueOf)
                            .sorted())
                    .isEqualTo(expected);
        }
    }

    @Test
    void aRowMayBeAnAdministrationWithItsTimesSideBySide() {
        Read read = read(
                site(WIDE),
                HEADER
                        + "V1,vancomycin,IV infusion,3/2/2026 8:00 AM,20260302 0900,20260302 0930,3/2/2026 12:00 PM,1,g,50 mg\n"
                        + "V1,ketorolac,IM,3/2/2026 1:05 PM,,,,15,mg,\n");

        assertThat(read.rejected).isEmpty();
        Administration a = read.visits.get(0).administrations().get(0);
        assertThat(a.route()).isEqualTo(Route.IV_INFUSION);
        assertThat(a.start() + " " + a.stop()).isEqualTo("2026-03-02T08:00 2026-03-02T12:00");
        assertThat(a.pauses()).hasSize(1);
        assertThat(a.dose() + " " + a.wasted()).isEqualTo("1 g 50 mg");
        assertThat(read.visits.get(0).administrations()).hasSize(2);
    }

    @Test
    void aWorkbookIsReadLikeText() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("MAR");
            String[] header = HEADER.strip().split(",", -1);
            for (int i = 0; i < header.length; i++) {
                sheet.value(0, i, header[i]);
            }
            sheet.value(1, 0, "V1");
            sheet.value(1, 1, "vancomycin");
            sheet.value(1, 2, "IV infusion");
            sheet.value(1, 3, LocalDateTime.of(2026, 3, 2, 8, 0));
            sheet.style(1, 3).format("yyyy-mm-dd hh:mm").set();
            sheet.value(1, 6, LocalDateTime.of(2026, 3, 2, 10, 0));
            sheet.style(1, 6).format("yyyy-mm-dd hh:mm").set();
            sheet.value(1, 7, 1);
            sheet.value(1, 8, "g");
        }

        Read read = read(site(WIDE), bytes.toByteArray());

        assertThat(read.rejected).isEmpty();
        assertThat(administrations(read.visits.get(0)))
                .containsExactly("vancomycin.1 iv-infusion 2026-03-02T08:00 2026-03-02T10:00 0 1 g null");
    }

    @Test
    void whatARowSaysWrongCostsItsVisitAndNoOther() {
        Read read = read(
                site(WIDE),
                HEADER + "V1,vancomycin,IV infusion,03.02.2026 08:00,,,3/2/2026 12:00 PM,1,g,\n"
                        + "V2,ketorolac,IM,3/2/2026 1:05 PM,,,,15,mg,\n"
                        + "V3,morphine,by mouth,3/2/2026 1:05 PM,,,,15,mg,\n"
                        + ",morphine,IM,3/2/2026 1:05 PM,,,,15,mg,\n");

        assertThat(read.visits.stream().map(Visit::id)).containsExactly("V2");
        assertThat(read.rejected)
                .containsExactly(
                        "in: line 5: found a row without its visit; valid: a cell for each column, the visit among them",
                        "in: line 2 column 4 (Begun): visit V1: found \"03.02.2026 08:00\"; valid: a time as M/d/yyyy h:mm a or"
                                + " yyyyMMdd HHmm",
                        "in: line 4: visit V3: found an administration of which nothing says how it was given; valid: a route"
                                + " that the mapping gives a meaning (route CODE iv-infusion)");
        assertThat(read.notes)
                .contains(
                        "4 rows: 1 folded into 1 administrations, 3 refused, each with its reason",
                        "route by mouth is mapped to nothing (1 time)");
    }

    @Test
    void aTimeThatTwoDeclaredFormsReadDifferentlyIsNone() {
        String both = WIDE.replace("\"M/d/yyyy h:mm a\" \"yyyyMMdd HHmm\"", "\"M/d/yyyy H:mm\" \"d/M/yyyy H:mm\"");
        Read read = read(site(both), HEADER + "V1,ketorolac,IM,3/2/2026 13:05,,,,15,mg,\n");

        assertThat(read.rejected.get(0)).contains("found \"3/2/2026 13:05\"");
        assertThat(read(site(both), HEADER + "V1,ketorolac,IM,3/22/2026 13:05,,,,15,mg,\n").rejected)
                .isEmpty();
    }

    @Test
    void faultsOfAMappingNameTheLineAndWhatWouldBeValid() {
        List<Fault> faults = new ArrayList<>();
        SiteMappingFile.read("m", """
                site-mapping x
                route IV iv-infusoin
                action Stopped ended
                zone Mars
                colum drug D
                drug X vancomycin category:chemo
                """.lines().toList(), faults);

        assertThat(new Rejected("", faults).says())
                .contains("m: line 2 column 10: found \"iv-infusoin\"; valid: iv-infusion (one of")
                .contains("m: line 3 column 16: found \"ended\"")
                .contains("m: line 4 column 1: found \"Mars\"; valid: a zone such as America/Chicago")
                .contains("m: line 5 column 1: found \"colum\"; valid: column (one of")
                .contains("m: line 6 column 8: found \"vancomycin\"; valid: ");
    }
}
