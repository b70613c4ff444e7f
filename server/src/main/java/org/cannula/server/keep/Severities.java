package org.cannula.server.keep;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Severities as the interface says them and as the store ranks them. */
public final class Severities {

    private static final List<String> WORDS = List.of("error", "review", "note", "none");

    private Severities() {}

    public static String word(int rank) {
        return WORDS.get(rank);
    }

    /**
     * The ranks of words; none where nothing is asked.
     *
     * @throws IllegalArgumentException where one of them is no severity
     */
    public static List<Integer> ranks(@Nullable List<String> words) {
        return words == null ? List.of() : words.stream().map(Severities::rank).toList();
    }

    private static int rank(String word) {
        int rank = WORDS.indexOf(word);
        if (rank < 0) {
            throw new IllegalArgumentException("no severity; valid: " + String.join(", ", WORDS));
        }
        return rank;
    }
}
