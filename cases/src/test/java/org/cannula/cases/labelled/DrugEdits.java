package org.cannula.cases.labelled;

import static org.cannula.checks.Severity.ERROR;
import static org.cannula.checks.Severity.NOTE;
import static org.cannula.checks.Severity.REVIEW;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** The drugs beside their administrations: families, units, waste. */
final class DrugEdits {

    private static final Map<String, String> CHEMOTHERAPY = Map.of(
            "96365", "96413", "96366", "96415", "96367", "96417", "96374", "96409", "96375", "96411", "96372", "96401");

    private static final Map<String, String> PLAIN = Map.of(
            "96413", "96365", "96415", "96366", "96417", "96367", "96409", "96374", "96411", "96375", "96401", "96372");

    private static final LocalDate JZ_BEGAN = LocalDate.of(2023, 7, 1);

    private DrugEdits() {}

    /** Plain drugs given, chemotherapy administration billed. */
    static List<Label> upToChemotherapy(Bill bill, SplittableRandom random) {
        boolean plain = bill.drugLines().stream().noneMatch(line -> Stock.isChemotherapy(line.code))
                && bill.drugLines().stream().anyMatch(line -> !Stock.isFluid(line.code))
                && bill.with(line -> PLAIN.containsKey(line.code) || line.code.equals("96416"))
                        .isEmpty();
        return plain ? family(bill, CHEMOTHERAPY, Situation.CHEMOTHERAPY_FOR_PLAIN_DRUG) : List.of();
    }

    /** Chemotherapy given, plain administration billed. */
    static List<Label> downToPlain(Bill bill, SplittableRandom random) {
        boolean chemotherapy = bill.drugLines().stream().anyMatch(line -> Stock.isChemotherapy(line.code))
                && bill.drugLines().stream()
                        .allMatch(line -> Stock.isChemotherapy(line.code) || Stock.isFluid(line.code))
                && bill.with(line -> CHEMOTHERAPY.containsKey(line.code)).isEmpty();
        return chemotherapy ? family(bill, PLAIN, Situation.PLAIN_FOR_CHEMOTHERAPY_DRUG) : List.of();
    }

    private static List<Label> family(Bill bill, Map<String, String> to, Situation situation) {
        List<Line> changed = bill.with(line -> to.containsKey(line.code));
        boolean rest = bill.administrations().stream()
                .anyMatch(line ->
                        !changed.contains(line) && !Set.of("96360", "96361").contains(line.code));
        if (changed.isEmpty() || rest) {
            return List.of();
        }
        List<Label> labels = new ArrayList<>();
        for (Line line : changed) {
            labels.add(new Label(Situation.NOT_BILLED, bill, List.of(), line.code, ERROR, null));
            line.code = to.getOrDefault(line.code, "");
        }
        for (Line line : changed) {
            labels.add(Label.of(Situation.BEYOND_CHART, bill, line, ERROR, null));
        }
        labels.add(Label.of(situation, bill, changed, null, REVIEW));
        return labels;
    }

    /** Administrations, and not one drug line. */
    static List<Label> noDrugs(Bill bill, SplittableRandom random) {
        List<Line> drugs = bill.drugLines();
        List<Line> given = bill.with(line -> line.isAdministration()
                && !Set.of("96360", "96361", "96521", "96522", "96523").contains(line.code));
        if (drugs.isEmpty() || given.isEmpty()) {
            return List.of();
        }
        bill.lines.removeAll(drugs);
        List<Label> labels = new ArrayList<>();
        for (Line drug : drugs) {
            labels.add(new Label(Situation.DRUG_NOT_BILLED, bill, List.of(), drug.code, NOTE, null));
        }
        labels.add(Label.of(Situation.ADMINISTRATION_WITHOUT_DRUG, bill, given, null, NOTE));
        return labels;
    }

    /** One drug's lines left out. */
    static List<Label> missedDrug(Bill bill, SplittableRandom random) {
        List<Line> drugs = bill.drugLines();
        if (drugs.isEmpty()) {
            return List.of();
        }
        String code = Edit.pick(drugs, random).code;
        bill.lines.removeIf(line -> line.code.equals(code));
        return List.of(new Label(Situation.DRUG_NOT_BILLED, bill, List.of(), code, NOTE, null));
    }

    /** The drugs, and not one administration. */
    static List<Label> noAdministrations(Bill bill, SplittableRandom random) {
        List<Line> given = bill.administrations();
        List<Line> drugs = bill.with(line -> line.isDrug() && !Stock.isFluid(line.code));
        if (drugs.isEmpty()
                || given.isEmpty()
                || !bill.with(Facts::isOutOfForce).isEmpty()) {
            return List.of();
        }
        bill.lines.removeAll(given);
        Map<String, Boolean> codes = new TreeMap<>();
        given.forEach(line -> codes.put(line.code, true));
        List<Label> labels = new ArrayList<>();
        for (String code : codes.keySet()) {
            labels.add(new Label(Situation.NOT_BILLED, bill, List.of(), code, ERROR, null));
        }
        labels.add(Label.of(Situation.DRUG_WITHOUT_ADMINISTRATION, bill, drugs, null, NOTE));
        return labels;
    }

    /** More units than the dose makes. */
    static List<Label> moreUnits(Bill bill, SplittableRandom random) {
        List<Line> drugs = bill.with(line -> line.isDrug() && !line.modifiers.contains("JW"));
        if (drugs.isEmpty()) {
            return List.of();
        }
        Line line = Edit.pick(drugs, random);
        line.units = random.nextBoolean() ? line.units * 10 : line.units + 1 + random.nextInt(5);
        return List.of(Label.of(Situation.DRUG_UNITS, bill, line, REVIEW, null));
    }

    /** Fewer units than the dose makes: one, most of all. */
    static List<Label> fewerUnits(Bill bill, SplittableRandom random) {
        List<Line> drugs = bill.with(
                line -> line.isDrug() && line.units > 1 && !line.modifiers.contains("JW") && !isMixed(bill, line.code));
        if (drugs.isEmpty()) {
            return List.of();
        }
        Line line = Edit.pick(drugs, random);
        line.units = random.nextBoolean() ? 1 : line.units - 1;
        return List.of(Label.of(Situation.DRUG_UNITS, bill, line, REVIEW, null));
    }

    /** Whether parts of a drug were mixed in one bag or ordered as one dose, so that they may be rounded up together. */
    private static boolean isMixed(Bill bill, String code) {
        return bill.visit.administrations().stream()
                .anyMatch(given -> code.equals(given.hcpcs()) && (given.bag() != null || given.ordered() != null));
    }

    private static List<Line> marked(Bill bill, String modifier) {
        return bill.with(line -> line.modifiers.contains(modifier));
    }

    /** Nothing was lost, and the line does not say so. */
    static List<Label> jzMissing(Bill bill, SplittableRandom random) {
        List<Line> lines = marked(bill, "JZ");
        if (lines.isEmpty()) {
            return List.of();
        }
        Line line = Edit.pick(lines, random);
        line.modifiers.remove("JZ");
        return List.of(Label.of(Situation.WASTE_UNSAID, bill, line, REVIEW, null));
    }

    /** What was lost is not billed, and nothing says that something was. */
    static List<Label> jwMissing(Bill bill, SplittableRandom random) {
        List<Line> lines = marked(bill, "JW");
        if (lines.isEmpty()) {
            return List.of();
        }
        Line lost = Edit.pick(lines, random);
        List<Line> rest = bill.with(line -> line != lost && line.code.equals(lost.code));
        if (rest.isEmpty()) {
            return List.of();
        }
        bill.lines.remove(lost);
        return List.of(Label.of(Situation.WASTE_UNSAID, bill, rest, REVIEW, null));
    }

    /** JZ, although something was lost and is not billed. */
    static List<Label> jzForWaste(Bill bill, SplittableRandom random) {
        List<Line> lines = marked(bill, "JW");
        if (lines.isEmpty() || lines.get(0).date.isBefore(JZ_BEGAN)) {
            return List.of();
        }
        Line lost = lines.get(0);
        List<Line> kept = bill.with(
                line -> line.code.equals(lost.code) && line.date.equals(lost.date) && line.modifiers.isEmpty());
        if (kept.isEmpty()) {
            return List.of();
        }
        bill.lines.remove(lost);
        kept.get(0).modifiers.add("JZ");
        return List.of(Label.of(Situation.WASTE_WRONG, bill, kept, REVIEW, null));
    }

    /** JZ on what was given beside JW for what was lost. */
    static List<Label> both(Bill bill, SplittableRandom random) {
        List<Line> lines = marked(bill, "JW");
        if (lines.isEmpty()) {
            return List.of();
        }
        Line lost = Edit.pick(lines, random);
        if (random.nextBoolean()) {
            lost.modifiers.add("JZ");
            return List.of(Label.of(Situation.WASTE_WRONG, bill, lost, REVIEW, REVIEW));
        }
        List<Line> kept = bill.with(
                line -> line.code.equals(lost.code) && line.date.equals(lost.date) && line.modifiers.isEmpty());
        if (kept.isEmpty()) {
            return List.of();
        }
        kept.get(0).modifiers.add("JZ");
        return List.of(Label.of(Situation.WASTE_WRONG, bill, List.of(kept.get(0), lost), REVIEW, REVIEW));
    }

    /** A waste line where nothing was lost. */
    static List<Label> jwForNothing(Bill bill, SplittableRandom random) {
        List<Line> lines = marked(bill, "JZ");
        if (lines.isEmpty()) {
            return List.of();
        }
        Line line = Edit.pick(lines, random);
        line.modifiers.remove("JZ");
        Line lost = bill.add(line.code, 1 + random.nextInt(20), line.date, "JW");
        return List.of(Label.of(Situation.WASTE_WRONG, bill, lost, REVIEW, null));
    }

    /** Another amount lost than was. */
    static List<Label> otherWaste(Bill bill, SplittableRandom random) {
        List<Line> lines = marked(bill, "JW");
        if (lines.isEmpty()) {
            return List.of();
        }
        Line line = Edit.pick(lines, random);
        line.units += line.units > 1 && random.nextBoolean() ? -1 : 1 + random.nextInt(30);
        return List.of(Label.of(Situation.WASTE_WRONG, bill, line, REVIEW, null));
    }
}
