package org.cannula.cases.oracle;

import java.util.Map;
import org.cannula.chart.Setting;

/** One reading of the disputed points: the knobs of the rulebook by name, its defaults where nothing is set. */
record Reading(Setting setting, Map<String, String> knobs) {

    private static final Map<String, String> DEFAULTS = Map.ofEntries(
            Map.entry("concurrentCap", "encounter"),
            Map.entry("overlapTest", "both"),
            Map.entry("minOverlap", "16"),
            Map.entry("deductOverlap", "yes"),
            Map.entry("sameDrugRepeat", "interval16"),
            Map.entry("missingStop", "query"),
            Map.entry("hydrationSegments", "each"),
            Map.entry("repeatPushGap", "31"),
            Map.entry("initialReset", "encounter"),
            Map.entry("concurrentChemo", "review"),
            Map.entry("hydrationMinimum", "31"),
            Map.entry("labelHydration", "billable"),
            Map.entry("bagChangeGraceMin", "5"),
            Map.entry("splitDose", "each"),
            Map.entry("tieBreak", "longest"),
            Map.entry("accessModifier", "59"),
            Map.entry("encounterModifier", "59"),
            Map.entry("pairModifier", "59"),
            Map.entry("officeHydrationFirst", "yes"),
            Map.entry("repeatPushAfterInfusion", "31"),
            Map.entry("thirdConcurrent", "none"),
            Map.entry("longHandPush", "push"),
            Map.entry("hydrationVolumeMin", "0"),
            Map.entry("keepOpenRate", "50"),
            Map.entry("medicareCodes", "yes"),
            Map.entry("nationalEdits", "binding"));

    boolean facility() {
        return setting == Setting.FACILITY;
    }

    String value(String knob) {
        String set = knobs.get(knob);
        if (set != null) {
            return set;
        }
        if (knob.equals("straddleDate")) {
            return facility() ? "thresholdDate" : "startDate";
        }
        String usual = DEFAULTS.get(knob);
        if (usual == null) {
            throw new IllegalArgumentException("no knob " + knob);
        }
        return usual;
    }

    boolean is(String knob, String value) {
        return value(knob).equals(value);
    }

    int number(String knob) {
        return Integer.parseInt(value(knob));
    }
}
