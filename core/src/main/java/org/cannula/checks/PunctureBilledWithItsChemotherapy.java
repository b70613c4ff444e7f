package org.cannula.checks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cannula.basis.Citation;

/** Chemotherapy into the chest or the spinal fluid is billed, and the tap that its code includes is billed too. */
public final class PunctureBilledWithItsChemotherapy extends Check {

    /** Taps that are part of chemotherapy given through them. */
    private static final Map<String, Set<String>> INCLUDED = Map.of(
            "96440", Set.of("32554", "32555"),
            "96450", Set.of("62270", "62272", "62328", "62329"));

    public static final PunctureBilledWithItsChemotherapy RULE = new PunctureBilledWithItsChemotherapy();

    private PunctureBilledWithItsChemotherapy() {
        super(
                Citation.of(
                        "OHIMA Spotlight on CPT", "2024-10: intrathecal and pleural, puncture included", "2026-11-01"),
                Citation.of("CMS NCCI PTP 2024 Q3", "96440 with 32554 and 32555, 96450 with 62270", "2026-11-01"));
    }

    /** Whether two lines are a pair of which this check speaks. */
    boolean isAbout(Billed first, Billed second) {
        return isPair(first.code(), second.code()) || isPair(second.code(), first.code());
    }

    private static boolean isPair(String chemotherapy, String tap) {
        return INCLUDED.getOrDefault(chemotherapy, Set.of()).contains(tap);
    }

    @Override
    public List<Finding> findings(Audit audit) {
        List<Finding> findings = new ArrayList<>();
        for (Day day : audit.days()) {
            for (Billed tap : day.lines()) {
                for (Billed given : day.everywhere()) {
                    if (isPair(given.code(), tap.code()) && !Modifiers.lift(tap) && !Modifiers.lift(given)) {
                        findings.add(finding(audit, day, given, tap));
                        break;
                    }
                }
            }
        }
        return findings;
    }

    private Finding finding(Audit audit, Day day, Billed given, Billed tap) {
        return Finding.of(
                        because(
                                "{} is billed on {} beside {}, which includes the tap through which it is given.",
                                tap,
                                day.date(),
                                given.code()),
                        Severity.ERROR,
                        tap.code())
                .lines(List.of(tap.line().line()))
                .units(tap.units(), BigDecimal.ZERO)
                .denial(audit.denials("bundled"))
                .money(audit.atRisk(tap.code(), tap.units(), day.date()))
                .open(
                        Reduction.words(tap.code(), BigDecimal.ZERO) + ", or with 59 or XE for another tap",
                        "whether there was a second tap, at another time or place")
                .overturnedBy("a documented tap of its own, at another time or place, with 59 or X{EPSU}")
                .build();
    }
}
