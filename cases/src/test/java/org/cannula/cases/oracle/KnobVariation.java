package org.cannula.cases.oracle;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.cannula.basis.Citation;
import org.cannula.basis.Origin;
import org.cannula.policy.Knob;
import org.cannula.policy.Payer;
import org.cannula.policy.PayerException;
import org.cannula.policy.Payers;
import org.jspecify.annotations.Nullable;

/** One knob set otherwise than Medicare sets it. */
record KnobVariation(String knob, String value) {

    private static final Map<String, List<String>> VALUES = Map.ofEntries(
            Map.entry("concurrentCap", List.of("date")),
            Map.entry("overlapTest", List.of("majority", "minutes", "any")),
            Map.entry("minOverlap", List.of("1", "15", "17", "31")),
            Map.entry("deductOverlap", List.of("no")),
            Map.entry("sameDrugRepeat", List.of("interval31", "sum", "push")),
            Map.entry("missingStop", List.of("push", "noCharge")),
            Map.entry("hydrationSegments", List.of("sum")),
            Map.entry("repeatPushGap", List.of("30", "1", "61")),
            Map.entry("initialReset", List.of("date")),
            Map.entry("straddleDate", List.of("thresholdDate", "startDate")),
            Map.entry("concurrentChemo", List.of("unlisted", "none")),
            Map.entry("hydrationMinimum", List.of("16")),
            Map.entry("labelHydration", List.of("integral")),
            Map.entry("bagChangeGraceMin", List.of("0", "3", "15", "30")),
            Map.entry("splitDose", List.of("one")),
            Map.entry("tieBreak", List.of("first")),
            Map.entry("accessModifier", List.of("XS")),
            Map.entry("encounterModifier", List.of("XE")),
            Map.entry("pairModifier", List.of("XU")),
            Map.entry("officeHydrationFirst", List.of("no")),
            Map.entry("repeatPushAfterInfusion", List.of("none")),
            Map.entry("thirdConcurrent", List.of("sequential")),
            Map.entry("longHandPush", List.of("infusion")),
            Map.entry("hydrationVolumeMin", List.of("500", "1000")),
            Map.entry("keepOpenRate", List.of("125", "0")),
            Map.entry("medicareCodes", List.of("no")),
            Map.entry("nationalEdits", List.of("review")));

    private static final List<String> NAMES = VALUES.keySet().stream().sorted().toList();

    static KnobVariation any(SplittableRandom random) {
        String knob = NAMES.get(random.nextInt(NAMES.size()));
        List<String> values = Objects.requireNonNull(VALUES.get(knob));
        return new KnobVariation(knob, values.get(random.nextInt(values.size())));
    }

    /** The variation of a table row, or null for Medicare as it is. */
    static @Nullable KnobVariation of(Map<String, String> knobs) {
        if (knobs.size() > 1) {
            throw new IllegalArgumentException("one knob at a time: " + knobs);
        }
        return knobs.entrySet().stream()
                .map(e -> new KnobVariation(e.getKey(), e.getValue()))
                .findFirst()
                .orElse(null);
    }

    /** The variation of that text, or null where it is that of Medicare. */
    static @Nullable KnobVariation named(String text) {
        return all().stream()
                .filter(variation -> variation.toString().equals(text))
                .findFirst()
                .orElse(null);
    }

    /** Every variation there is. */
    static List<KnobVariation> all() {
        return NAMES.stream()
                .flatMap(knob ->
                        Objects.requireNonNull(VALUES.get(knob)).stream().map(v -> new KnobVariation(knob, v)))
                .toList();
    }

    /** The readings the naive coder takes. */
    Map<String, String> reading() {
        return Map.of(knob, value);
    }

    /** Name of the payer that sets this and nothing else otherwise than Medicare. */
    String payer() {
        return "medicare-" + knob + "-" + value;
    }

    Payer asPayer() {
        Knob named = Objects.requireNonNull(Knob.named(knob), knob);
        PayerException exception = new PayerException(
                named, value, null, null, null, Citation.of("oracle", "generated", "2026-01-01"), Origin.NONE);
        return new Payer(
                payer(), "Medicare but for one reading", Payers.builtIn().named("medicare"), List.of(exception));
    }

    /** The built-in payers and one for every variation. */
    static Payers payers() {
        Payers payers = Payers.builtIn();
        for (KnobVariation variation : all()) {
            payers = payers.with(variation.asPayer());
        }
        return payers;
    }

    @Override
    public String toString() {
        return knob + "=" + value;
    }
}
