package org.cannula.cases.labelled;

import static org.cannula.checks.Severity.ERROR;
import static org.cannula.checks.Severity.REVIEW;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cannula.cases.oracle.Billed;

/** What is wrong with the drug lines of a claim, and with administrations beside them. */
final class DrugFacts {

    private DrugFacts() {}

    static void add(Bill bill, List<Fact> facts) {
        Set<String> codes = new TreeSet<>();
        bill.drugLines().forEach(line -> codes.add(line.code));
        bill.drugs.forEach(line -> codes.add(line.code()));
        for (String code : codes) {
            Set<LocalDate> dates = new TreeSet<>();
            bill.of(code).forEach(line -> dates.add(line.date));
            bill.drugs.stream().filter(line -> line.code().equals(code)).forEach(line -> dates.add(line.date()));
            dates.forEach(date -> drug(bill, code, date, facts));
        }
        List<Line> given = bill.administrations();
        List<Line> chemotherapy =
                given.stream().filter(line -> line.code.matches("964[012]\\d")).toList();
        List<Line> plain =
                given.stream().filter(line -> line.code.matches("963[67]\\d")).toList();
        boolean none = bill.drugLines().stream().noneMatch(line -> Stock.isChemotherapy(line.code));
        if (none && !chemotherapy.isEmpty()) {
            facts.add(of(Situation.CHEMOTHERAPY_FOR_PLAIN_DRUG, bill, chemotherapy, true));
        }
        boolean all =
                bill.drugLines().stream().allMatch(line -> Stock.isChemotherapy(line.code) || Stock.isFluid(line.code));
        if (all && !plain.isEmpty()) {
            // A home supplier may have given it, or a code by the visit stands for it; or it is not billed at all.
            boolean otherwise = none
                    || !bill.with(line -> SurroundingFacts.isHome(line) || line.code.matches("Q008[134]"))
                            .isEmpty();
            facts.add(new Fact(
                    Situation.PLAIN_FOR_CHEMOTHERAPY_DRUG,
                    bill,
                    plain,
                    plain.get(0).code,
                    ERROR,
                    otherwise ? null : ERROR));
        }
        if (!given.isEmpty()) {
            boolean shown = bill.drugLines().stream().anyMatch(line -> !Stock.isFluid(line.code));
            facts.add(new Fact(
                    Situation.ADMINISTRATION_WITHOUT_DRUG,
                    bill,
                    given,
                    given.get(0).code,
                    REVIEW,
                    shown ? null : REVIEW));
        }
        if (given.isEmpty() && !bill.drugLines().isEmpty()) {
            facts.add(of(Situation.DRUG_WITHOUT_ADMINISTRATION, bill, bill.drugLines(), false));
        }
    }

    private static Fact of(Situation situation, Bill bill, List<Line> lines, boolean surely) {
        return new Fact(situation, bill, lines, lines.get(0).code, surely ? ERROR : REVIEW, surely ? ERROR : REVIEW);
    }

    private static void drug(Bill bill, String code, LocalDate date, List<Fact> facts) {
        List<Line> lines = bill.with(line -> line.code.equals(code) && line.date.equals(date));
        int lost = billed(lines, "JW");
        int given = Bill.units(lines) - lost;
        int lostRight = right(bill, code, date, "JW");
        int givenRight = bill.drugs.stream()
                        .filter(line -> line.code().equals(code) && line.date().equals(date))
                        .mapToInt(Billed::units)
                        .sum()
                - lostRight;
        if (Facts.inpatient(bill) && lines.isEmpty()) {
            return;
        }
        if (given + lost == 0) {
            facts.add(new Fact(Situation.DRUG_NOT_BILLED, bill, List.of(), code, ERROR, null));
            return;
        }
        if (given > givenRight || (given < givenRight && !Facts.inpatient(bill))) {
            facts.add(new Fact(Situation.DRUG_UNITS, bill, lines, code, ERROR, null));
        }
        int jz = billed(lines, "JZ");
        boolean contradiction = (jz > 0 && lost > 0)
                || lines.stream().anyMatch(line -> line.modifiers.containsAll(List.of("JW", "JZ")));
        if (lost != lostRight || contradiction || (lost > 0 && given == 0)) {
            facts.add(new Fact(Situation.WASTE_WRONG, bill, lines, code, ERROR, contradiction ? ERROR : null));
        }
        if (lost < lostRight || jz < right(bill, code, date, "JZ")) {
            facts.add(new Fact(Situation.WASTE_UNSAID, bill, lines, code, ERROR, REVIEW));
        }
    }

    private static int billed(List<Line> lines, String modifier) {
        return Bill.units(
                lines.stream().filter(line -> line.modifiers.contains(modifier)).toList());
    }

    private static int right(Bill bill, String code, LocalDate date, String modifier) {
        return bill.drugs.stream()
                .filter(line -> line.code().equals(code)
                        && line.date().equals(date)
                        && line.modifiers().contains(modifier))
                .mapToInt(Billed::units)
                .sum();
    }
}
