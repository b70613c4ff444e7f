package org.cannula.chart;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what cannot be true in a visit, whatever the coding rules: every reader and the coder ask it. */
public final class Consistency {

    private static final long DAYS_OF_ONE_STAY = 366;

    private final Visit visit;
    private final List<Inconsistency> found = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    private Consistency(Visit visit) {
        this.visit = visit;
    }

    /** Everything that cannot be true, in document order; empty for a sound visit. */
    public static List<Inconsistency> of(Visit visit) {
        Consistency check = new Consistency(visit);
        check.header();
        for (int i = 0; i < visit.administrations().size(); i++) {
            check.administration(i);
        }
        check.clocksAgree();
        return check.found;
    }

    private void header() {
        visit.administrations().forEach(a -> ids.add(a.id()));
        order("/departed", visit.arrived(), visit.departed(), "arrived");
        String primary = visit.primaryReason();
        if (primary != null && !ids.contains(primary)) {
            found.add(new Inconsistency("/primaryReason", quoted(primary), "the id of one of the administrations"));
        }
        if (visit.date() == null && visit.arrived() == null && firstClock() == null) {
            found.add(
                    new Inconsistency("/date", "nothing", "a day such as 2026-03-02, or a clock time to take it from"));
        }
    }

    private @Nullable Moment firstClock() {
        for (Administration a : visit.administrations()) {
            if (a.start() != null) {
                return a.start();
            }
            if (a.stop() != null) {
                return a.stop();
            }
        }
        return null;
    }

    private void administration(int index) {
        Administration a = visit.administrations().get(index);
        String here = "/administrations/" + index;
        if (a.id().isBlank()) {
            found.add(new Inconsistency(here + "/id", "nothing", "an id that is unique in the visit"));
        }
        for (int i = 0; i < index; i++) {
            if (visit.administrations().get(i).id().equals(a.id())) {
                found.add(new Inconsistency(
                        here + "/id", quoted(a.id()), "an id no other administration of the visit has"));
                break;
            }
        }
        if (a.drug() == null && a.hcpcs() == null && a.ndc() == null && a.route() != Route.PORT_FLUSH) {
            found.add(new Inconsistency(here + "/drug", "nothing", "one of drug, hcpcs and ndc"));
        }
        order(here + "/stop", a.start(), a.stop(), "start");
        order(here + "/runningAt", a.start(), a.runningAt(), "start");
        positive(here + "/minutes", a.minutes(), 0);
        positive(here + "/lesions", a.lesions(), 1);
        positive(here + "/setups", a.setups(), 1);
        reference(here + "/with", a.id(), a.with());
        reference(here + "/after", a.id(), a.after());
        for (int p = 0; p < a.pauses().size(); p++) {
            order(
                    here + "/pauses/" + p + "/stop",
                    a.pauses().get(p).start(),
                    a.pauses().get(p).stop(),
                    "start");
        }
    }

    private void order(String pointer, @Nullable Moment first, @Nullable Moment second, String firstName) {
        if (first == null || second == null || (first.offset() == null) != (second.offset() == null)) {
            return;
        }
        if (second.minute() < first.minute()) {
            found.add(new Inconsistency(pointer, second.toString(), "not before " + firstName + " (" + first + ")"));
        } else if (second.minute() - first.minute() > DAYS_OF_ONE_STAY * 24 * 60) {
            found.add(new Inconsistency(
                    pointer,
                    second.toString(),
                    "within " + DAYS_OF_ONE_STAY + " days of " + firstName + " (" + first + ")"));
        }
    }

    private void positive(String pointer, @Nullable Integer value, int least) {
        if (value != null && (value < least || value > DAYS_OF_ONE_STAY * 24 * 60)) {
            found.add(new Inconsistency(pointer, value.toString(), "a whole number from " + least));
        }
    }

    private void reference(String pointer, String from, @Nullable String to) {
        if (to != null && (to.equals(from) || !ids.contains(to))) {
            found.add(new Inconsistency(pointer, quoted(to), "the id of another administration of the visit"));
        }
    }

    /** Wall-clock times and times with an offset cannot be subtracted from one another. */
    private void clocksAgree() {
        List<Moment> all = new ArrayList<>();
        List<String> places = new ArrayList<>();
        see(all, places, "/arrived", visit.arrived());
        see(all, places, "/departed", visit.departed());
        see(all, places, "/inpatientFrom", visit.inpatientFrom());
        for (int i = 0; i < visit.administrations().size(); i++) {
            Administration a = visit.administrations().get(i);
            String here = "/administrations/" + i;
            see(all, places, here + "/start", a.start());
            see(all, places, here + "/stop", a.stop());
            see(all, places, here + "/runningAt", a.runningAt());
            for (int p = 0; p < a.pauses().size(); p++) {
                see(
                        all,
                        places,
                        here + "/pauses/" + p + "/start",
                        a.pauses().get(p).start());
                see(
                        all,
                        places,
                        here + "/pauses/" + p + "/stop",
                        a.pauses().get(p).stop());
            }
        }
        for (int i = 1; i < all.size(); i++) {
            if ((all.get(i).offset() == null) != (all.get(0).offset() == null)) {
                found.add(new Inconsistency(
                        places.get(i),
                        all.get(i).toString(),
                        "an offset on every clock time of the visit, or on none"));
                return;
            }
        }
    }

    private static void see(List<Moment> all, List<String> places, String place, @Nullable Moment moment) {
        if (moment != null) {
            all.add(moment);
            places.add(place);
        }
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }
}
