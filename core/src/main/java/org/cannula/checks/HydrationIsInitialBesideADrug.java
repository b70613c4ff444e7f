package org.cannula.checks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.cannula.basis.Citation;
import org.cannula.policy.Knob;
import org.jspecify.annotations.Nullable;

/** Hydration is billed as an initial service (96360) beside an initial service that gives a drug, at one access. */
public final class HydrationIsInitialBesideADrug extends Check {

    static final String CODE = "96360";
    private static final String FURTHER = "96361";

    public static final HydrationIsInitialBesideADrug RULE = new HydrationIsInitialBesideADrug();

    private HydrationIsInitialBesideADrug() {
        super(
                Citation.of(
                        "NCCI policy manual, ch. XI, 2026", "one initial code per access and encounter", "2026-11-01"),
                Citation.of("LCA A53778", "hydration beside a drug", "2026-11-01"),
                Citation.of(
                        "MedLearn, general question of the week",
                        "2021-11-15: 175 minutes beside a push are three units of 96361",
                        "2026-11-01"));
    }

    @Override
    public List<Finding> findings(Audit audit) {
        List<Finding> findings = new ArrayList<>();
        for (Day day : audit.days()) {
            if (day.bills(CODE) && audit.documentation(day.date()) == null && isAlone(day)) {
                findings.add(alone(audit, day));
            }
        }
        Documentation documentation = audit.documentation();
        if (documentation != null) {
            for (Pair pair : Cause.pairs(audit, documentation, Cause.HYDRATION_FIRST)) {
                findings.add(documented(audit, documentation, pair));
            }
        }
        return findings;
    }

    /** Whether, as far as the claim shows, hydration is initial beside a drug at the same access: no modifier on either. */
    static boolean isAlone(Day day) {
        return plain(day.lines(CODE)).size() > 0
                && plain(day.lines(line -> Kinds.DRUG_INITIALS.contains(line.code())))
                                .size()
                        > 0;
    }

    private static List<Billed> plain(List<Billed> lines) {
        return lines.stream().filter(line -> !line.isMarkedSeparate()).toList();
    }

    /** Without the chart: the minutes are the same either way, so the first hour becomes one more of the further ones. */
    private Finding alone(Audit audit, Day day) {
        List<Billed> lines = plain(day.lines(CODE));
        BigDecimal units = Audit.units(lines);
        Finding.Builder finding = finding(audit, day, lines, units);
        boolean mayLead = audit.isProfessional() && audit.policy().is(Knob.OFFICE_HYDRATION_FIRST, "yes");
        if (mayLead) {
            return finding.open(
                            "96361 for every hour of it; or 96360 with the drug as 96375 or 96367",
                            "whether hydration was the main reason for the visit")
                    .build();
        }
        List<Change> changes = new ArrayList<>(Reduction.to(BigDecimal.ZERO, lines));
        Change more = Initials.more(day, FURTHER, units, List.of());
        changes.add(more);
        return finding.lines(numbers(lines, more))
                .determined(words(day, units), changes)
                .build();
    }

    private static List<Integer> numbers(List<Billed> lines, Change more) {
        List<Integer> numbers = new ArrayList<>(Reduction.numbers(lines));
        if (more instanceof Change.Units raised) {
            numbers.add(raised.line());
        }
        return numbers;
    }

    private static String words(Day day, BigDecimal units) {
        return Reduction.words(FURTHER, day.units(FURTHER).add(units)) + " instead of 96360";
    }

    /** With the chart: what it supports of both codes of hydration. */
    private Finding documented(Audit audit, Documentation documentation, Pair pair) {
        List<Pair> settled = new ArrayList<>(List.of(pair));
        Pair further = documentation.pairing().pair(FURTHER, pair.date());
        if (further != null && further.surplus().signum() < 0) {
            settled.add(further);
        }
        List<Billed> lines = new ArrayList<>();
        settled.forEach(one -> lines.addAll(one.billed()));
        @Nullable String doubt = Doubt.of(CODE, pair.unitsBilled(), documentation);
        Day day = Day.of(pair.date(), audit.lines(), audit.before(), audit.after());
        Finding.Builder finding =
                finding(audit, day, pair.billed(), pair.surplus()).units(pair.unitsBilled(), pair.supported());
        return doubt == null
                ? finding.lines(Reduction.numbers(lines))
                        .determined(Settlement.words(settled), Settlement.of(settled))
                        .build()
                : finding.open(Settlement.words(settled), doubt).build();
    }

    private Finding.Builder finding(Audit audit, Day day, List<Billed> lines, BigDecimal units) {
        return Finding.of(
                        because(
                                "Hydration is billed as initial (96360) on {} beside {}: a drug given by vein at the same access"
                                        + " is the initial service, and every hour of hydration is 96361.",
                                day.date(),
                                String.join(
                                        ", ",
                                        day.lines(line -> Kinds.DRUG_INITIALS.contains(line.code())).stream()
                                                .map(Billed::toString)
                                                .toList())),
                        Severity.ERROR,
                        CODE)
                .lines(Reduction.numbers(lines))
                .units(Audit.units(lines), BigDecimal.ZERO)
                .denial(audit.denials("two initials"))
                .money(audit.atRisk(CODE, units, day.date()))
                .overturnedBy("a documented reason for a second access, or a second encounter, with 59 or X{EPSU}");
    }
}
