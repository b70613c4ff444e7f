package org.cannula.engine;

import java.util.List;
import java.util.Set;
import org.cannula.chart.Administration;

/** Asks about what is documented but looks wrong: times on a threshold, hydration without a reason, copied lengths. */
final class Checkpoints {

    private static final Set<Integer> ON_A_THRESHOLD = Set.of(15, 16, 30, 31, 90, 91);
    private static final int SUSPICIOUSLY_MANY = 3;

    private Checkpoints() {}

    static void ask(Sheet sheet, List<Given> intravenous) {
        for (Given given : intravenous) {
            if (!given.route().isMoment() && ON_A_THRESHOLD.contains(given.minutes())) {
                sheet.tally.ask(
                        given.ids(),
                        given.label() + " ran exactly " + given.minutes()
                                + " minutes, on a threshold: are start and stop as charted?");
            }
            if (given.isHydration() && given.parts().stream().allMatch(Checkpoints::isWithoutReason)) {
                sheet.tally.ask(
                        given.ids(),
                        "Why was " + given.label() + " given? Hydration needs an order and a documented reason.");
            }
        }
        copiedLengths(sheet, intravenous);
    }

    private static boolean isWithoutReason(Administration part) {
        return part.reason() == null;
    }

    private static void copiedLengths(Sheet sheet, List<Given> intravenous) {
        List<Given> infusions = intravenous.stream()
                .filter(given -> !given.route().isMoment() && given.minutes() > 0)
                .toList();
        boolean same = infusions.stream().mapToInt(Given::minutes).distinct().count() == 1;
        if (infusions.size() >= SUSPICIOUSLY_MANY && same) {
            sheet.tally.ask(
                    infusions.stream().flatMap(given -> given.ids().stream()).toList(),
                    "Every infusion is charted with exactly " + infusions.get(0).minutes()
                            + " minutes: are these the times they really ran?");
        }
    }
}
