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

    private static String revenue(Line line) {
        if (line.isDrug()) {
            return "0636";
        }
        return !line.isAdministration() ? "0300" : line.code.compareTo("96400") < 0 ? "0260" : "0335";
    }

    /** Names the package of a drug and what was billed of it in milligrams. */
    private static void identify(Line line) {
        Stock stock = Stock.coded(line.code);
        if (stock != null && stock.measure().equals("mg")) {
            line.ndc = Packages.of(line.code);
            line.milligrams = line.units * stock.unit();
        }
    }

    static void add(Bill bill, SplittableRandom random) {
        LocalDate day = bill.lines.get(0).date;
        if (random.nextInt(100) < 30) {
            List<String> codes = bill.facility() ? List.of("G0463", "99284", "99283") : List.of("99213", "99214");
            bill.add(codes.get(random.nextInt(codes.size())), 1, day, "25");
        }
        if (random.nextInt(100) < 25) {
            bill.add(LABORATORY.get(random.nextInt(LABORATORY.size())), 1, day);
        }
        if (random.nextInt(100) < 60) {
            bill.diagnoses = random.nextBoolean() ? List.of("C50911", "E860") : List.of("D509");
        }
        if (bill.facility() && random.nextInt(100) < 40) {
            bill.lines.forEach(line -> line.revenue = revenue(line));
        }
        if (random.nextInt(100) < 40) {
            bill.drugLines().forEach(Neighbours::identify);
        }
        if (random.nextInt(100) < 40) {
            Collections.shuffle(bill.lines, new Random(random.nextLong()));
        }
    }
}
