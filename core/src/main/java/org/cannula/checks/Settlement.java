package org.cannula.checks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.cannula.service.CodedLine;

/**
 * Makes the lines of a pair bill what the chart supports: its units, and the modifier of every unit that stands for
 * another access or encounter. Lines keep their units where they can, and plain lines stay plain.
 */
final class Settlement {

    private static final Comparator<Billed> ORDER =
            Comparator.comparing(Billed::date).thenComparing(line -> line.line().line());

    private final Pair pair;
    private final List<Change> changes = new ArrayList<>();

    private Settlement(Pair pair) {
        this.pair = pair;
    }

    /** Changes that settle every pair. */
    static List<Change> of(Collection<Pair> pairs) {
        List<Change> changes = new ArrayList<>();
        pairs.forEach(pair -> changes.addAll(of(pair)));
        return changes;
    }

    /** Changes that settle a pair; none where it bills what is supported. */
    static List<Change> of(Pair pair) {
        Settlement settlement = new Settlement(pair);
        settlement.settle();
        return settlement.changes;
    }

    /** What the pair comes to, in words, such as {@code 96361 x2}. */
    static String words(Collection<Pair> pairs) {
        TreeSet<String> codes = new TreeSet<>();
        for (Pair pair : pairs) {
            codes.add(Reduction.words(pair.code(), pair.supported()));
        }
        return String.join(", ", codes);
    }

    private void settle() {
        BigDecimal marked = BigDecimal.valueOf(pair.lines().stream()
                        .filter(Settlement::isMarked)
                        .mapToLong(CodedLine::units)
                        .sum())
                .min(pair.supported());
        BigDecimal plain = pair.supported().subtract(marked);
        List<Billed> lines = pair.billed().stream().sorted(ORDER).toList();
        List<Share> shares = new ArrayList<>();
        for (Billed line : lines) {
            shares.add(new Share(line));
        }
        for (Share share : shares) {
            if (share.line.isMarkedSeparate()) {
                marked = share.keepMarked(marked);
            } else {
                plain = share.keepPlain(plain);
            }
        }
        for (Share share : shares) {
            if (share.line.isMarkedSeparate()) {
                plain = share.keepMarked(plain);
            } else {
                marked = share.keepMarked(marked);
            }
        }
        if (plain.signum() > 0) {
            missing(shares, plain, false);
        }
        if (marked.signum() > 0) {
            missing(shares, marked, true);
        }
        shares.forEach(this::change);
    }

    /** Units nobody billed: on a line of the kind that stays, else as a line of their own. */
    private void missing(List<Share> shares, BigDecimal units, boolean marked) {
        for (Share share : shares) {
            boolean same = marked ? share.line.isMarkedSeparate() : share.marked.signum() == 0;
            if (same) {
                if (marked) {
                    share.marked = share.marked.add(units);
                } else {
                    share.plain = share.plain.add(units);
                }
                return;
            }
        }
        CodedLine documented = pair.lines().stream()
                .filter(line -> isMarked(line) == marked)
                .findFirst()
                .orElse(null);
        changes.add(new Change.Added(
                pair.code(),
                units,
                documented == null ? List.of() : documented.modifiers(),
                documented == null ? pair.date() : documented.date()));
    }

    private void change(Share share) {
        int number = share.line.line().line();
        BigDecimal kept = share.plain.add(share.marked);
        boolean toMark = !share.line.isMarkedSeparate() && share.marked.signum() > 0;
        boolean split = toMark && share.plain.signum() > 0;
        BigDecimal here = split ? share.plain : kept;
        if (here.compareTo(share.line.units()) != 0) {
            changes.add(new Change.Units(number, here));
        }
        if (toMark) {
            List<String> modifiers = new ArrayList<>(separating());
            modifiers.addAll(share.line.line().modifiers());
            changes.add(
                    split
                            ? new Change.Added(pair.code(), share.marked, modifiers, share.line.date())
                            : new Change.Modifiers(number, modifiers));
        }
    }

    /** The modifiers the chart asks for. */
    private List<String> separating() {
        return pair.lines().stream()
                .filter(Settlement::isMarked)
                .map(line -> line.modifiers().stream()
                        .filter(Billed.SEPARATE::contains)
                        .toList())
                .findFirst()
                .orElse(List.of());
    }

    static boolean isMarked(CodedLine line) {
        return line.modifiers().stream().anyMatch(Billed.SEPARATE::contains);
    }

    /** What of a billed line stands, plain and marked. */
    private static final class Share {
        private final Billed line;
        private BigDecimal plain = BigDecimal.ZERO;
        private BigDecimal marked = BigDecimal.ZERO;

        private Share(Billed line) {
            this.line = line;
        }

        private BigDecimal keepPlain(BigDecimal wanted) {
            BigDecimal kept = line.units().subtract(plain).subtract(marked).min(wanted);
            plain = plain.add(kept);
            return wanted.subtract(kept);
        }

        private BigDecimal keepMarked(BigDecimal wanted) {
            BigDecimal kept = line.units().subtract(plain).subtract(marked).min(wanted);
            marked = marked.add(kept);
            return wanted.subtract(kept);
        }
    }
}
