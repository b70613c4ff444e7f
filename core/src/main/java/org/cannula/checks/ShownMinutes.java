package org.cannula.checks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cannula.basis.Span;
import org.cannula.codes.Category;
import org.cannula.service.NextUnit;

/**
 * The minutes a chart shows for the code of a pair, and how many more the units billed would need; its words are made
 * when printed.
 *
 * @param pair what is billed beside what is supported
 * @param documentation the chart
 */
record ShownMinutes(Pair pair, Documentation documentation) {

    private static final int MOST_NAMED = 4;
    private static final BigDecimal HOUR = BigDecimal.valueOf(60);

    @Override
    public String toString() {
        List<Charted> shown = shown();
        if (shown.isEmpty()) {
            return "";
        }
        List<String> words = new ArrayList<>();
        for (Charted given : shown.subList(0, Math.min(MOST_NAMED, shown.size()))) {
            words.add(words(given));
        }
        String more = shown.size() > MOST_NAMED ? " and " + (shown.size() - MOST_NAMED) + " more" : "";
        return " The chart shows " + String.join(", ", words) + more + "." + needed();
    }

    /** What the supported units stand on, or what could stand behind the code at all. */
    private List<Charted> shown() {
        Set<String> ids = new HashSet<>();
        pair.lines().forEach(line -> line.because().forEach(because -> ids.addAll(because.administrations())));
        return documentation.given().stream()
                .filter(given -> ids.isEmpty()
                        ? isOf(given)
                        : given.administrations().stream().anyMatch(ids::contains))
                .toList();
    }

    private boolean isOf(Charted given) {
        boolean chemotherapy = given.category() == Category.CHEMOTHERAPY;
        boolean family =
                switch (pair.code()) {
                    case "96360", "96361" -> given.isHydration();
                    case "96401", "96402", "96409", "96411", "96413", "96415", "96417" -> chemotherapy;
                    default -> !given.isHydration() && !chemotherapy;
                };
        return family && Kinds.fits(pair.code(), given.route());
    }

    private String words(Charted given) {
        Timeline timeline = documentation.timeline();
        if (given.running().isEmpty()) {
            return given.label() + " " + timeline.time(given.start());
        }
        List<String> spans = new ArrayList<>();
        for (Span span : given.running().spans()) {
            spans.add(timeline.time(span.start()) + "-" + timeline.time(span.stop()));
        }
        int minutes = given.running().count();
        return given.label() + " " + String.join(" ", spans) + " (" + minutes
                + (minutes == 1 ? " minute)" : " minutes)");
    }

    /** How far the minutes are from the units billed; empty where the coder knows no next unit. */
    private String needed() {
        NextUnit next = null;
        for (NextUnit unit : documentation.coded().next()) {
            if (unit.code().equals(pair.code()) && (next == null || unit.moreMinutes() < next.moreMinutes())) {
                next = unit;
            }
        }
        if (next == null || pair.surplus().signum() <= 0) {
            return "";
        }
        BigDecimal more = pair.surplus()
                .subtract(BigDecimal.ONE)
                .max(BigDecimal.ZERO)
                .multiply(HOUR)
                .add(BigDecimal.valueOf(next.moreMinutes()));
        return " The units billed would need " + more.stripTrailingZeros().toPlainString() + " more minutes.";
    }
}
