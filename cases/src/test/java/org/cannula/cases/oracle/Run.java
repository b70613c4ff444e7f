package org.cannula.cases.oracle;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.cannula.codes.Category;

/** Infusions of one drug that are one: bags that overlap, abut or were changed within the grace time. */
final class Run {

    static final Comparator<Dose> CLOCK = Comparator.comparingInt((Dose d) -> d.start)
            .thenComparing(d -> d.ids.iterator().next());

    final List<Dose> doses;
    final String drug;
    final Category category;
    final int start;
    final int stop;
    final BitSet running = new BitSet();
    final String id;
    final boolean untimed;

    private Run(String drug, List<Dose> doses) {
        this.doses = doses.stream().sorted(CLOCK).toList();
        this.drug = drug;
        this.category =
                doses.stream().map(d -> d.category).max(Category::compareTo).orElseThrow();
        this.start = this.doses.get(0).start;
        this.stop = doses.stream().mapToInt(d -> d.stop).max().orElseThrow();
        doses.forEach(d -> running.or(d.running));
        this.id = this.doses.get(0).ids.iterator().next();
        this.untimed = doses.stream().allMatch(d -> d.untimed);
    }

    /** Groups the infusions of one drug: whatever two bags are one, all that hang together are one. */
    static List<Run> of(String drug, List<Dose> infusions, int grace) {
        List<List<Dose>> groups = new ArrayList<>();
        for (Dose dose : infusions) {
            List<Dose> joined = new ArrayList<>(List.of(dose));
            groups.removeIf(group -> {
                boolean one = group.stream().anyMatch(other -> one(dose, other, grace));
                if (one) {
                    joined.addAll(group);
                }
                return one;
            });
            groups.add(joined);
        }
        return groups.stream().map(group -> new Run(drug, group)).toList();
    }

    private static boolean one(Dose a, Dose b, int grace) {
        int gap = Math.max(a.start, b.start) - Math.min(a.stop, b.stop);
        boolean otherOrder = !a.orders.isEmpty() && !b.orders.isEmpty() && !a.orders.equals(b.orders);
        return gap <= (otherOrder ? 0 : grace);
    }

    int minutes() {
        return running.cardinality();
    }

    boolean chemo() {
        return category == Category.CHEMOTHERAPY;
    }

    boolean has(String administration) {
        return doses.stream().anyMatch(d -> d.ids.contains(administration));
    }

    static BitSet without(BitSet minutes, BitSet taken) {
        BitSet left = (BitSet) minutes.clone();
        left.andNot(taken);
        return left;
    }

    static int shared(BitSet a, BitSet b) {
        BitSet both = (BitSet) a.clone();
        both.and(b);
        return both.cardinality();
    }

    /** Clock minute of the n-th minute that ran, n from 1. */
    static int nth(BitSet minutes, int n) {
        int at = -1;
        for (int i = 0; i < n; i++) {
            at = minutes.nextSetBit(at + 1);
        }
        return at;
    }

    /** Further hours after a first-hour code. */
    static int addl(int minutes) {
        return minutes < 91 ? 0 : (minutes - 31) / 60;
    }
}
