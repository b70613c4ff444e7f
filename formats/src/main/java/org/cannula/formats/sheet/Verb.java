package org.cannula.formats.sheet;

import java.util.ArrayList;
import java.util.List;
import org.cannula.chart.Route;
import org.cannula.codes.Category;
import org.cannula.formats.text.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * What was done, as one word of a sheet: a route, with a category where the word says it.
 *
 * @param word the word
 * @param route how it was given
 * @param category what the word says about the drug, or null where it says nothing
 */
record Verb(String word, Route route, @Nullable Category category) {

    /**
     * {@code infusion}, {@code push} and the other routes of the contract say nothing about the drug; {@code hydration}
     * and {@code chemo}, {@code chemo-push}, {@code chemo-im} … do. {@code iv-infusion} and {@code iv-push} are read too.
     */
    static final Vocabulary<Verb> ALL = all();

    /**
     * What was done and in how many words.
     *
     * @param verb what was done
     * @param words how many words said it
     */
    record Found(Verb verb, int words) {}

    /**
     * What the words from {@code index} on say was done, or null where they say nothing.
     *
     * @param lasts whether the line documents a length: then a bolus, or a bare {@code iv}, is an infusion
     */
    static @Nullable Found at(List<Token> tokens, int index, boolean lasts) {
        Found found = null;
        StringBuilder phrase = new StringBuilder();
        for (int words = 1; words <= ChartWords.LONGEST; words++) {
            String word = DoseWords.lower(DoseWords.word(tokens, index + words - 1));
            if (word.isEmpty()) {
                break;
            }
            String said = phrase.append(words == 1 ? "" : " ").append(word).toString();
            Verb verb = words == 1 ? ALL.find(said) : null;
            Route route = verb == null ? ChartWords.route(said, lasts) : verb.route();
            if (route != null) {
                found = new Found(verb == null ? new Verb(said, route, null) : verb, words);
            }
        }
        return found;
    }

    /** What would have been valid instead of a word. */
    static String insteadOf(String word) {
        if (word.equalsIgnoreCase("iv")) {
            return "push or infusion; iv alone does not tell which without a stop";
        }
        String slip = ALL.slip(word) == null ? ChartWords.slip(word) : ALL.slip(word);
        return (slip == null ? "" : slip + " (")
                + "infusion, push, hydration, chemo, chemo-push, im, sc, another route of "
                + "the contract, chemo- and a route, or a chart's word such as ivp, ivpb, drip, bolus, subq, po"
                + (slip == null ? "" : ")");
    }

    /** The word a writer uses. */
    static Verb of(Route route, @Nullable Category category) {
        if (category == Category.HYDRATION && route == Route.IV_INFUSION) {
            return new Verb("hydration", route, category);
        }
        if (category == Category.CHEMOTHERAPY) {
            return new Verb(route == Route.IV_INFUSION ? "chemo" : "chemo-" + plain(route), route, category);
        }
        return new Verb(plain(route), route, null);
    }

    private static String plain(Route route) {
        return switch (route) {
            case IV_INFUSION -> "infusion";
            case IV_PUSH -> "push";
            default -> route.word();
        };
    }

    private static Vocabulary<Verb> all() {
        List<Verb> verbs = new ArrayList<>();
        for (Route route : Route.values()) {
            verbs.add(of(route, null));
        }
        verbs.add(of(Route.IV_INFUSION, Category.HYDRATION));
        for (Route route : Route.values()) {
            verbs.add(of(route, Category.CHEMOTHERAPY));
        }
        verbs.add(new Verb(Route.IV_INFUSION.word(), Route.IV_INFUSION, null));
        verbs.add(new Verb(Route.IV_PUSH.word(), Route.IV_PUSH, null));
        return Vocabulary.of(verbs.toArray(Verb[]::new), Verb::word);
    }
}
