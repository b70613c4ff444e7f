package org.cannula.formats.mar;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cannula.basis.Origin;
import org.cannula.chart.Administration;
import org.cannula.chart.Consistency;
import org.cannula.chart.Inconsistency;
import org.cannula.chart.Moment;
import org.cannula.chart.Visit;
import org.cannula.formats.Fault;
import org.cannula.formats.InputSink;
import org.cannula.formats.Note;
import org.cannula.formats.Rejected;
import org.cannula.formats.mar.SiteMapping.Kind;
import org.cannula.formats.text.Texts;
import org.jspecify.annotations.Nullable;

/** The rows of one visit. */
final class MarVisit {

    private final String id;
    private final Origin origin;
    private final SiteMapping site;
    private final MarTimes times;
    private final Map<String, Integer> unmapped;
    private final Map<MarColumn, String> header = new EnumMap<>(MarColumn.class);
    private final Map<MarColumn, Origin> places = new EnumMap<>(MarColumn.class);
    private final Map<String, MarEntry> entries = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private int rows;

    MarVisit(String id, Origin origin, SiteMapping site, Map<String, Integer> unmapped) {
        this.id = id;
        this.origin = origin;
        this.site = site;
        this.times = new MarTimes(site);
        this.unmapped = unmapped;
    }

    void row() {
        rows++;
    }

    int rows() {
        return rows;
    }

    void fault(Origin place, String found, String valid) {
        faults.add(new Fault(place, found, valid, ""));
    }

    /** A clock time; what is none is a fault. */
    @Nullable
    Moment time(String text, Origin place) {
        Moment moment = times.of(text);
        if (moment == null) {
            fault(place, Texts.quoted(text), times.valid());
        }
        return moment;
    }

    /** Counts a code nothing maps. */
    void count(Kind kind, String code) {
        unmapped.merge(kind.word() + " " + code, 1, Integer::sum);
    }

    /** A code nothing maps, and that the visit cannot be read without. */
    void unmapped(Kind kind, String code, Origin place) {
        count(kind, code);
        fault(place, Texts.quoted(code), "a code the mapping gives a meaning: " + kind.word() + " \"" + code + "\" …");
    }

    /** What every row of the visit says alike. */
    void header(MarColumn part, @Nullable String said, Origin place) {
        if (said == null) {
            return;
        }
        String before = header.putIfAbsent(part, said);
        places.putIfAbsent(part, place);
        if (before != null && !before.equals(said)) {
            fault(place, Texts.quoted(said) + " after " + Texts.quoted(before), "one " + part.word() + " for a visit");
        }
    }

    /** Adds an entry; one of an order and key that is there is the same one again, what it leaves unsaid is kept. */
    void add(MarEntry entry) {
        entries.merge(entry.order() + "\n" + entry.key(), entry, (earlier, later) -> later.over(earlier));
    }

    private @Nullable Moment moment(MarColumn part) {
        String said = header.get(part);
        return said == null ? null : time(said, places.getOrDefault(part, origin));
    }

    /** Hands the visit over; null where it was rejected. */
    MarFold.@Nullable Folded finish(InputSink sink) {
        MarFold.Folded folded = MarFold.of(new ArrayList<>(entries.values()));
        Visit.Builder made = Visit.builder(id)
                .patient(header.get(MarColumn.PATIENT))
                .provider(header.get(MarColumn.PROVIDER))
                .account(header.get(MarColumn.ACCOUNT))
                .setting(site.setting())
                .arrived(moment(MarColumn.ARRIVED))
                .departed(moment(MarColumn.DEPARTED))
                .inpatientFrom(moment(MarColumn.INPATIENT))
                .administrations(folded.administrations())
                .origin(origin);
        String payer = header.get(MarColumn.PAYER);
        if (payer != null) {
            String policy = site.word(Kind.PAYER, payer);
            if (policy == null) {
                count(Kind.PAYER, payer);
            } else {
                made.payer(policy);
            }
        }
        Visit visit = made.build();
        judge(visit, folded);
        if (!faults.isEmpty()) {
            sink.rejected(new Rejected("visit " + id, faults));
            return null;
        }
        folded.remarks()
                .forEach(each -> sink.note(new Note(each.origin(), each.origin().place() + ": " + each.says())));
        sink.visit(visit);
        return folded;
    }

    private void judge(Visit visit, MarFold.Folded folded) {
        for (Administration a : folded.administrations()) {
            if (folded.withoutRoute().contains(a.id())) {
                fault(
                        a.origin(),
                        "an administration of which nothing says how it was given",
                        "a route that the mapping gives a meaning (route CODE iv-infusion)");
            }
        }
        if (folded.administrations().isEmpty() && faults.isEmpty()) {
            fault(origin, "rows that tell of nothing given", "a row that starts, gives or stops something");
        }
        for (Inconsistency each :
                visit.administrations().isEmpty() ? List.<Inconsistency>of() : Consistency.of(visit)) {
            fault(new Origin(origin.input(), origin.place() + ", " + each.pointer()), each.found(), each.valid());
        }
    }
}
