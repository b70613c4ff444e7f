package org.cannula.formats.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cannula.chart.Route;
import org.cannula.formats.text.Vocabulary;
import org.jspecify.annotations.Nullable;

/** The words charts use for a route. They are read, never written: the sheet's own words say the same. */
final class ChartWords {

    /** Words in the longest phrase. */
    static final int LONGEST = 3;

    private static final Map<String, Route> ROUTES = routes();

    private ChartWords() {}

    /** The route a phrase in lower case names, or null where it names none. */
    static @Nullable Route route(String phrase, boolean lasts) {
        return switch (phrase) {
            case "bolus", "iv bolus" -> lasts ? Route.IV_INFUSION : Route.IV_PUSH;
            case "iv", "intravenous" -> lasts ? Route.IV_INFUSION : null;
            default -> ROUTES.get(phrase);
        };
    }

    /** The word that was likely meant, or null where none is near. */
    static @Nullable String slip(String word) {
        List<String> words = new ArrayList<>(ROUTES.keySet());
        words.add("bolus");
        words.sort(null);
        return Vocabulary.of(words.toArray(String[]::new), each -> each).slip(word);
    }

    private static Map<String, Route> routes() {
        Map<String, Route> routes = new HashMap<>();
        put(routes, Route.IV_PUSH, "ivp", "ivpush", "iv push", "slow ivp", "slow push", "slow iv push", "iv slow push");
        put(routes, Route.IV_INFUSION, "ivpb", "piggyback", "drip", "gtt", "iv infusion", "iv drip", "iv gtt");
        put(routes, Route.IV_INFUSION, "iv piggyback", "iv ivpb", "infused");
        put(routes, Route.IM, "intramuscular", "i.m.");
        put(routes, Route.SC, "sq", "subq", "sub-q", "sub q", "subcut", "subcutaneous", "subcutaneously", "s.c.");
        put(routes, Route.OTHER, "po", "p.o.", "oral", "orally", "by mouth", "sl", "sublingual", "buccal");
        put(routes, Route.OTHER, "neb", "nebs", "nebulizer", "nebulized", "inhaled", "inhalation", "inhaler");
        put(routes, Route.OTHER, "topical", "topically", "pr", "rectal", "rectally", "patch", "transdermal");
        put(routes, Route.OTHER, "intranasal", "nasal", "ophthalmic", "otic", "vaginal");
        return Map.copyOf(routes);
    }

    private static void put(Map<String, Route> routes, Route route, String... words) {
        for (String word : words) {
            routes.put(word, route);
        }
    }
}
