package org.cannula.engine;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.cannula.chart.Administration;
import org.cannula.chart.Moment;

/**
 * Asks about what is documented but looks wrong: times on a threshold, copied or unlikely lengths, hydration without a
 * reason. One question for each drug, not one for each bag.
 */
final class Checkpoints {

    private static final Set<Integer> ON_A_THRESHOLD = Set.of(15, 16, 30, 31, 90, 91);
    private static final int SUSPICIOUSLY_MANY = 3;

    /** A stop shortly before the hour of the start, so of the next day, is likely one typed some hours too early. */
    private static final int NEARLY_A_DAY = 20 * 60;

    private static final int A_DAY = 24 * 60;

    private Checkpoints() {}

    static void ask(Sheet sheet, List<Given> placed) {
        List<Given> intravenous = placed.stream().sorted(Given.BY_START).toList();
        List<Given> infusions = intravenous.stream()
                .filter(given -> !given.route().isMoment() && given.minutes() > 0)
                .toList();
        // What is asked of all of them need not be asked of each.
        if (!copiedLengths(sheet, infusions)) {
            for (List<Given> same : bySubstance(infusions, given -> ON_A_THRESHOLD.contains(given.minutes()))) {
                sheet.tally.ask(
                        ids(same),
                        same.get(0).label() + " ran exactly " + lengths(same)
                                + " minutes, on a threshold: are start and stop as charted?");
            }
        }
        for (List<Given> same : bySubstance(infusions, Checkpoints::isNearlyADay)) {
            sheet.tally.ask(
                    ids(same),
                    same.get(0).label() + " ran " + lengths(same)
                            + " minutes: is its stop of the day after its start?");
        }
        for (List<Given> same : bySubstance(infusions, Checkpoints::hasAPauseOutside)) {
            sheet.tally.ask(
                    ids(same),
                    "A pause of " + same.get(0).label()
                            + " lies outside the time it ran and is not deducted: which times are right?");
        }
        for (List<Given> same : bySubstance(intravenous, Checkpoints::isHydrationWithoutReason)) {
            sheet.tally.ask(
                    ids(same),
                    "Why was " + same.get(0).label() + " given? Hydration needs an order and a documented reason.");
        }
    }

    private static boolean isNearlyADay(Given given) {
        long length = given.stop() - given.start();
        return given.day() == null && length >= NEARLY_A_DAY && length < A_DAY;
    }

    private static boolean hasAPauseOutside(Given given) {
        return given.parts().stream().anyMatch(Checkpoints::hasAPauseOutside);
    }

    /** By the documented times: a pause before arrival is one all the same. */
    private static boolean hasAPauseOutside(Administration part) {
        Moment start = part.start();
        Moment stop = part.stop();
        return part.pauses().stream()
                .anyMatch(pause -> (start != null && pause.start().minute() < start.minute())
                        || (stop != null && pause.stop().minute() > stop.minute()));
    }

    private static Collection<List<Given>> bySubstance(List<Given> all, Predicate<Given> asked) {
        LinkedHashMap<String, List<Given>> drugs = all.stream()
                .filter(asked)
                .collect(Collectors.groupingBy(Given::substance, LinkedHashMap::new, Collectors.toList()));
        return drugs.values();
    }

    private static List<String> ids(List<Given> all) {
        return all.stream().flatMap(given -> given.ids().stream()).toList();
    }

    /** The different lengths, shortest first: {@code 15, 30 and 90}. */
    private static String lengths(List<Given> same) {
        List<String> lengths = same.stream()
                .map(Given::minutes)
                .distinct()
                .sorted()
                .map(String::valueOf)
                .toList();
        int last = lengths.size() - 1;
        return last == 0 ? lengths.get(0) : String.join(", ", lengths.subList(0, last)) + " and " + lengths.get(last);
    }

    private static boolean isHydrationWithoutReason(Given given) {
        return given.isHydration() && given.parts().stream().allMatch(Checkpoints::isWithoutReason);
    }

    private static boolean isWithoutReason(Administration part) {
        return part.reason() == null;
    }

    /** Whether many infusions all ran the same minutes; then it is asked. */
    private static boolean copiedLengths(Sheet sheet, List<Given> infusions) {
        boolean same = infusions.stream().mapToInt(Given::minutes).distinct().count() == 1;
        if (infusions.size() < SUSPICIOUSLY_MANY || !same) {
            return false;
        }
        int minutes = infusions.get(0).minutes();
        sheet.tally.ask(
                ids(infusions),
                "Every infusion is charted with exactly " + minutes + " minutes"
                        + (ON_A_THRESHOLD.contains(minutes) ? ", on a threshold" : "")
                        + ": are these the times they really ran?");
        return true;
    }
}
