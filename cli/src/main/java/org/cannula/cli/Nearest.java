package org.cannula.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds what somebody may have meant. */
final class Nearest {

    private Nearest() {}

    /** A closing sentence that names the nearest known words; empty where none is near. */
    static String hint(String word, Collection<String> known) {
        List<String> near = to(word, known);
        return near.isEmpty() ? "" : ". Did you mean " + String.join(" or ", near) + "?";
    }

    /** Up to three known words nearest to this one, nearest first; none that differs in more than a third. */
    static List<String> to(String word, Collection<String> known) {
        String wanted = word.toLowerCase(Locale.ROOT);
        record Near(String word, int distance) {}
        return known.stream()
                .distinct()
                .map(each -> new Near(each, distance(wanted, each.toLowerCase(Locale.ROOT))))
                .filter(near -> near.distance <= Math.max(1, wanted.length() / 3))
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::word))
                .limit(3)
                .map(Near::word)
                .toList();
    }

    /** Letters to insert, drop, replace or swap; a word that holds the wanted one whole is near. */
    private static int distance(String from, String to) {
        if (from.length() >= 4 && to.contains(from)) {
            return 1;
        }
        int[][] cost = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int replaced = cost[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                cost[i][j] = Math.min(replaced, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
                boolean swapped = i > 1
                        && j > 1
                        && from.charAt(i - 1) == to.charAt(j - 2)
                        && from.charAt(i - 2) == to.charAt(j - 1);
                if (swapped) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[from.length()][to.length()];
    }
}
