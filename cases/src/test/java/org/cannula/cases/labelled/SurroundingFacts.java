package org.cannula.cases.labelled;

import static org.cannula.checks.Severity.ERROR;
import static org.cannula.checks.Severity.NOTE;
import static org.cannula.checks.Severity.REVIEW;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.cannula.checks.Severity;
import org.jspecify.annotations.Nullable;

/** What is wrong around the administrations of a claim: revenue codes, diagnoses, packages, and services in their place. */
final class SurroundingFacts {

    private static final LocalDate CROSSWALK_FROM = LocalDate.of(2025, 1, 1);
    private static final LocalDate CROSSWALK_UNTIL = LocalDate.of(2026, 6, 30);

    private SurroundingFacts() {}

    static void add(Bill bill, List<Fact> facts) {
        for (Line line : bill.with(any -> true)) {
            String ndc = line.ndc;
            if (ndc != null && !Packages.isOf(ndc, line.code)) {
                boolean binds =
                        bill.medicare() && !line.date.isBefore(CROSSWALK_FROM) && !line.date.isAfter(CROSSWALK_UNTIL);
                add(facts, Situation.OTHER_PACKAGE, bill, List.of(line), binds ? ERROR : REVIEW);
            }
            drug(bill, line, facts);
            Stock stock = Stock.coded(line.code);
            if (ndc != null && stock != null && line.milligrams != line.units * stock.unit()) {
                add(facts, Situation.PACKAGE_QUANTITY, bill, List.of(line), REVIEW);
            }
            if (line.revenue != null && line.isAdministration() && !line.revenue.matches("0(26|33).")) {
                add(facts, Situation.REVENUE_CODE, bill, List.of(line), NOTE);
            }
        }
        List<Line> hydration = bill.with(line -> Set.of("96360", "96361").contains(line.code));
        boolean tumour = bill.diagnoses.stream().allMatch(code -> code.startsWith("C") || code.startsWith("Z51"));
        if (!hydration.isEmpty() && !bill.diagnoses.isEmpty() && tumour) {
            add(facts, Situation.HYDRATION_DIAGNOSIS, bill, hydration, REVIEW);
        }
        for (Line line : bill.with(SurroundingFacts::isHome)) {
            boolean beside = bill.on(line.date).stream().anyMatch(Line::isAdministration);
            if (beside) {
                add(facts, Situation.HOME_INFUSION, bill, List.of(line), REVIEW);
            }
        }
        for (LocalDate date : bill.dates()) {
            beside(bill, date, facts);
        }
    }

    private static void drug(Bill bill, Line line, List<Fact> facts) {
        if (line.half) {
            add(facts, Situation.FRACTION, bill, List.of(line), REVIEW);
            facts.add(new Fact(Situation.DRUG_UNITS, bill, List.of(line), line.code, ERROR, null));
        }
        if (line.code.equals("J9265")) {
            add(facts, Situation.DRUG_NUMBER_ENDED, bill, List.of(line), ERROR);
        }
        if (line.code.matches("Q008[134]")) {
            add(
                    facts,
                    Situation.CODE_BY_THE_VISIT,
                    bill,
                    List.of(line),
                    bill.facility() && bill.medicare() ? ERROR : REVIEW);
        }
        boolean charted = bill.drugs.stream().anyMatch(right -> right.code().equals(line.code));
        if (line.isDrug() && !charted) {
            add(facts, Situation.DRUG_NOT_CHARTED, bill, List.of(line), REVIEW);
        }
        boolean sameDay = bill.drugs.stream()
                .anyMatch(
                        right -> right.code().equals(line.code) && right.date().equals(line.date));
        if (line.isDrug() && charted && !sameDay) {
            add(facts, Situation.DRUG_ON_OTHER_DATE, bill, List.of(line), NOTE);
        }
        boolean several = bill.visit.administrations().stream()
                .anyMatch(given -> line.code.equals(given.hcpcs()) && Boolean.FALSE.equals(given.singleDose()));
        if (several && line.modifiers.contains("JW")) {
            add(facts, Situation.MULTI_DOSE, bill, List.of(line), ERROR);
        }
        if (line.code.equals("96401") && !bill.of("J9395").isEmpty()) {
            add(facts, Situation.HORMONAL_MISTAKEN, bill, List.of(line), REVIEW);
        }
    }

    /** A service of a home infusion supplier. */
    static boolean isHome(Line line) {
        return line.code.matches("99601|S9338|S9494");
    }

    private static void beside(Bill bill, LocalDate date, List<Fact> facts) {
        List<Line> day = bill.on(date);
        if (day.stream().anyMatch(line -> line.units > 0 && line.code.equals("36430"))) {
            day.stream()
                    .filter(line -> line.code.matches("9636[01]|96372|9637[45]") && !line.isSeparate())
                    .forEach(line -> facts.add(
                            new Fact(Situation.BESIDE_TRANSFUSION, bill, List.of(line), line.code, null, REVIEW)));
        }
        boolean drug = day.stream().anyMatch(line -> line.isDrug() && !Stock.isFluid(line.code));
        if (!drug && day.stream().anyMatch(line -> line.code.matches("90471|G0008"))) {
            day.stream()
                    .filter(line -> line.isAdministration() && !line.isSeparate())
                    .forEach(line -> facts.add(
                            new Fact(Situation.OWN_ADMINISTRATION, bill, List.of(line), line.code, null, ERROR)));
        }
    }

    private static void add(
            List<Fact> facts, Situation situation, Bill bill, List<Line> lines, @Nullable Severity most) {
        facts.add(new Fact(situation, bill, lines, lines.get(0).code, most, most));
    }
}
