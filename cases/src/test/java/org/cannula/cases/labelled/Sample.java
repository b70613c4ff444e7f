package org.cannula.cases.labelled;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.cannula.cases.oracle.Billed;
import org.cannula.cases.oracle.NaiveCoder;
import org.cannula.chart.Visit;
import org.jspecify.annotations.Nullable;

/** The charts of one patient and the claims made from them. */
final class Sample {

    /** What a payer without written policy reads otherwise than Medicare. */
    private static final Map<String, String> COMMERCIAL = Map.of("medicareCodes", "no", "nationalEdits", "review");

    final List<Visit> visits;

    /** Whether nothing in the charts is left to ask, so that they settle what is right. */
    boolean settled;

    final List<Bill> bills = new ArrayList<>();

    private Sample(List<Visit> visits, boolean settled) {
        this.settled = settled;
        this.visits = new ArrayList<>(visits);
    }

    /** Clean claims for these charts, one each; null where a chart supports no line at all. */
    static @Nullable Sample clean(Charts.Drawn charts, SplittableRandom random) {
        List<Visit> visits = charts.visits();
        Sample sample = new Sample(visits, charts.settled());
        List<List<Billed>> coded = sample.coded(Map.of());
        for (int i = 0; i < visits.size(); i++) {
            if (coded.get(i).isEmpty()) {
                return null;
            }
            Bill bill = new Bill(visits.get(i), coded.get(i), DrugUnits.of(visits.get(i)));
            Neighbours.add(bill, random);
            sample.bills.add(bill);
        }
        return sample;
    }

    /** The same charts but for one: no claims yet. */
    Sample with(Bill bill, Visit chart) {
        List<Visit> changed = new ArrayList<>(visits);
        changed.set(visits.indexOf(bill.visit), chart);
        return new Sample(changed, settled);
    }

    /** Takes the charts of another sample, of which only this claim's differs, and what it supports. */
    void take(Sample other, Bill bill, List<Billed> supported) {
        Visit before = bill.visit;
        int at = visits.indexOf(before);
        visits.set(at, other.visits.get(at));
        for (Bill each : bills) {
            if (each.visit.equals(before)) {
                each.visit = visits.get(at);
                each.supported = List.copyOf(supported);
            }
        }
    }

    /** What the charts support under the payer's reading, with these knobs set otherwise. */
    List<List<Billed>> coded(Map<String, String> knobs) {
        Map<String, String> reading = new HashMap<>();
        if (visits.get(0).payer().equals("commercial")) {
            reading.putAll(COMMERCIAL);
        }
        reading.putAll(knobs);
        return new NaiveCoder(reading).code(visits);
    }
}
