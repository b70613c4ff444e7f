package org.cannula.cases.labelled;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cannula.cases.oracle.Billed;
import org.jspecify.annotations.Nullable;

/**
 * What a chart supports under the reading a claim follows: the payer's own, or another published one that is closer to what
 * was billed (rulebook section 13).
 *
 * @param lines the lines
 * @param reading the other reading, or null for the payer's own
 * @param accepted whether that reading stands beside the payer's own
 */
record Supported(List<Billed> lines, @Nullable String reading, boolean accepted) {

    /** Readings either of which may be billed: D1, D4, D6. */
    static final List<String> ACCEPTED = List.of("concurrentCap=date", "sameDrugRepeat=sum", "hydrationSegments=sum");

    /** Published readings that must be followed to the unit. */
    static final List<String> TO_THE_UNIT = List.of(
            "overlapTest=majority",
            "overlapTest=minutes",
            "overlapTest=any",
            "deductOverlap=no",
            "sameDrugRepeat=interval31",
            "sameDrugRepeat=push",
            "missingStop=push",
            "missingStop=noCharge",
            "repeatPushGap=30",
            "straddleDate=startDate",
            "straddleDate=thresholdDate",
            "concurrentChemo=unlisted",
            "concurrentChemo=none",
            "labelHydration=integral",
            "bagChangeGraceMin=0",
            "splitDose=one",
            "tieBreak=first",
            "officeHydrationFirst=no",
            "repeatPushAfterInfusion=none",
            "thirdConcurrent=sequential",
            "longHandPush=infusion",
            "hydrationVolumeMin=500");

    /** The reading a claim of the sample follows. */
    static Supported followed(Sample sample, Bill bill) {
        Map<String, Integer> billed = billed(sample, bill);
        Supported chosen = new Supported(bill.supported, null, true);
        if (chosen.distance(billed) == 0) {
            return chosen;
        }
        int visit = sample.visits.indexOf(bill.visit);
        for (String reading : ACCEPTED) {
            Supported other = new Supported(sample.coded(knob(reading)).get(visit), reading, true);
            chosen = other.distance(billed) < chosen.distance(billed) ? other : chosen;
        }
        for (String reading : TO_THE_UNIT) {
            Supported other = new Supported(sample.coded(knob(reading)).get(visit), reading, false);
            if (other.distance(billed) == 0 && chosen.distance(billed) > 0) {
                return other;
            }
        }
        return chosen;
    }

    /** Units by code on all claims of the chart together; a claim that repeats another one counts once. */
    private static Map<String, Integer> billed(Sample sample, Bill bill) {
        Map<String, Integer> billed = new TreeMap<>();
        Set<String> seen = new TreeSet<>();
        for (Bill other : sample.bills) {
            List<Line> lines = other.with(line -> line.isAdministration() && bill.covers(line.date));
            List<String> bills = lines.stream()
                    .map(line -> line.date + line.code + line.modifiers + line.units)
                    .sorted()
                    .toList();
            if (other.visit.equals(bill.visit) && seen.add(bills.toString())) {
                lines.forEach(line -> billed.merge(line.code, line.units, Integer::sum));
            }
        }
        return billed;
    }

    static Map<String, String> knob(String reading) {
        String[] parts = reading.split("=", 2);
        return Map.of(parts[0], parts[1]);
    }

    private int distance(Map<String, Integer> billed) {
        Map<String, Integer> units = new TreeMap<>();
        lines.forEach(line -> units.merge(line.code(), line.units(), Integer::sum));
        TreeSet<String> codes = new TreeSet<>(billed.keySet());
        codes.addAll(units.keySet());
        int distance = 0;
        for (String code : codes) {
            distance += Math.abs(billed.getOrDefault(code, 0) - units.getOrDefault(code, 0));
        }
        return distance;
    }

    int units(String code) {
        return lines.stream()
                .filter(line -> line.code().equals(code))
                .mapToInt(Billed::units)
                .sum();
    }

    List<String> codes() {
        return new ArrayList<>(new TreeSet<>(lines.stream().map(Billed::code).toList()));
    }
}
