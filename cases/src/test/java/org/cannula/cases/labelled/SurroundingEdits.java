package org.cannula.cases.labelled;

import static org.cannula.checks.Severity.ERROR;
import static org.cannula.checks.Severity.NOTE;
import static org.cannula.checks.Severity.REVIEW;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.cannula.cases.oracle.Billed;
import org.cannula.chart.Administration;
import org.cannula.chart.Moment;
import org.cannula.chart.Route;
import org.cannula.codes.Category;

/** What stands around the administrations: revenue codes, diagnoses, packages, and services that take their place. */
final class SurroundingEdits {

    /** The laboratory, the operating room, a ward, physical therapy. */
    private static final List<String> OTHER_SERVICES = List.of("0301", "0360", "0120", "0420");

    private static final List<String> HOME = List.of("99601", "S9338", "S9494");

    private static final List<String> VACCINES = List.of("90471", "G0008");

    private SurroundingEdits() {}

    /** The package of a drug that is another one. */
    static List<Label> otherPackage(Bill bill, SplittableRandom random) {
        List<Line> drugs = bill.with(line -> Packages.of(line.code) != null);
        if (drugs.isEmpty()) {
            return List.of();
        }
        Line line = Edit.pick(drugs, random);
        List<String> others = List.of("J2405", "J1885", "J0696", "J9045", "J9267").stream()
                .map(Packages::of)
                .filter(ndc -> ndc != null && !Packages.isOf(ndc, line.code))
                .toList();
        Stock stock = Stock.coded(line.code);
        line.ndc = Edit.pick(others, random);
        line.milligrams = stock == null ? 1 : line.units * stock.unit();
        return List.of(Label.of(Situation.OTHER_PACKAGE, bill, line, REVIEW, REVIEW));
    }

    /** Ten times the quantity, or a tenth. */
    static List<Label> packageQuantity(Bill bill, SplittableRandom random) {
        List<Line> drugs = bill.with(line -> line.ndc != null && line.milligrams >= 20 && line.units >= 4);
        if (drugs.isEmpty()) {
            return List.of();
        }
        Line line = Edit.pick(drugs, random);
        line.milligrams = random.nextBoolean() ? line.milligrams * 10 : line.milligrams / 10;
        return List.of(Label.of(Situation.PACKAGE_QUANTITY, bill, line, REVIEW, REVIEW));
    }

    /** An administration that stands among the services of another department. */
    static List<Label> revenueCode(Bill bill, SplittableRandom random) {
        List<Line> given = bill.administrations();
        if (!bill.facility() || given.isEmpty()) {
            return List.of();
        }
        Line line = Edit.pick(given, random);
        line.revenue = Edit.pick(OTHER_SERVICES, random);
        return List.of(Label.of(Situation.REVENUE_CODE, bill, line, NOTE, NOTE));
    }

    /** Hydration, and nothing on the claim but the tumour. */
    static List<Label> tumourAlone(Bill bill, SplittableRandom random) {
        List<Line> hydration = bill.with(line -> Set.of("96360", "96361").contains(line.code));
        boolean reason = bill.visit.administrations().stream().anyMatch(given -> given.reason() != null);
        if (hydration.isEmpty() || reason) {
            return List.of();
        }
        bill.diagnoses = random.nextBoolean() ? List.of("C50911") : List.of("Z5111", "C3490");
        return List.of(Label.of(Situation.HYDRATION_DIAGNOSIS, bill, hydration, REVIEW, REVIEW));
    }

    /** A home supplier's service on the claim of the place where the drug was given. */
    static List<Label> homeInfusion(Bill bill, SplittableRandom random) {
        List<Line> given = bill.administrations();
        if (given.isEmpty()) {
            return List.of();
        }
        Line line = bill.add(Edit.pick(HOME, random), 1, Edit.pick(given, random).date);
        return List.of(Label.of(Situation.HOME_INFUSION, bill, line, REVIEW, REVIEW));
    }

    /** Blood that nobody billed before: what was fluid or a drug may be part of it. With a chart that is settled there. */
    static List<Label> transfusion(Bill bill, SplittableRandom random) {
        List<Line> beside = bill.with(
                line -> Set.of("96360", "96361", "96372", "96374", "96375").contains(line.code) && !line.isSeparate());
        if (!bill.facility() || beside.isEmpty()) {
            return List.of();
        }
        Line line = Edit.pick(beside, random);
        bill.add("36430", 1, line.date);
        boolean fluid = Set.of("96360", "96361").contains(line.code);
        return List.of(Label.of(Situation.BESIDE_TRANSFUSION, bill, line, null, fluid ? REVIEW : NOTE));
    }

    /** A vaccine's own administration and no drug: what was ours can stand for nothing on the claim. */
    static List<Label> vaccineForTheDrug(Bill bill, SplittableRandom random) {
        List<Line> injections = bill.with(line -> line.code.equals("96372") && !line.isSeparate());
        if (injections.isEmpty()
                || bill.dates().size() > 1
                || bill.drugLines().stream().anyMatch(line -> Stock.isFluid(line.code))) {
            return List.of();
        }
        List<Label> labels = new ArrayList<>();
        for (Line drug : bill.drugLines()) {
            if (bill.drugs.stream().anyMatch(line -> line.code().equals(drug.code))) {
                labels.add(new Label(Situation.DRUG_NOT_BILLED, bill, List.of(), drug.code, NOTE, null));
            }
        }
        bill.lines.removeAll(bill.drugLines());
        Line line = injections.get(0);
        bill.add(Edit.pick(VACCINES, random), 1, line.date);
        labels.add(Label.of(Situation.OWN_ADMINISTRATION, bill, line, null, REVIEW));
        return labels;
    }

    /** The chart shows a vaccine, and one injection more is billed for it. */
    static List<Label> vaccineAsInjection(Sample sample, SplittableRandom random) {
        Bill bill = Edit.pick(sample.bills, random);
        List<Moment> starts = bill.visit.administrations().stream()
                .map(Administration::start)
                .filter(start -> start != null)
                .toList();
        if (starts.isEmpty()) {
            return List.of();
        }
        List<Administration> given = new ArrayList<>(bill.visit.administrations());
        given.add(Administration.builder("vaccine", Route.IM)
                .drug("influenza vaccine")
                .category(Category.OTHER)
                .start(starts.get(0))
                .build());
        Sample other =
                sample.with(bill, bill.visit.toBuilder().administrations(given).build());
        int at = sample.visits.indexOf(bill.visit);
        List<Billed> left = other.coded(Map.of()).get(at);
        if (!left.equals(bill.supported)) {
            return List.of();
        }
        sample.take(other, bill, left);
        List<Line> lines = bill.of("96372");
        Line line = lines.isEmpty() ? bill.add("96372", 1, starts.get(0).date()) : lines.get(0);
        line.units += lines.isEmpty() ? 0 : 1;
        return List.of(Label.of(Situation.BEYOND_CHART, bill, line, ERROR, null));
    }
}
