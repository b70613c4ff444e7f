package org.cannula.formats.json;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cannula.basis.Origin;
import org.cannula.chart.Administration;
import org.cannula.chart.Amount;
import org.cannula.chart.Moment;
import org.cannula.chart.Pause;
import org.cannula.chart.Purpose;
import org.cannula.chart.Route;
import org.cannula.chart.Vial;
import org.cannula.formats.text.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Reads one administration of a visit from JSON. */
final class AdministrationJson {

    static final List<String> FIELDS = List.of(
            "id",
            "drug",
            "hcpcs",
            "ndc",
            "category",
            "route",
            "site",
            "lumen",
            "start",
            "stop",
            "runningAt",
            "minutes",
            "with",
            "after",
            "pauses",
            "bag",
            "purpose",
            "pump",
            "lesions",
            "setups",
            "volumeMl",
            "rateMlPerHour",
            "dose",
            "wasted",
            "vials",
            "singleDose",
            "ordered",
            "discontinued",
            "reason",
            "note");

    private static final List<String> PAUSE_FIELDS = List.of("start", "stop");
    private static final List<String> VIAL_FIELDS = List.of("amount", "count");

    private final JsonIn in;
    private final Values values;

    AdministrationJson(JsonIn in) {
        this.in = in;
        this.values = new Values(in);
    }

    /** Reads the object the walk stands on, the {@code index}-th of its visit. */
    Administration read(int index) throws IOException {
        String here = "/administrations/" + index;
        Origin origin = in.origin(here);
        Administration.Builder made = Administration.builder("", Route.OTHER).origin(origin);
        Set<String> seen = new HashSet<>();
        for (String name = in.nextField(FIELDS, seen); name != null; name = in.nextField(FIELDS, seen)) {
            set(made, name);
        }
        // A missing id is found by Consistency, which knows what an id must be.
        if (!seen.contains("route")) {
            in.faultBefore(origin, here + "/route", "nothing", Vocabulary.ROUTES.insteadOf(""));
        }
        return made.build();
    }

    private void set(Administration.Builder made, String name) throws IOException {
        switch (name) {
            case "id" -> made.id(or(values.text(), ""));
            case "drug" -> made.drug(values.text());
            case "hcpcs" -> made.hcpcs(values.code());
            case "ndc" -> made.ndc(values.text());
            case "category" -> made.category(values.word(Vocabulary.CATEGORIES));
            case "route" -> made.route(route());
            case "site" -> made.site(or(values.text(), "A"));
            case "lumen" -> made.lumen(values.text());
            case "start" -> made.start(values.moment());
            case "stop" -> made.stop(values.moment());
            case "runningAt" -> made.runningAt(values.moment());
            case "minutes" -> made.minutes(values.whole());
            case "with" -> made.with(values.text());
            case "after" -> made.after(values.text());
            case "pauses" -> made.pauses(pauses());
            case "bag" -> made.bag(values.text());
            case "purpose" -> made.purpose(or(values.word(Vocabulary.PURPOSES), Purpose.TREATMENT));
            case "pump" -> made.pump(values.word(Vocabulary.PUMPS));
            case "lesions" -> made.lesions(or(values.whole(), 1));
            case "setups" -> made.setups(or(values.whole(), 1));
            case "volumeMl" -> made.volumeMl(values.number());
            case "rateMlPerHour" -> made.rateMlPerHour(values.number());
            case "dose" -> made.dose(values.amount());
            case "wasted" -> made.wasted(values.amount());
            case "vials" -> made.vials(vials());
            case "singleDose" -> made.singleDose(values.truth());
            case "ordered" -> made.ordered(values.text());
            case "discontinued" -> made.discontinued(or(values.truth(), false));
            case "reason" -> made.reason(values.text());
            case "note" -> made.note(values.text());
            default -> throw new IllegalStateException(name);
        }
    }

    private Route route() throws IOException {
        int before = in.faults().size();
        Route route = values.word(Vocabulary.ROUTES);
        if (route == null && in.faults().size() == before) {
            in.fault("nothing", Vocabulary.ROUTES.insteadOf(""));
        }
        return or(route, Route.OTHER);
    }

    private List<Pause> pauses() throws IOException {
        List<Pause> pauses = new ArrayList<>();
        if (in.isList("a list of pauses")) {
            while (in.nextItem()) {
                if (in.isObjectItem("a pause with start and stop")) {
                    pause(pauses);
                }
            }
        }
        return pauses;
    }

    private void pause(List<Pause> pauses) throws IOException {
        int before = in.faults().size();
        Moment start = null;
        Moment stop = null;
        Set<String> seen = new HashSet<>();
        for (String name = in.nextField(PAUSE_FIELDS, seen); name != null; name = in.nextField(PAUSE_FIELDS, seen)) {
            if (name.equals("start")) {
                start = values.moment();
            } else {
                stop = values.moment();
            }
        }
        if (start != null && stop != null) {
            pauses.add(new Pause(start, stop));
        } else if (in.faults().size() == before) {
            in.fault("a pause without " + (start == null ? "start" : "stop"), "both start and stop");
        }
    }

    private List<Vial> vials() throws IOException {
        List<Vial> vials = new ArrayList<>();
        if (in.isList("a list of vials")) {
            while (in.nextItem()) {
                if (in.isObjectItem("vials with amount and count")) {
                    vial(vials);
                }
            }
        }
        return vials;
    }

    private void vial(List<Vial> vials) throws IOException {
        int before = in.faults().size();
        Amount amount = null;
        int count = 1;
        Set<String> seen = new HashSet<>();
        for (String name = in.nextField(VIAL_FIELDS, seen); name != null; name = in.nextField(VIAL_FIELDS, seen)) {
            if (name.equals("amount")) {
                amount = values.amount();
            } else {
                count = or(values.whole(), 1);
            }
        }
        if (amount != null && count > 0) {
            vials.add(new Vial(amount, count));
        } else if (in.faults().size() == before) {
            in.fault(amount == null ? "a vial without amount" : "a count of " + count, "an amount, and a count from 1");
        }
    }

    private static <T> T or(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }
}
