package org.cannula.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cannula.basis.Origin;
import org.cannula.chart.Administration;
import org.cannula.chart.Moment;
import org.cannula.chart.SecondAccess;
import org.cannula.chart.Setting;
import org.cannula.chart.Visit;
import org.cannula.formats.Fault;
import org.cannula.formats.Note;
import org.cannula.formats.mar.SiteMapping;
import org.cannula.formats.text.Times;
import org.cannula.formats.text.Vocabulary;
import org.jspecify.annotations.Nullable;

/** A visit as an {@code Encounter} tells it, and the administrations found for it. */
final class EncounterResource {

    /** Classes of v3 ActCode that are inpatients. */
    private static final Set<String> INPATIENT = Set.of("IMP", "ACUTE", "NONAC");

    private final String key;
    private final Origin origin;
    private final Visit.Builder made;
    private final boolean none;
    private final List<Fault> faults = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private final List<Administration> administrations = new ArrayList<>();

    private EncounterResource(String key, Origin origin, Visit.Builder made, boolean none) {
        this.key = key;
        this.origin = origin;
        this.made = made;
        this.none = none;
    }

    /** An encounter that is only named. */
    static EncounterResource unknown(String key, @Nullable String patient, Origin origin, SiteMapping site) {
        Visit.Builder made =
                Visit.builder(key).patient(patient).setting(site.setting()).origin(origin);
        return new EncounterResource(key, origin, made, false);
    }

    static EncounterResource of(Node node, Origin origin, References references, SiteMapping site) {
        String own = ChartResources.ownId(node);
        String number = number(node);
        String key = own == null ? String.valueOf(number) : own;
        String status = String.valueOf(node.text("status"));
        Visit.Builder made = Visit.builder(number == null ? key : number)
                .patient(references.id(node.one("subject")))
                .provider(references.id(node.one("serviceProvider")))
                .account(references.id(node.one("account")))
                .setting(site.setting())
                .arrived(Times4.moment(node.text("period", "start")))
                .departed(Times4.moment(node.text("period", "end")))
                .inpatientFrom(inpatientFrom(node))
                .origin(origin);
        own(node, made);
        boolean none = status.equals("cancelled") || status.equals("entered-in-error");
        return new EncounterResource(key, origin, made, none);
    }

    /** What our own extensions say. */
    private static void own(Node node, Visit.Builder made) {
        String payer = Own.text(node, Own.VISIT, "payer");
        if (payer != null) {
            made.payer(payer);
        }
        String setting = Own.text(node, Own.VISIT, "setting");
        Setting known = setting == null ? null : Vocabulary.SETTINGS.find(setting);
        if (known != null) {
            made.setting(known);
        }
        String date = Own.text(node, Own.VISIT, "date");
        made.date(date == null ? null : Times.day(date));
        String arrived = Own.text(node, Own.VISIT, "arrived");
        String departed = Own.text(node, Own.VISIT, "departed");
        String inpatient = Own.text(node, Own.VISIT, "inpatient-from");
        Visit told = made.build();
        made.arrived(arrived == null ? told.arrived() : Times.moment(arrived));
        made.departed(departed == null ? told.departed() : Times.moment(departed));
        made.inpatientFrom(inpatient == null ? told.inpatientFrom() : Times.moment(inpatient));
        made.placeOfService(Own.text(node, Own.VISIT, "place-of-service"));
        made.primaryReason(Own.text(node, Own.VISIT, "primary-reason"));
        List<SecondAccess> reasons = new ArrayList<>();
        for (String each : Own.all(node, Own.VISIT, "second-access")) {
            String[] parts = each.split("\\|", 3);
            SecondAccess.Kind kind = Vocabulary.ACCESS_KINDS.find(parts[0]);
            if (kind != null && parts.length == 3) {
                reasons.add(new SecondAccess(kind, parts[1].isEmpty() ? null : parts[1], parts[2]));
            }
        }
        made.secondAccess(reasons);
    }

    /** The visit number among the identifiers, else the first of them. */
    private static @Nullable String number(Node node) {
        String first = null;
        for (Node identifier : node.all("identifier")) {
            String value = identifier.text("value");
            if (value != null && Codes.has(identifier.one("type"), "VN")) {
                return value;
            }
            first = first == null ? value : first;
        }
        return first;
    }

    /** The start of the first time as an inpatient; of an encounter that was one throughout, its own start. */
    private static @Nullable Moment inpatientFrom(Node node) {
        Moment first = null;
        boolean history = false;
        for (Node each : node.all("classHistory")) {
            history = true;
            Moment from = Times4.moment(each.text("period", "start"));
            boolean inpatient = isInpatient(each.one("class"));
            if (inpatient && from != null && (first == null || from.minute() < first.minute())) {
                first = from;
            }
        }
        return !history && isInpatient(node.one("class")) ? Times4.moment(node.text("period", "start")) : first;
    }

    private static boolean isInpatient(@Nullable Node coding) {
        String code = coding == null ? null : coding.text("code");
        return code != null && INPATIENT.contains(code.toUpperCase(Locale.ROOT));
    }

    String key() {
        return key;
    }

    Origin origin() {
        return origin;
    }

    boolean isNone() {
        return none;
    }

    List<Fault> faults() {
        return faults;
    }

    List<Note> notes() {
        return notes;
    }

    List<Administration> administrations() {
        return administrations;
    }

    Visit visit() {
        return made.administrations(administrations).build();
    }
}
