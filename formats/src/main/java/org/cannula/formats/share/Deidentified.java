package org.cannula.formats.share;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cannula.chart.Administration;
import org.cannula.chart.Moment;
import org.cannula.chart.Pause;
import org.cannula.chart.SecondAccess;
import org.cannula.chart.Visit;
import org.cannula.codes.DrugTable;
import org.jspecify.annotations.Nullable;

/**
 * Visits with what codes depend on and nothing that tells whose they are: ids, free text and labels are replaced, every date
 * is moved by the same days, so that the first one becomes the first of January of its year. Drugs, doses and minutes stay.
 * Dates but for their year are among what 45 CFR 164.514(b)(2) wants removed.
 */
public final class Deidentified {

    private static final Set<String> PLAIN_SITES = Set.of("a", "b", "c", "left", "right", "port", "picc", "central");

    private final long days;
    private final Map<String, String> sites = new HashMap<>();
    private final Map<String, String> bags = new HashMap<>();
    private final Map<String, String> orders = new HashMap<>();
    private final Map<String, String> drugs = new HashMap<>();

    private Deidentified(long days) {
        this.days = days;
    }

    /** The visits, in their order. */
    public static List<Visit> of(List<Visit> visits) {
        LocalDate first = null;
        for (Visit visit : visits) {
            for (LocalDate day : days(visit)) {
                first = first == null || day.isBefore(first) ? day : first;
            }
        }
        long move = first == null ? 0 : ChronoUnit.DAYS.between(first, first.withDayOfYear(1));
        List<Visit> out = new ArrayList<>();
        for (int i = 0; i < visits.size(); i++) {
            out.add(new Deidentified(move).visit(visits.get(i), "visit-" + (i + 1)));
        }
        return out;
    }

    private static List<LocalDate> days(Visit visit) {
        List<LocalDate> days = new ArrayList<>();
        if (visit.date() != null) {
            days.add(visit.date());
        }
        add(days, visit.arrived());
        for (Administration a : visit.administrations()) {
            add(days, a.start());
            add(days, a.stop());
        }
        return days;
    }

    private static void add(List<LocalDate> days, @Nullable Moment moment) {
        if (moment != null) {
            days.add(moment.date());
        }
    }

    private Visit visit(Visit visit, String id) {
        List<SecondAccess> reasons = visit.secondAccess().stream()
                .map(reason -> new SecondAccess(reason.kind(), reason.site() == null ? null : site(reason.site()), ""))
                .toList();
        Map<String, String> ids = new HashMap<>();
        List<Administration> given = visit.administrations();
        for (int i = 0; i < given.size(); i++) {
            ids.put(given.get(i).id(), "a" + (i + 1));
        }
        return visit.toBuilder()
                .id(id)
                .date(visit.date() == null ? null : visit.date().plusDays(days))
                .patient(null)
                .provider(null)
                .account(null)
                .arrived(moved(visit.arrived()))
                .departed(moved(visit.departed()))
                .inpatientFrom(moved(visit.inpatientFrom()))
                .primaryReason(id(ids, visit.primaryReason()))
                .secondAccess(reasons)
                .administrations(given.stream().map(a -> given(a, ids)).toList())
                .build();
    }

    private Administration given(Administration a, Map<String, String> ids) {
        return a.toBuilder()
                .id(String.valueOf(id(ids, a.id())))
                .drug(a.drug() == null ? null : drug(a.drug()))
                .site(site(a.site()))
                .lumen(a.lumen() == null ? null : named(sites, "lumen-", "lumen " + a.lumen()))
                .start(moved(a.start()))
                .stop(moved(a.stop()))
                .runningAt(moved(a.runningAt()))
                .with(id(ids, a.with()))
                .after(id(ids, a.after()))
                .pauses(a.pauses().stream()
                        .map(pause -> new Pause(whole(pause.start()), whole(pause.stop())))
                        .toList())
                .bag(a.bag() == null ? null : named(bags, "bag-", a.bag()))
                .ordered(a.ordered() == null ? null : named(orders, "order-", a.ordered()))
                .reason(null)
                .note(null)
                .build();
    }

    /** A name the tables know is a drug; any other text may be anything. */
    private String drug(String text) {
        return DrugTable.builtIn().byName(text, LocalDate.EPOCH) == null ? named(drugs, "drug ", text) : text;
    }

    private String site(String label) {
        return PLAIN_SITES.contains(label.toLowerCase(Locale.ROOT)) ? label : named(sites, "access-", label);
    }

    private static String named(Map<String, String> known, String kind, String text) {
        String name = known.get(text);
        if (name == null) {
            name = kind + (known.size() + 1);
            known.put(text, name);
        }
        return name;
    }

    private static @Nullable String id(Map<String, String> ids, @Nullable String id) {
        return id == null ? null : ids.get(id);
    }

    private @Nullable Moment moved(@Nullable Moment moment) {
        return moment == null ? null : whole(moment);
    }

    private Moment whole(Moment moment) {
        return new Moment(moment.local().plusDays(days), moment.offset());
    }
}
