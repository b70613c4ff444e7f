package org.cannula.hl7;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.cannula.chart.Visit;
import org.cannula.engine.Coder;
import org.cannula.formats.Fault;
import org.cannula.formats.feed.FeedSettings;
import org.cannula.formats.feed.VisitCoding;
import org.cannula.formats.mar.SiteMapping;
import org.cannula.formats.mar.SiteMappingFile;
import org.cannula.service.CodedVisit;

/** A feed as a process of its own, to be killed. */
public final class FeedProcess {

    private FeedProcess() {}

    /** Arguments: port to listen on, where charges go, store. */
    public static void main(String[] args) throws Exception {
        Coder coder = Coder.withBuiltInPayers();
        FeedSettings settings = settings(Integer.parseInt(args[0]), args[1], Path.of(args[2]));
        try (var running = new Hl7Feed().open(settings, coding(coder), line -> System.err.println(line))) {
            System.out.println("listening on " + running.port());
            Thread.currentThread().join();
        }
    }

    static FeedSettings settings(int port, String chargesTo, Path store) throws Exception {
        return new FeedSettings("127.0.0.1", port, chargesTo, site(), store, Duration.ofSeconds(1), null, null, false);
    }

    /** The mapping of the guide. */
    static SiteMapping site() throws Exception {
        Path file = Path.of(System.getProperty("cannula.root"), "docs", "samples", "general.site-mapping");
        List<Fault> faults = new ArrayList<>();
        SiteMapping site = SiteMappingFile.read(file.toString(), Files.readAllLines(file), faults);
        if (!faults.isEmpty()) {
            throw new IllegalStateException(faults.toString());
        }
        return site;
    }

    static VisitCoding coding(Coder coder) {
        return visits -> {
            List<VisitCoding.Outcome> outcomes = new ArrayList<>();
            List<CodedVisit> coded = coder.code(visits);
            for (Visit each : visits) {
                outcomes.add(new VisitCoding.Outcome(coded.get(visits.indexOf(each)), null));
            }
            return outcomes;
        };
    }
}
