package org.cannula.cases.labelled;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Claims of one patient with what is wrong with them.
 *
 * @param seed seed of the run
 * @param index which of the run
 * @param sample charts and claims
 * @param kinds kinds of error made; empty for clean claims
 * @param labels what must be found
 * @param facts what may be found, how surely
 */
record Drawn(long seed, int index, Sample sample, List<String> kinds, List<Label> labels, List<Fact> facts) {

    private static final int CHARTS_TRIED = 400;
    private static final int SECONDS_TRIED = 12;

    /** A quarter clean, every other one with one error of a kind whose turn it is, a quarter with two. */
    static Drawn of(long seed, int index) {
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + index);
        int errors = (index & 3) == 0 ? 0 : (index & 3) == 3 ? 2 : 1;
        List<String> names = Kinds.names();
        String first = names.get(random.nextInt(names.size()));
        for (int tried = 0; tried < CHARTS_TRIED; tried++) {
            Sample sample = Sample.clean(Charts.draw(random), random);
            if (sample == null) {
                continue;
            }
            @Nullable
            Drawn drawn = errors == 0
                    ? labelled(seed, index, sample, List.of(), List.of())
                    : spoilt(seed, index, sample, errors, first, random);
            if (drawn != null) {
                return drawn;
            }
        }
        // No chart drawn lets itself be spoilt this way: another kind's turn.
        return of(seed + 1_000_000_007L, index);
    }

    private static @Nullable Drawn spoilt(
            long seed, int index, Sample sample, int errors, String first, SplittableRandom random) {
        List<String> kinds = new ArrayList<>(List.of(first));
        List<Label> labels = new ArrayList<>(Kinds.apply(first, sample, random));
        List<String> names = Kinds.names();
        for (int tried = 0; !labels.isEmpty() && kinds.size() < errors && tried < SECONDS_TRIED; tried++) {
            String name = names.get(random.nextInt(names.size()));
            List<Label> more = Kinds.apply(name, sample, random);
            if (more.stream().anyMatch(label -> labels.stream().anyMatch(other -> touch(label, other)))) {
                return null;
            }
            if (!more.isEmpty()) {
                kinds.add(name);
                labels.addAll(more);
            }
        }
        return labels.isEmpty() ? null : labelled(seed, index, sample, kinds, labels);
    }

    /** Errors of these kinds made of other charts; null where one of them does not apply. */
    static @Nullable Drawn of(Sample sample, List<String> kinds, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Label> labels = new ArrayList<>();
        for (String kind : kinds) {
            List<Label> more = Kinds.apply(kind, sample, random);
            if (more.isEmpty()) {
                return null;
            }
            labels.addAll(more);
        }
        try {
            return labelled(seed, -1, sample, kinds, labels);
        } catch (Untrue untrue) {
            return null;
        }
    }

    /** Null where two errors undo each other, or together make what another reading would. */
    private static @Nullable Drawn labelled(
            long seed, int index, Sample sample, List<String> kinds, List<Label> labels) {
        List<Fact> facts = Facts.of(sample);
        Drawn drawn = new Drawn(seed, index, sample, kinds, labels, facts);
        List<Situation> untrue = labels.stream()
                .filter(label -> !holds(label, facts))
                .map(Label::situation)
                .toList();
        boolean otherReading = facts.stream().anyMatch(fact -> fact.situation() == Situation.OTHER_READING);
        if (untrue.isEmpty()) {
            return drawn;
        }
        if (kinds.size() == 1 && !otherReading) {
            throw new Untrue(untrue + " does not hold\n" + Sheets.of(drawn));
        }
        return null;
    }

    /** Thrown where an edit says of a claim what is not so. */
    static final class Untrue extends RuntimeException {
        private static final long serialVersionUID = 1;

        Untrue(String message) {
            super(message);
        }
    }

    private static boolean touch(Label one, Label other) {
        return one.bill() == other.bill()
                && (one.code().equals(other.code()) || one.lines().stream().anyMatch(other.lines()::contains));
    }

    /** Whether what a label says is so after all edits. */
    private static boolean holds(Label label, List<Fact> facts) {
        if (label.chart() == null && label.alone() == null) {
            return true;
        }
        if (!label.lines().isEmpty() && label.lines().stream().noneMatch(label.bill().lines::contains)) {
            return false;
        }
        return facts.stream()
                .anyMatch(fact -> fact.situation() == label.situation()
                        && fact.bill() == label.bill()
                        && (fact.lines().stream().anyMatch(label.lines()::contains)
                                || fact.code().equals(label.code())));
    }
}
