package org.cannula.formats.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.cannula.chart.Pump;
import org.cannula.chart.Purpose;
import org.cannula.chart.Route;
import org.cannula.chart.SecondAccess;
import org.cannula.chart.Setting;
import org.cannula.claim.ClaimType;
import org.cannula.codes.Category;
import org.jspecify.annotations.Nullable;

/** A closed list of words, each with its meaning. */
public final class Vocabulary<T> {

    public static final Vocabulary<Route> ROUTES = of(Route.values(), Route::word);
    public static final Vocabulary<Category> CATEGORIES = of(Category.values(), Category::word);
    public static final Vocabulary<Purpose> PURPOSES = of(Purpose.values(), Purpose::word);
    public static final Vocabulary<Pump> PUMPS = of(Pump.values(), Pump::word);
    public static final Vocabulary<Setting> SETTINGS = of(Setting.values(), Setting::word);
    public static final Vocabulary<SecondAccess.Kind> ACCESS_KINDS =
            of(SecondAccess.Kind.values(), SecondAccess.Kind::word);
    public static final Vocabulary<ClaimType> CLAIM_TYPES = of(ClaimType.values(), ClaimType::word);

    private final List<String> words = new ArrayList<>();
    private final Map<String, T> meanings = new HashMap<>();

    private Vocabulary() {}

    /** The words of these meanings, in their order. */
    public static <T> Vocabulary<T> of(T[] meanings, Function<T, String> word) {
        Vocabulary<T> made = new Vocabulary<>();
        for (T meaning : meanings) {
            made.words.add(word.apply(meaning));
            made.meanings.put(word.apply(meaning), meaning);
        }
        return made;
    }

    /** What the word means, or null where it is not in the list. */
    public @Nullable T find(String word) {
        return meanings.get(word);
    }

    /** What would have been valid instead of the word: the nearest one first, where one is near. */
    public String insteadOf(String word) {
        return insteadOf(word, words);
    }

    /** The word of the list that was likely meant, or null where none is near. */
    public @Nullable String slip(String word) {
        return nearest(word, words);
    }

    /** What would have been valid instead of the word: the nearest one first, where one is near. */
    public static String insteadOf(String word, List<String> words) {
        String nearest = nearest(word, words);
        String all = "one of " + String.join(", ", words);
        return nearest == null ? all : nearest + " (" + all + ")";
    }

    /** The one word at most two edits away, where a typing slip is likely. */
    static @Nullable String nearest(String word, List<String> words) {
        String best = null;
        int least = Math.min(3, Math.max(1, word.length() / 2));
        for (String candidate : words) {
            int distance = edits(word, candidate);
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        return best;
    }

    private static int edits(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 2) {
            return 3;
        }
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = Character.toLowerCase(a.charAt(i - 1)) == Character.toLowerCase(b.charAt(j - 1)) ? 0 : 1;
                current[j] = Math.min(previous[j - 1] + change, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
