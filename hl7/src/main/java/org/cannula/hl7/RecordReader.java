package org.cannula.hl7;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cannula.chart.Administration;
import org.cannula.chart.Moment;
import org.cannula.chart.Route;
import org.cannula.formats.mar.Doses;
import org.cannula.formats.mar.DrugWords;
import org.cannula.formats.mar.MarAction;
import org.cannula.formats.mar.MarEntry;
import org.cannula.formats.mar.SiteMapping.Kind;
import org.cannula.hl7.Segments.Part;
import org.jspecify.annotations.Nullable;

/** Reads what was given (RXA, RXR and observations beside them) and what was ordered (RXE, RXG, RXD, RXO). */
final class RecordReader {

    private static final String UNKNOWN_AMOUNT = "999";

    private final FactsReader facts;

    RecordReader(FactsReader facts) {
        this.facts = facts;
    }

    void read(List<Facts.Entry> entries, List<Facts.Deletion> deletions, List<Facts.Order> orders) throws Unreadable {
        List<Part> parts = facts.parts();
        Part orc = null;
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            switch (part.name()) {
                case "ORC" -> {
                    orc = part;
                    orders.add(new Facts.Order(part.get(2), part.get(3), null));
                }
                case "RXE", "RXG", "RXO", "RXD" -> orders.add(ordered(orc, part, following(parts, i)));
                case "RXA" -> given(orc, part, following(parts, i), entries, deletions);
                default -> {
                    // Everything else is read where it belongs, or is of no use here.
                }
            }
        }
    }

    /** RXR and OBX that follow a segment, up to the next one of pharmacy. */
    private static List<Part> following(List<Part> parts, int at) {
        List<Part> found = new ArrayList<>();
        boolean shared = true;
        for (int i = at + 1; i < parts.size(); i++) {
            String name = parts.get(i).name();
            if (name.equals("RXR") || name.equals("OBX")) {
                found.add(parts.get(i));
                shared = false;
            } else if (name.equals("ORC")
                    || (name.startsWith("RX") && !name.equals("RXC") && !(shared && name.equals("RXA")))) {
                // The RXR behind several RXA is that of each of them.
                break;
            }
        }
        return found;
    }

    private Facts.Order ordered(@Nullable Part orc, Part part, List<Part> following) {
        int code = part.name().equals("RXG") ? 4 : part.name().equals("RXO") ? 1 : 2;
        Administration.Builder made = Administration.builder("", Route.OTHER).site("");
        drug(part, code, made);
        int rate = part.name().equals("RXG") ? 15 : part.name().equals("RXE") ? 23 : 0;
        BigDecimal perHour = rate == 0 ? null : rate(part.get(rate), part.get(rate + 1), null);
        Route route = route(following, perHour != null, false);
        MarEntry says = new MarEntry("", "", null, route, null, made.build());
        return new Facts.Order(orc == null ? null : orc.get(2), orc == null ? null : orc.get(3), says);
    }

    private void given(
            @Nullable Part orc,
            Part rxa,
            List<Part> following,
            List<Facts.Entry> entries,
            List<Facts.Deletion> deletions)
            throws Unreadable {
        Moment start = facts.time(rxa, 3);
        Moment stop = facts.time(rxa, 4);
        String order = order(orc, rxa);
        String key = rxa.get(1) + "/" + rxa.get(2);
        if ("D".equals(rxa.get(21))) {
            deletions.add(new Facts.Deletion(order, key, start));
            return;
        }
        MarAction action = action(rxa);
        Moment at = null;
        if (start != null && start.equals(stop)) {
            // RXA-4 must be sent; one that repeats RXA-3 says no more than it.
            stop = null;
        }
        if (action == MarAction.STOP && stop == null) {
            at = start;
            start = null;
        } else if (action != null
                && action != MarAction.START
                && action != MarAction.BAG
                && action != MarAction.GIVEN) {
            at = start;
            start = action == MarAction.STOP ? start : null;
        }
        Administration.Builder made = Administration.builder("", Route.OTHER)
                .site("")
                .start(start)
                .stop(stop)
                .origin(facts.origin(rxa.place(3)));
        drug(rxa, 5, made);
        amounts(rxa, made);
        if ("PA".equals(rxa.get(20))) {
            made.discontinued(true);
        }
        String lot = rxa.get(15);
        made.note(lot == null ? null : "lot " + lot);
        made.reason(rxa.get(19, 2));
        observations(following, made);
        boolean rated = made.build().rateMlPerHour() != null;
        boolean event =
                action != null && action != MarAction.START && action != MarAction.BAG && action != MarAction.GIVEN;
        Route route = route(following, rated, !event && action != MarAction.NOT_GIVEN);
        site(following, made);
        entries.add(new Facts.Entry(
                new MarEntry(order, key, action, route, at, made.build()),
                "U".equals(rxa.get(21)),
                rxa.empties(3),
                rxa.empties(4),
                false,
                rxa.get(10)));
    }

    /** The number of the order; without one, what is given is all that holds entries together. */
    private static String order(@Nullable Part orc, Part rxa) {
        if (orc != null && orc.get(2) != null) {
            return String.valueOf(orc.get(2));
        }
        if (orc != null && orc.get(3) != null) {
            return String.valueOf(orc.get(3));
        }
        String code = rxa.get(5) != null ? rxa.get(5) : rxa.get(5, 2);
        return String.valueOf(code);
    }

    /** RXA-9 or RXA-20, as the site maps them; RXA-9 may hold any note, RXA-20 only what is mapped or of its table. */
    private @Nullable MarAction action(Part rxa) {
        String note = rxa.get(9) != null ? rxa.get(9) : rxa.get(9, 2);
        MarAction noted = note == null ? null : facts.site().action(note);
        String status = rxa.get(20);
        if (status == null || status.equals("CP") || status.equals("PA")) {
            return noted;
        }
        MarAction stated = facts.site().action(status);
        if (stated == null) {
            facts.unmapped(Kind.ACTION, status, "", rxa.place(20));
        }
        return stated == null ? noted : stated;
    }

    /** What is given: codes by the system they name, a site's own by the mapping, the text as it is. */
    private void drug(Part part, int field, Administration.Builder made) {
        for (int at : new int[] {1, 4}) {
            String code = part.get(field, at);
            String system = String.valueOf(part.get(field, at + 2)).toUpperCase(Locale.ROOT);
            List<String> meaning = code == null ? null : facts.site().meaning(Kind.DRUG, code);
            if (code != null && meaning == null) {
                if (system.equals("NDC")) {
                    made.ndc(code);
                } else if (system.equals("HCPCS") || system.equals("HPC") || system.equals("C4")) {
                    made.hcpcs(code.toUpperCase(Locale.ROOT));
                }
            }
            if (meaning != null) {
                DrugWords.apply(meaning, made);
                return;
            }
        }
        String text = part.get(field, 2) != null ? part.get(field, 2) : part.get(field, 5);
        String code = part.get(field, 1);
        made.drug(text != null ? text : code);
    }

    private void amounts(Part rxa, Administration.Builder made) {
        String amount = rxa.get(6);
        String unit = rxa.get(7) != null ? rxa.get(7) : rxa.get(7, 2);
        String per = rxa.get(12);
        if (amount == null || amount.equals(UNKNOWN_AMOUNT)) {
            return;
        }
        if (per != null) {
            BigDecimal rate = rate(amount, unit, per);
            if (rate == null) {
                facts.remark(rxa.place(12), "a rate that is not in millilitres an hour is not used");
            }
            made.rateMlPerHour(rate);
            return;
        }
        String word = unit == null ? null : facts.mapped(Kind.UNIT, unit, "", rxa.place(7));
        Doses.apply(Doses.number(amount), word, made);
        String ofVolume = rxa.get(24) == null ? null : facts.site().unit(String.valueOf(rxa.get(24)));
        String strength = rxa.get(14) == null ? null : facts.site().unit(String.valueOf(rxa.get(14)));
        Doses.applyStrength(Doses.number(rxa.get(13)), strength, Doses.number(rxa.get(23)), ofVolume, made);
    }

    /** A rate in millilitres an hour; null where it is another. */
    private @Nullable BigDecimal rate(@Nullable String amount, @Nullable String unit, @Nullable String per) {
        BigDecimal number = Doses.number(amount);
        if (number == null || unit == null) {
            return null;
        }
        String word = facts.site().unit(unit);
        if (per == null) {
            return "mL/h".equals(word) ? number : "L/h".equals(word) ? number.movePointRight(3) : null;
        }
        boolean hourly = List.of("H", "H1", "HR", "HOUR").contains(per.toUpperCase(Locale.ROOT));
        boolean hour = hourly || "mL/h".equals(facts.site().unit("mL/" + per));
        return !hour ? null : "mL".equals(word) ? number : "L".equals(word) ? number.movePointRight(3) : null;
    }

    /** Observations beside an administration, as the site maps them; what is not mapped is none of an administration. */
    private void observations(List<Part> following, Administration.Builder made) {
        for (Part obx : following) {
            String code = obx.name().equals("OBX") ? obx.get(3) : null;
            String means = code == null ? null : facts.site().word(Kind.OBSERVATION, code);
            BigDecimal number = Doses.number(obx.get(5));
            if (means == null || number == null) {
                continue;
            }
            String unit =
                    obx.get(6) == null ? null : facts.mapped(Kind.UNIT, String.valueOf(obx.get(6)), "", obx.place(6));
            switch (means) {
                case "wasted" -> made.wasted(Doses.amount(number, unit));
                case "volume" -> made.volumeMl(Doses.millilitres(number, unit));
                case "rate" -> made.rateMlPerHour("mL/h".equals(unit) ? number : null);
                default -> {
                    // To be ignored.
                }
            }
        }
    }

    private static @Nullable Part rxr(List<Part> following) {
        return following.stream()
                .filter(p -> p.name().equals("RXR"))
                .findFirst()
                .orElse(null);
    }

    /** The route with its method, its device or a rate; alone at last. Where nothing maps it, it is listed if wanted. */
    private @Nullable Route route(List<Part> following, boolean rated, boolean listed) {
        Part rxr = rxr(following);
        String code = rxr == null ? null : rxr.get(1) != null ? rxr.get(1) : rxr.get(1, 2);
        if (rxr == null || code == null) {
            return null;
        }
        List<String> tried = new ArrayList<>();
        if (rxr.get(4) != null) {
            tried.add(code + "+" + rxr.get(4));
        }
        if (rxr.get(3) != null) {
            tried.add(code + "+DEVICE:" + rxr.get(3));
        }
        if (rated) {
            tried.add(code + "+RATE");
        }
        tried.add(code);
        for (String each : tried) {
            Route route = facts.site().route(each);
            if (route != null) {
                return route;
            }
        }
        if (listed) {
            facts.unmapped(Kind.ROUTE, tried.get(0), String.valueOf(rxr.get(1, 2)), rxr.place(1));
        }
        return null;
    }

    /** The access: RXR-2 as the site maps it, else its own words. */
    private void site(List<Part> following, Administration.Builder made) {
        Part rxr = rxr(following);
        String code = rxr == null ? null : rxr.get(2) != null ? rxr.get(2) : rxr.get(2, 2);
        if (code != null) {
            List<String> meaning = facts.site().meaning(Kind.SITE, code);
            made.site(meaning == null ? code : meaning.get(0));
            made.lumen(meaning == null || meaning.size() < 2 ? null : meaning.get(1));
        }
    }
}
