package org.cannula.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.cannula.basis.Ruling;
import org.cannula.rules.BagChangeContinuesTheRun;

/** Joins the bags of one drug that follow or overlap each other into runs. */
final class Runs {

    private Runs() {}

    /** Runs of drugs: bags of one drug only. */
    static List<Given> ofDrugs(Sheet sheet, List<Given> bags) {
        LinkedHashMap<String, List<Given>> byDrug = new LinkedHashMap<>();
        for (Given bag : bags) {
            byDrug.computeIfAbsent(bag.substance(), key -> new ArrayList<>(2)).add(bag);
        }
        List<Given> runs = new ArrayList<>(bags.size());
        byDrug.values().forEach(same -> runs.addAll(join(sheet, same)));
        return runs;
    }

    /** Runs of hydration: one fluid continues another. */
    static List<Given> ofHydration(Sheet sheet, List<Given> bags) {
        return join(sheet, bags);
    }

    /** Bags belong to one run when a chain of bag changes or overlaps leads from one to the other. */
    private static List<Given> join(Sheet sheet, List<Given> bags) {
        if (bags.size() == 1) {
            return bags;
        }
        List<Given> sorted = new ArrayList<>(bags);
        sorted.sort(Given.BY_START);
        int[] run = new int[sorted.size()];
        for (int i = 0; i < run.length; i++) {
            run[i] = i;
            for (int j = 0; j < i; j++) {
                if (run[j] != run[i] && follows(sheet, sorted.get(j), sorted.get(i))) {
                    int gone = Math.max(run[i], run[j]);
                    int kept = Math.min(run[i], run[j]);
                    for (int k = 0; k <= i; k++) {
                        run[k] = run[k] == gone ? kept : run[k];
                    }
                }
            }
        }
        LinkedHashMap<Integer, List<Given>> byRun = new LinkedHashMap<>();
        for (int i = 0; i < run.length; i++) {
            byRun.computeIfAbsent(run[i], key -> new ArrayList<>(2)).add(sorted.get(i));
        }
        List<Given> runs = new ArrayList<>(byRun.size());
        for (List<Given> chain : byRun.values()) {
            Given first = chain.get(0);
            runs.add(
                    chain.size() == 1
                            ? first
                            : first.joined(chain, first.substance(), first.label(), first.category()));
        }
        return runs;
    }

    private static boolean follows(Sheet sheet, Given earlier, Given later) {
        boolean separatelyOrdered =
                earlier.order() != null && later.order() != null && !Objects.equals(earlier.order(), later.order());
        long gap = later.start() - earlier.stop();
        Ruling<Boolean> follows = BagChangeContinuesTheRun.RULE.decide(sheet.readings, gap, separatelyOrdered);
        if (follows.value() && gap > 0) {
            sheet.tally.note(later, follows.because());
        }
        return follows.value();
    }
}
