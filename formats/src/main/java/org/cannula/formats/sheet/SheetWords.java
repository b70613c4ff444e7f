package org.cannula.formats.sheet;

import java.util.ArrayList;
import java.util.List;
import org.cannula.chart.Purpose;
import org.cannula.chart.Route;
import org.cannula.codes.Category;

/** The words of a visit sheet, for editors that complete and colour them. */
public final class SheetWords {

    private SheetWords() {}

    /** Words that begin a line which is no administration: header words, {@code expect}, {@code claim}. */
    public static List<String> lineWords() {
        return SheetBlock.LINE_WORDS;
    }

    /** What can be done, as a writer says it, the common ones first. */
    public static List<String> verbs() {
        List<String> verbs = new ArrayList<>();
        for (Route route : Route.values()) {
            verbs.add(Verb.of(route, null).word());
        }
        verbs.add(2, Verb.of(Route.IV_INFUSION, Category.HYDRATION).word());
        for (Route route : Route.values()) {
            verbs.add(Verb.of(route, Category.CHEMOTHERAPY).word());
        }
        return List.copyOf(verbs);
    }

    /** The names of details, each followed by a colon in a sheet. */
    public static List<String> details() {
        return Details.KEYS;
    }

    /** Words after the drug that say why it was given. */
    public static List<String> flags() {
        List<String> flags = new ArrayList<>();
        for (Purpose purpose : Purpose.values()) {
            if (AdministrationLine.isFlag(purpose.word())) {
                flags.add(purpose.word());
            }
        }
        flags.add("discontinued");
        return List.copyOf(flags);
    }
}
