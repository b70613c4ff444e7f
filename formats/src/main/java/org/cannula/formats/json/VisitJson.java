package org.cannula.formats.json;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cannula.basis.Origin;
import org.cannula.chart.Administration;
import org.cannula.chart.Consistency;
import org.cannula.chart.Inconsistency;
import org.cannula.chart.SecondAccess;
import org.cannula.chart.Setting;
import org.cannula.chart.Visit;
import org.cannula.formats.text.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Reads one visit from JSON. Unknown fields, wrong types and contradictions are faults of the walk. */
final class VisitJson {

    static final List<String> FIELDS = List.of(
            "visit",
            "date",
            "patient",
            "provider",
            "account",
            "setting",
            "payer",
            "placeOfService",
            "arrived",
            "departed",
            "inpatientFrom",
            "primaryReason",
            "secondAccessReason",
            "administrations");

    private static final List<String> ACCESS_FIELDS = List.of("kind", "site", "text");

    private final JsonIn in;
    private final Values values;
    private final Visit.Builder visit = Visit.builder("");
    private final List<Administration> administrations = new ArrayList<>();
    private String id = "";

    VisitJson(JsonIn in) {
        this.in = in;
        this.values = new Values(in);
    }

    /** Reads the object the walk stands on. The result means something only while the walk is sound. */
    Visit read() throws IOException {
        Set<String> seen = new HashSet<>();
        for (String name = in.nextField(FIELDS, seen); name != null; name = in.nextField(FIELDS, seen)) {
            switch (name) {
                case "visit" -> id(values.text());
                case "date" -> visit.date(values.day());
                case "patient" -> visit.patient(values.text());
                case "provider" -> visit.provider(values.text());
                case "account" -> visit.account(values.text());
                case "setting" -> setting(values.word(Vocabulary.SETTINGS));
                case "payer" -> payer(values.text());
                case "placeOfService" -> visit.placeOfService(values.text());
                case "arrived" -> visit.arrived(values.moment());
                case "departed" -> visit.departed(values.moment());
                case "inpatientFrom" -> visit.inpatientFrom(values.moment());
                case "primaryReason" -> visit.primaryReason(values.text());
                case "secondAccessReason" -> visit.secondAccess(accesses());
                case "administrations" -> administrations();
                default -> throw new IllegalStateException(name);
            }
        }
        if (id.isEmpty()) {
            in.faultAt("/visit", "nothing", "the name of the visit, as text");
        }
        Visit read = visit.administrations(administrations).origin(in.origin()).build();
        contradictions(read, in.isSound());
        return read;
    }

    private void id(@Nullable String text) {
        if (text != null) {
            id = text;
            visit.id(text);
        }
    }

    private void setting(@Nullable Setting setting) {
        if (setting != null) {
            visit.setting(setting);
        }
    }

    private void payer(@Nullable String payer) {
        if (payer != null) {
            visit.payer(payer);
        }
    }

    private void administrations() throws IOException {
        if (in.isList("a list of administrations")) {
            for (int i = 0; in.nextItem(); i++) {
                if (in.isObjectItem("an administration, as an object")) {
                    administrations.add(new AdministrationJson(in).read(i));
                }
            }
        }
    }

    private List<SecondAccess> accesses() throws IOException {
        List<SecondAccess> list = new ArrayList<>();
        if (in.parser.currentToken() == JsonToken.START_ARRAY) {
            while (in.nextItem()) {
                access(list);
            }
        } else {
            access(list);
        }
        return list;
    }

    private void access(List<SecondAccess> list) throws IOException {
        if (in.parser.currentToken() == JsonToken.VALUE_STRING) {
            String text = values.text();
            if (text != null) {
                list.add(new SecondAccess(SecondAccess.Kind.CONDITION, null, text));
            }
        } else if (in.isObject("text, an object with kind, site and text, or a list of these")) {
            SecondAccess.Kind kind = SecondAccess.Kind.CONDITION;
            String site = null;
            String text = "";
            Set<String> seen = new HashSet<>();
            for (String name = in.nextField(ACCESS_FIELDS, seen);
                    name != null;
                    name = in.nextField(ACCESS_FIELDS, seen)) {
                switch (name) {
                    case "kind" -> {
                        SecondAccess.Kind word = values.word(Vocabulary.ACCESS_KINDS);
                        kind = word == null ? kind : word;
                    }
                    case "site" -> site = values.text();
                    default -> {
                        String words = values.text();
                        text = words == null ? "" : words;
                    }
                }
            }
            list.add(new SecondAccess(kind, site, text));
        }
    }

    /** After a fault only contradictions between values that were read are told: an absent one may be the fault. */
    private void contradictions(Visit read, boolean whole) {
        for (Inconsistency contradiction : Consistency.of(read)) {
            String pointer = contradiction.pointer();
            if (whole || pointer.endsWith("/stop") || pointer.endsWith("/departed")) {
                in.faultBefore(placeOf(read, pointer), pointer, contradiction.found(), contradiction.valid());
            }
        }
    }

    private static Origin placeOf(Visit read, String pointer) {
        String[] steps = pointer.split("/", -1);
        return steps.length > 2 && steps[1].equals("administrations")
                ? read.administrations().get(Integer.parseInt(steps[2])).origin()
                : read.origin();
    }
}
