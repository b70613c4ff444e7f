package org.cannula.cases.labelled;

import java.util.List;
import java.util.SplittableRandom;

/** One way to make a clean claim wrong. */
interface Edit {

    /** Changes the claims of a sample and says what is wrong with them now; empty, with nothing changed, where it cannot. */
    List<Label> apply(Sample sample, SplittableRandom random);

    /** One of these; there must be one. */
    static <T> T pick(List<T> from, SplittableRandom random) {
        return from.get(random.nextInt(from.size()));
    }

    /** An edit of one claim, tried on each of the sample in turn. */
    interface OfOne extends Edit {

        List<Label> apply(Bill bill, SplittableRandom random);

        @Override
        default List<Label> apply(Sample sample, SplittableRandom random) {
            int first = random.nextInt(sample.bills.size());
            for (int i = 0; i < sample.bills.size(); i++) {
                Bill bill = sample.bills.get((first + i) % sample.bills.size());
                List<Label> labels = apply(bill, random);
                if (!labels.isEmpty()) {
                    return labels;
                }
            }
            return List.of();
        }
    }
}
