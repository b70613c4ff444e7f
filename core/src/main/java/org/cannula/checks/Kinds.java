package org.cannula.checks;

import java.util.Set;
import org.cannula.chart.Route;

/** Kinds of codes the checks ask about, beyond what the code table says of each. */
final class Kinds {

    /** Initial services that give a drug: each outranks hydration (rulebook ). */
    static final Set<String> DRUG_INITIALS = Set.of("96365", "96374", "96409", "96413");

    /** Add-ons of which each unit is a drug not given before: further infusions and further pushes. */
    static final Set<String> NEW_DRUGS = Set.of("96367", "96375", "96411", "96417");

    /** Codes that stand for a drug running into a vein: what a concurrent infusion may run beside. */
    static final Set<String> DRUG_INFUSIONS =
            Set.of("96365", "96366", "96367", "96413", "96415", "96416", "96417", "C8957");

    /** Codes earned by minutes. */
    static final Set<String> TIMED = Set.of(
            "96360", "96361", "96365", "96366", "96367", "96369", "96370", "96413", "96415", "96417", "96422", "96423");

    /** Codes for giving something into a vein. */
    static final Set<String> INTRAVENOUS = Set.of(
            "96360", "96361", "96365", "96366", "96367", "96368", "96374", "96375", "96376", "96409", "96411", "96413",
            "96415", "96416", "96417", "C8957", "G0498");

    private static final Set<String> INFUSIONS =
            Set.of("96360", "96361", "96365", "96366", "96367", "96368", "96413", "96415", "96417");

    private static final Set<String> PUSHES = Set.of("96374", "96375", "96376", "96409", "96411");

    private static final Set<String> INJECTIONS = Set.of("96372", "96401", "96402");

    /** Visits of hospital outpatients and of the emergency department that Medicare gave codes of its own. */
    private static final Set<String> MEDICARE_VISITS = Set.of("G0380", "G0381", "G0382", "G0383", "G0384", "G0463");

    private Kinds() {}

    /** Whether a code is a visit: the evaluation and management section, or Medicare's own codes for hospitals. */
    static boolean isVisit(String code) {
        return isBetween(code, "99202", "99499") || MEDICARE_VISITS.contains(code);
    }

    /** Whether a code is an office or outpatient visit. */
    static boolean isOfficeVisit(String code) {
        return isBetween(code, "99202", "99215");
    }

    /** Whether a code of five digits lies between two others, both included. */
    static boolean isBetween(String code, String first, String last) {
        return code.length() == 5 && code.compareTo(first) >= 0 && code.compareTo(last) <= 0;
    }

    /** Whether what was given this way is billed with this code, if it is billed with one of ours at all. */
    static boolean fits(String code, Route route) {
        return switch (route) {
            case IV_INFUSION -> INFUSIONS.contains(code) || PUSHES.contains(code);
            case IV_PUSH -> PUSHES.contains(code);
            case IM, SC -> INJECTIONS.contains(code);
            default -> !INFUSIONS.contains(code) && !PUSHES.contains(code) && !INJECTIONS.contains(code);
        };
    }
}
