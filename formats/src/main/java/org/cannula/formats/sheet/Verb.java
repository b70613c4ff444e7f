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

    /** What would have been valid instead of a word. */
    static String insteadOf(String word) {
        String slip = ALL.slip(word);
        return (slip == null ? "" : slip + " (")
                + "infusion, push, hydration, chemo, chemo-push, im, sc, another route of "
                + "the contract, or chemo- and a route" + (slip == null ? "" : ")");
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
