package org.cannula.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cannula.basis.Citation;
import org.cannula.basis.Reason;

/** Hydration, or a drug by protocol, is billed for a day of transfusion and may have been part of it. */
public final class FluidBilledBesideATransfusion extends Check {

    private static final Set<String> TRANSFUSIONS = Set.of("36430", "36440");
    private static final Set<String> HYDRATION = Set.of("96360", "96361");
    private static final Set<String> PREMEDICATION = Set.of("96372", "96374", "96375");

    public static final FluidBilledBesideATransfusion RULE = new FluidBilledBesideATransfusion();

    private FluidBilledBesideATransfusion() {
        super(
                Citation.of("Select Health policy 09", "transfusion", "2026-11-01"),
                Citation.of(
                        "MedLearn, general question of the week",
                        "2022-12-26: hydration at another time of the day, with a modifier",
                        "2026-11-01"),
                Citation.of(
                        "Miami university billing compliance",
                        "contrast, sedation, protocol premedication",
                        "2026-11-01"));
    }

    /** Whether one line bills a transfusion and the other fluid, which says by a modifier that it was given at another time. */
    static boolean isFluidOf(Billed transfusion, Billed fluid) {
        return TRANSFUSIONS.contains(transfusion.code()) && HYDRATION.contains(fluid.code());
    }

    @Override
    public List<Finding> findings(Audit audit) {
        List<Finding> findings = new ArrayList<>();
        for (Day day : audit.days()) {
            boolean transfused = day.everywhere().stream().anyMatch(line -> TRANSFUSIONS.contains(line.code()));
            if (transfused && audit.documentation(day.date()) == null) {
                List<Billed> fluid = day.lines(line -> HYDRATION.contains(line.code()) && !line.isMarkedSeparate());
                List<Billed> drugs = day.lines(line -> PREMEDICATION.contains(line.code()) && !line.isMarkedSeparate());
                if (!fluid.isEmpty()) {
                    findings.add(fluid(audit, day, fluid));
                }
                if (!drugs.isEmpty()) {
                    findings.add(drugs(audit, day, drugs));
                }
            }
        }
        return findings;
    }

    private Finding fluid(Audit audit, Day day, List<Billed> lines) {
        Billed first = lines.get(0);
        return finding(
                        audit,
                        lines,
                        because(
                                "Hydration is billed on {} beside a transfusion: fluid that keeps the line open, or runs between"
                                        + " units, is part of it.",
                                day.date()),
                        Severity.REVIEW)
                .money(audit.atRisk(first.code(), first.units(), day.date()))
                .open(
                        first.code() + " with 59 or XE for hydration at another time, or not at all",
                        "whether hydration was ordered, needed and given at another time than the transfusion")
                .overturnedBy("hydration ordered for its own reason, and its times outside the transfusion")
                .build();
    }

    private Finding drugs(Audit audit, Day day, List<Billed> lines) {
        return finding(
                        audit,
                        lines,
                        because(
                                "Drugs are billed as given on {} beside a transfusion: premedication by protocol is part of it, the"
                                        + " treatment of a reaction is not.",
                                day.date()),
                        Severity.NOTE)
                .money(Money.nothing("nothing at risk where it was ordered treatment"))
                .open(null, "whether the drugs were given by protocol or ordered as treatment")
                .overturnedBy("an order that treats a reaction or another condition")
                .build();
    }

    private static Finding.Builder finding(Audit audit, List<Billed> lines, Reason reason, Severity severity) {
        return Finding.of(reason, severity, lines.get(0).code())
                .lines(Reduction.numbers(lines))
                .units(Audit.units(lines), null)
                .denial(audit.denials("bundled"));
    }
}
