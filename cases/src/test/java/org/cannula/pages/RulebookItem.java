package org.cannula.pages;

import java.util.ArrayList;
import java.util.List;

/**
 * Something the rulebook asks of claims, and what answers.
 *
 * @param number its number in the rulebook
 * @param words what it asks, in our words
 * @param answers names of the checks and rules that answer
 * @param reason why none does; empty where one does
 */
record RulebookItem(String number, String words, List<String> answers, String reason) {

    private static final String REASON = "reason:";

    RulebookItem {
        answers = List.copyOf(answers);
    }

    /** The items of {@code cases/rulebook.txt}, in its order. */
    static List<RulebookItem> all() {
        List<RulebookItem> items = new ArrayList<>();
        for (String line : Page.read(Page.ROOT.resolve("cases/rulebook.txt")).split("\n", -1)) {
            if (line.startsWith("R-")) {
                items.add(of(line));
            }
        }
        return items;
    }

    private static RulebookItem of(String line) {
        String[] parts = line.split(" : ", 2);
        String number = parts[0].split("\\s+", 2)[0];
        String words = parts[0].substring(number.length()).strip();
        String answer = parts.length < 2 ? "" : parts[1].strip();
        return answer.startsWith(REASON)
                ? new RulebookItem(
                        number,
                        words,
                        List.of(),
                        answer.substring(REASON.length()).strip())
                : new RulebookItem(number, words, answer.isEmpty() ? List.of() : List.of(answer.split("\\s+", -1)), "");
    }
}
