package org.cannula.cases.labelled;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;

/** What stands beside drug administration on real claims, and must not be found fault with. */
final class Neighbours {

    static final Set<String> INITIAL = Set.of("96360", "96365", "96374", "96409", "96413");

    private static final List<String> LABORATORY = List.of("80053", "85025", "83735");

    private Neighbours() {}

    static void add(Bill bill, SplittableRandom random) {
        LocalDate day = bill.lines.get(0).date;
        if (random.nextInt(100) < 30) {
            List<String> codes = bill.facility() ? List.of("G0463", "99284", "99283") : List.of("99213", "99214");
            bill.add(codes.get(random.nextInt(codes.size())), 1, day, "25");
        }
        if (random.nextInt(100) < 25) {
            bill.add(LABORATORY.get(random.nextInt(LABORATORY.size())), 1, day);
        }
        if (random.nextInt(100) < 40) {
            Collections.shuffle(bill.lines, new Random(random.nextLong()));
        }
    }
}
