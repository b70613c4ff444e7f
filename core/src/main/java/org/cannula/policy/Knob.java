package org.cannula.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value on which published readings or payers differ. One name everywhere: policy files, results, cases. The first
 * value is the default; RULINGS.md says why.
 */
public enum Knob {
    CONCURRENT_CAP("D1", "concurrentCap", "encounter", "date"),
    OVERLAP_TEST("D2", "overlapTest", "both", "majority", "minutes", "any"),
    MIN_OVERLAP("D2", "minOverlap", Kind.NUMBER, "16"),
    DEDUCT_OVERLAP("D3", "deductOverlap", "yes", "no"),
    SAME_DRUG_REPEAT("D4", "sameDrugRepeat", "interval16", "interval31", "sum", "push"),
    MISSING_STOP("D5", "missingStop", "query", "push", "noCharge"),
    HYDRATION_SEGMENTS("D6", "hydrationSegments", "each", "sum"),
    REPEAT_PUSH_GAP("D7", "repeatPushGap", Kind.NUMBER, "31", "30"),
    INITIAL_RESET("D8", "initialReset", "encounter", "date"),
    STRADDLE_DATE("D9", "straddleDate", "thresholdDate", "startDate"),
    CONCURRENT_CHEMO("D12", "concurrentChemo", "review", "unlisted", "none"),
    HYDRATION_MINIMUM("D15", "hydrationMinimum", Kind.NUMBER, "31", "16"),
    LABEL_HYDRATION("D16", "labelHydration", "billable", "integral"),
    BAG_CHANGE_GRACE("D18", "bagChangeGraceMin", Kind.NUMBER, "5", "0"),
    COMPLEX_LIST("D21", "complexList", Kind.CODES, "engine"),
    SPLIT_DOSE("D22", "splitDose", "each", "one"),
    SC_INFUSION_INITIAL("D24", "scInfusionInitial", "review", "initial", "alone"),
    TIE_BREAK("D25", "tieBreak", "longest", "first"),
    ACCESS_MODIFIER("D27", "accessModifier", "59", "XS"),
    ENCOUNTER_MODIFIER("D27", "encounterModifier", "59", "XE"),
    PAIR_MODIFIER("D27", "pairModifier", "59", "XU"),
    OFFICE_HYDRATION_FIRST("officeHydrationFirst", "officeHydrationFirst", "yes", "no"),
    REPEAT_PUSH_AFTER_INFUSION("repeatPushAfterInfusion", "repeatPushAfterInfusion", "31", "none"),
    THIRD_CONCURRENT("thirdConcurrent", "thirdConcurrent", "none", "sequential"),
    LONG_HAND_PUSH("longHandPush", "longHandPush", "push", "infusion"),
    DISCONTINUED("discontinued", "discontinued", "push", "modifier53"),
    HYDRATION_VOLUME_MIN("hydrationVolumeMin", "hydrationVolumeMin", Kind.NUMBER, "0", "500"),
    KEEP_OPEN_RATE("keepOpenRate", "keepOpenRate", Kind.NUMBER, "50"),
    /** Whether hydration too short for a first hour is paid as a push; only a payer in writing. */
    SHORT_HYDRATION(null, "shortHydration", "none", "push"),
    /** Hours of hydration a payer allows before it wants records; 0 for no ceiling. */
    HYDRATION_CEILING_HOURS(null, "hydrationCeilingHours", Kind.NUMBER, "0"),
    /** Places of service where a professional claim may not bill administration: the CMS list, or a payer's own. */
    FACILITY_PLACES(null, "facilityPlaces", Kind.CODES, "cms"),
    /** Whether the Medicare-only codes C8957 and G0498 are paid. */
    MEDICARE_CODES(null, "medicareCodes", "yes", "no"),
    /** Whether MUE and PTP edits bind the payer, or only ask for a look. */
    NATIONAL_EDITS(null, "nationalEdits", "binding", "review"),
    /** Whose national edits: Medicaid publishes sets of its own. */
    NCCI(null, "ncci", "medicare", "medicaid"),
    /** Whether JW and JZ are wanted on single-dose drugs. */
    WASTE_MODIFIERS(null, "wasteModifiers", "required", "none"),
    /** Whether JA and JB are wanted on codes of drugs with a form for a vein and one for under the skin. */
    ROUTE_MODIFIERS(null, "routeModifiers", "review", "required", "none"),
    /** What money is reckoned by. */
    RATES(null, "rates", "medicare", "own");

    /** What may stand as a value. */
    public enum Kind {
        /** One of the listed words. */
        CHOICE,
        /** A whole number; the listed ones are published. */
        NUMBER,
        /** The listed word, or a list of codes. */
        CODES
    }

    private final @Nullable String point;
    private final String word;
    private final Kind kind;
    private final List<String> readings;

    Knob(@Nullable String point, String word, String... values) {
        this(point, word, Kind.CHOICE, values);
    }

    Knob(@Nullable String point, String word, Kind kind, String... values) {
        this.point = point;
        this.word = word;
        this.kind = kind;
        this.readings = List.of(values);
    }

    /** The disputed point of the rulebook, or null where payers differ but published readings of the rule do not. */
    public @Nullable String point() {
        return point;
    }

    public boolean isDisputed() {
        return point != null;
    }

    /** The name users see and write. */
    public String word() {
        return word;
    }

    public Kind kind() {
        return kind;
    }

    /** The published values, default first. */
    public List<String> readings() {
        return readings;
    }

    public String defaultValue() {
        return readings.get(0);
    }

    /** Whether a payer file may set this value. */
    public boolean allows(String value) {
        return switch (kind) {
            case CHOICE -> readings.contains(value);
            case NUMBER -> value.matches("\\d{1,4}");
            case CODES -> readings.contains(value) || value.matches("[A-Z0-9]{2,5}( [A-Z0-9]{2,5})*");
        };
    }

    /** What a payer file may set, in words. */
    public String allowed() {
        return switch (kind) {
            case CHOICE -> "one of " + String.join(", ", readings);
            case NUMBER -> "a whole number such as " + readings.get(0);
            case CODES -> readings.get(0) + ", or codes separated by blanks";
        };
    }

    /** The knob of that name, or null. */
    public static @Nullable Knob named(String word) {
        for (Knob knob : values()) {
            if (knob.word.equals(word)) {
                return knob;
            }
        }
        return null;
    }
}
