package org.cannula.fhir;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannula.basis.Origin;
import org.cannula.chart.Administration;
import org.cannula.chart.Amount;
import org.cannula.chart.Moment;
import org.cannula.chart.Pause;
import org.cannula.chart.Purpose;
import org.cannula.chart.Route;
import org.cannula.chart.Vial;
import org.cannula.formats.Fault;
import org.cannula.formats.Note;
import org.cannula.formats.mar.Doses;
import org.cannula.formats.mar.DrugWords;
import org.cannula.formats.mar.SiteMapping;
import org.cannula.formats.mar.SiteMapping.Kind;
import org.cannula.formats.text.Texts;
import org.cannula.formats.text.Times;
import org.cannula.formats.text.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Reads an administration from a {@code MedicationAdministration}. What it does not say stays unsaid. */
final class AdministrationResource {

    /** A code nothing maps. */
    record Unmapped(String kind, String code) {}

    private static final Set<String> NOT_GIVEN = Set.of("not-done", "entered-in-error");
    private static final Pattern PAUSE = Pattern.compile("(\\S+)/(\\S+)");
    private static final Pattern VIALS = Pattern.compile("(\\d{1,4}) x (.+)");

    private final Node node;
    private final Origin origin;
    private final References references;
    private final SiteMapping site;
    private final List<Unmapped> unmapped;

    AdministrationResource(Node node, Origin origin, References references, SiteMapping site, List<Unmapped> unmapped) {
        this.node = node;
        this.origin = origin;
        this.references = references;
        this.site = site;
        this.unmapped = unmapped;
    }

    /**
     * Adds it to its visit.
     *
     * @param part the administration it is a part of, where that one does not tell the whole
     */
    void read(EncounterResource visit, @Nullable String part) {
        String own = ChartResources.ownId(node);
        String named = own("id");
        String id = named != null
                ? named
                : own == null ? "m" + (visit.administrations().size() + 1) : own;
        String status = String.valueOf(node.text("status"));
        if (NOT_GIVEN.contains(status)) {
            visit.notes().add(new Note(origin, "administration " + id + " is left out: " + status));
            return;
        }
        Node dosage = node.one("dosage");
        BigDecimal rate = rate(dosage);
        Route route = route(dosage, rate != null);
        if (route == null) {
            Node ordered = request() == null ? null : request().one("dosageInstruction");
            route = ordered == null ? null : route(ordered, rate != null);
        }
        String exact = own("route");
        route = exact == null ? route : Vocabulary.ROUTES.find(exact);
        if (route == null) {
            visit.faults()
                    .add(new Fault(
                            origin,
                            "an administration of which nothing says how it was given" + tried(dosage),
                            "dosage.route that is an infusion, a push or an injection: with dosage.method, with a rate, or"
                                    + " by a route of the site mapping",
                            ""));
            return;
        }
        Times4 times = Times4.of(node);
        if (!times.exact() && own("start") == null && own("stop") == null) {
            visit.notes().add(new Note(origin, "a time that is not exact to the minute is no clock time"));
        }
        Moment stop =
                times.start() != null && times.start().equals(times.stop()) && !route.isMoment() ? null : times.stop();
        Administration.Builder made = Administration.builder(id, route)
                .start(times.start())
                .stop(stop)
                .rateMlPerHour(rate)
                .discontinued(status.equals("stopped"))
                .ordered(part)
                .reason(reason())
                .origin(origin);
        drug(made);
        dose(dosage, made);
        access(dosage, made);
        extensions(made);
        visit.administrations().add(made.build());
    }

    private @Nullable Node request() {
        return references.follow(node.one("request"));
    }

    /** The codings of the medication by their systems; the site's own, and RxNorm's, by the mapping. */
    private void drug(Administration.Builder made) {
        Node medication = node.one("medication[x]");
        if (medication == null && request() != null) {
            medication = request().one("medication[x]");
        }
        Node concept = medication;
        if (medication != null && medication.fhirType().equals("Reference")) {
            Node followed = references.follow(medication);
            concept = followed == null ? null : followed.one("code");
            if (concept == null) {
                String mixed = followed == null ? null : ingredients(followed);
                made.drug(mixed == null ? medication.text("display") : mixed);
            }
        }
        if (concept == null) {
            return;
        }
        String text = concept.text("text");
        for (Node coding : Codes.codings(concept)) {
            String code = String.valueOf(coding.text("code"));
            String system = String.valueOf(coding.text("system")).toLowerCase(Locale.ROOT);
            text = text == null ? coding.text("display") : text;
            List<String> meaning = site.meaning(Kind.DRUG, code);
            if (meaning != null) {
                DrugWords.apply(meaning, made);
                return;
            }
            if (Codes.isNdc(system)) {
                made.ndc(code);
            } else if (system.contains("hcpcs")) {
                made.hcpcs(code.toUpperCase(Locale.ROOT));
            }
        }
        made.drug(text);
    }

    /** The names of what a medication without a code of its own is made of; null where it does not say. */
    private static @Nullable String ingredients(Node medication) {
        List<String> names = new ArrayList<>();
        for (Node ingredient : medication.all("ingredient")) {
            Node item = ingredient.one("item[x]");
            List<Node> codings = Codes.codings(item);
            String text = item == null ? null : item.text("text");
            String name = text == null && !codings.isEmpty() ? codings.get(0).text("display") : text;
            if (name != null) {
                names.add(name);
            }
        }
        return names.isEmpty() ? null : String.join(" with ", names);
    }

    private void dose(@Nullable Node dosage, Administration.Builder made) {
        Node dose = dosage == null ? null : dosage.one("dose");
        BigDecimal number = dose == null ? null : Doses.number(dose.text("value"));
        if (dose == null || number == null) {
            return;
        }
        for (String name : new String[] {"code", "unit"}) {
            String unit = dose.text(name);
            String word = unit == null ? null : site.unit(unit);
            if (word != null) {
                Doses.apply(number, word, made);
                return;
            }
        }
        String unit = dose.text("code") == null ? dose.text("unit") : dose.text("code");
        if (unit != null) {
            unmapped.add(new Unmapped(Kind.UNIT.word(), unit));
            String written = dose.text("unit") == null ? unit : dose.text("unit");
            made.dose(new Amount(number, String.valueOf(written).toLowerCase(Locale.ROOT)));
        }
    }

    /** Millilitres an hour, of a ratio of a volume and a time or of a quantity; null where it is another rate. */
    private @Nullable BigDecimal rate(@Nullable Node dosage) {
        Node rate = dosage == null ? null : dosage.one("rate[x]");
        if (rate == null) {
            return null;
        }
        if (rate.fhirType().equals("Ratio")) {
            BigDecimal volume =
                    Doses.millilitres(Doses.number(rate.text("numerator", "value")), unit(rate.one("numerator")));
            BigDecimal time = Doses.number(rate.text("denominator", "value"));
            String of = rate.text("denominator", "code") == null
                    ? rate.text("denominator", "unit")
                    : rate.text("denominator", "code");
            if (volume == null || time == null || time.signum() == 0 || of == null) {
                return null;
            }
            BigDecimal minutes =
                    of.equals("h") ? time.multiply(BigDecimal.valueOf(60)) : of.equals("min") ? time : null;
            try {
                return minutes == null
                        ? null
                        : plain(volume.multiply(BigDecimal.valueOf(60)).divide(minutes));
            } catch (ArithmeticException notExact) {
                return null;
            }
        }
        BigDecimal number = Doses.number(rate.text("value"));
        String unit = unit(rate);
        return number == null || unit == null
                ? null
                : switch (unit) {
                    case "mL/h" -> number;
                    case "L/h" -> plain(number.movePointRight(3));
                    default -> null;
                };
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private @Nullable String unit(@Nullable Node quantity) {
        for (String name : new String[] {"code", "unit"}) {
            String text = quantity == null ? null : quantity.text(name);
            String word = text == null ? null : site.unit(text);
            if (word != null) {
                return word;
            }
        }
        return null;
    }

    /** The route with the method, with the device, with a rate, alone at last. */
    private @Nullable Route route(@Nullable Node dosage, boolean rated) {
        if (dosage == null) {
            return null;
        }
        for (String code : codes(dosage.one("route"))) {
            for (String method : codes(dosage.one("method"))) {
                Route route = site.route(code + "+" + method);
                route = route == null ? site.route(method) : route;
                if (route != null) {
                    return route;
                }
            }
            for (Node device : node.all("device")) {
                Node followed = references.follow(device);
                for (String type : codes(followed == null ? null : followed.one("type"))) {
                    Route route = site.route(code + "+DEVICE:" + type);
                    if (route != null) {
                        return route;
                    }
                }
            }
            Route route = rated ? site.route(code + "+RATE") : null;
            route = route == null ? site.route(code) : route;
            if (route != null) {
                return route;
            }
        }
        return null;
    }

    /** Codes of a concept, then its text. */
    private static List<String> codes(@Nullable Node concept) {
        List<String> codes = new ArrayList<>();
        if (concept != null) {
            Codes.codings(concept).forEach(coding -> codes.add(String.valueOf(coding.text("code"))));
            if (concept.text("text") != null) {
                codes.add(String.valueOf(concept.text("text")));
            }
        }
        return codes;
    }

    private static String tried(@Nullable Node dosage) {
        List<String> route = codes(dosage == null ? null : dosage.one("route"));
        List<String> method = codes(dosage == null ? null : dosage.one("method"));
        return route.isEmpty()
                ? ""
                : " (route " + route.get(0) + (method.isEmpty() ? "" : ", method " + method.get(0)) + ")";
    }

    private void access(@Nullable Node dosage, Administration.Builder made) {
        List<String> codes = codes(dosage == null ? null : dosage.one("site"));
        for (String code : codes) {
            List<String> meaning = site.meaning(Kind.SITE, code);
            if (meaning != null) {
                made.site(meaning.get(0)).lumen(meaning.size() < 2 ? null : meaning.get(1));
                return;
            }
        }
        if (!codes.isEmpty()) {
            made.site(codes.get(codes.size() - 1));
        }
    }

    private @Nullable String reason() {
        for (String name : new String[] {"reasonCode", "statusReason"}) {
            Node concept = node.one(name);
            String text = concept == null ? null : concept.text("text");
            if (text == null && concept != null && !Codes.codings(concept).isEmpty()) {
                text = Codes.codings(concept).get(0).text("display");
            }
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    private @Nullable String own(String name) {
        return Own.text(node, Own.ADMINISTRATION, name);
    }

    /** What our own extensions say. */
    private void extensions(Administration.Builder made) {
        if (own("drug") != null) {
            made.drug(null);
        }
        String access = own("site");
        made.site(access == null ? made.build().site() : access);
        String start = own("start");
        made.start(start == null ? made.build().start() : Times.moment(start));
        String category = own("category");
        made.category(category == null ? made.build().category() : Vocabulary.CATEGORIES.find(category));
        String purpose = own("purpose");
        Purpose known = purpose == null ? null : Vocabulary.PURPOSES.find(purpose);
        if (known != null) {
            made.purpose(known);
        }
        String pump = own("pump");
        made.pump(pump == null ? null : Vocabulary.PUMPS.find(pump));
        String lumen = own("lumen");
        made.lumen(lumen == null ? made.build().lumen() : lumen);
        made.bag(own("bag")).with(own("with")).after(own("after"));
        made.runningAt(Times4.moment(own("running-at")));
        String stop = own("stop");
        made.stop(stop == null ? made.build().stop() : Times.moment(stop));
        String minutes = own("minutes");
        made.minutes(minutes == null ? null : Integer.valueOf(minutes));
        String lesions = own("lesions");
        made.lesions(lesions == null ? 1 : Integer.parseInt(lesions));
        String setups = own("setups");
        made.setups(setups == null ? 1 : Integer.parseInt(setups));
        String volume = own("volume-ml");
        made.volumeMl(
                volume != null
                        ? Texts.decimal(volume)
                        : own("dose") == null ? made.build().volumeMl() : null);
        String rate = own("rate");
        made.rateMlPerHour(rate == null ? made.build().rateMlPerHour() : Texts.decimal(rate));
        String wasted = own("wasted");
        made.wasted(wasted == null ? null : Texts.amount(wasted));
        String dose = own("dose");
        made.dose(dose == null ? made.build().dose() : Texts.amount(dose));
        String single = own("single-dose");
        made.singleDose(single == null ? made.build().singleDose() : Boolean.valueOf(single));
        String ordered = own("ordered");
        made.ordered(ordered == null ? made.build().ordered() : ordered);
        String note = node.text("note", "text");
        made.note(note);
        List<Pause> pauses = new ArrayList<>();
        for (String each : Own.all(node, Own.ADMINISTRATION, "pause")) {
            Matcher m = PAUSE.matcher(each);
            Moment from = m.matches() ? Times.moment(m.group(1)) : null;
            Moment to = m.matches() ? Times.moment(m.group(2)) : null;
            if (from != null && to != null) {
                pauses.add(new Pause(from, to));
            }
        }
        made.pauses(pauses);
        List<Vial> vials = new ArrayList<>();
        for (String each : Own.all(node, Own.ADMINISTRATION, "vials")) {
            Matcher m = VIALS.matcher(each);
            Amount amount = m.matches() ? Texts.amount(m.group(2)) : null;
            if (amount != null) {
                vials.add(new Vial(amount, Integer.parseInt(m.group(1))));
            }
        }
        made.vials(vials);
    }
}
