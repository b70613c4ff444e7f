package org.cannula.checks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cannula.basis.Citation;
import org.cannula.basis.Minutes;
import org.cannula.basis.Reason;
import org.cannula.chart.Route;

/** Concurrent infusion (96368) is billed, and no two drugs ran as infusions at one time through one access. */
public final class ConcurrentWithoutASecondInfusion extends Check {

    private static final String CODE = ConcurrentBilledTwice.CODE;

    public static final ConcurrentWithoutASecondInfusion RULE = new ConcurrentWithoutASecondInfusion();

    private ConcurrentWithoutASecondInfusion() {
        super(
                Citation.of("Journal of Oncology Practice", "July 2008: separate bags at one time", "2026-11-01"),
                Citation.of("AAPC oncology coding alert", "citing CPT Assistant November 2005 and 2006", "2026-11-01"),
                Citation.of(
                        "The Haugen Group, injections and infusions",
                        "none for hydration; more than 16 minutes together",
                        "2026-11-01"),
                Citation.of("NCCI policy manual, ch. XI, 2026", "hydration is not concurrent", "2026-11-01"));
    }

    @Override
    public List<Finding> findings(Audit audit) {
        List<Finding> findings = new ArrayList<>();
        for (Day day : audit.days()) {
            if (day.units(CODE).signum() > 0 && audit.documentation(day.date()) == null && isOnce(day)) {
                if (isBeside(day, audit.primaries(CODE, day.date())) && !isBeside(day, Kinds.DRUG_INFUSIONS)) {
                    findings.add(withoutInfusion(audit, day));
                } else if (isShortOfADrug(audit, day)) {
                    findings.add(withoutDrug(audit, day));
                }
            }
        }
        Documentation documentation = audit.documentation();
        if (documentation != null) {
            for (Pair pair : Cause.pairs(audit, documentation, Cause.NO_SECOND_INFUSION)) {
                findings.add(documented(audit, documentation, pair));
            }
        }
        return findings;
    }

    /** More than one of a date is {@link ConcurrentBilledTwice}. */
    private static boolean isOnce(Day day) {
        return day.units(CODE).compareTo(BigDecimal.ONE) <= 0
                && day.before().stream().noneMatch(line -> line.code().equals(CODE));
    }

    private static boolean isBeside(Day day, Set<String> codes) {
        return day.everywhere().stream().anyMatch(line -> codes.contains(line.code()));
    }

    private Finding withoutInfusion(Audit audit, Day day) {
        TreeSet<String> beside = new TreeSet<>();
        day.lines(Audit::isAdministration).stream()
                .filter(line -> !line.code().equals(CODE))
                .forEach(line -> beside.add(line.code()));
        return finding(
                        audit,
                        day,
                        because(
                                "Concurrent infusion is billed on {} beside {} only: it needs a second drug that runs as an infusion."
                                        + " Hydration, pushes and injections are never concurrent.",
                                day.date(),
                                String.join(", ", beside)),
                        Severity.ERROR)
                .open("the drug's infusion as 96365 or 96367, or no 96368", "which drugs were infused, and when")
                .overturnedBy("a drug infusion of the same encounter that was not billed")
                .build();
    }

    /** Whether the claim names every drug it needs but the concurrent one; with fewer still, the other add-ons are in doubt. */
    private static boolean isShortOfADrug(Audit audit, Day day) {
        int named = MoreNewDrugsThanGiven.named(audit, day);
        return named > 0 && named == Math.max(1, MoreNewDrugsThanGiven.needed(day));
    }

    private Finding withoutDrug(Audit audit, Day day) {
        int named = MoreNewDrugsThanGiven.named(audit, day);
        return finding(
                        audit,
                        day,
                        because(
                                "Concurrent infusion is billed on {}, and the claim names {}: there is none for it beside those the"
                                        + " other services stand for.",
                                day.date(),
                                named == 1 ? "one drug" : named + " drugs"),
                        Severity.REVIEW)
                .open(null, "which drug ran beside the first, and whether it was not billed because it is packaged")
                .overturnedBy("a second drug that was given and not billed: packaged, the patient's own, or a study's")
                .build();
    }

    private static Finding.Builder finding(Audit audit, Day day, Reason reason, Severity severity) {
        List<Billed> lines = day.lines(CODE);
        return Finding.of(reason, severity, CODE)
                .lines(Reduction.numbers(lines))
                .units(Audit.units(lines), null)
                .denial(audit.denials("not documented"))
                .money(audit.atRisk(CODE, Audit.units(lines), day.date()));
    }

    private Finding documented(Audit audit, Documentation documentation, Pair pair) {
        return Surplus.finding(
                audit,
                documentation,
                pair,
                because(
                        "Concurrent infusion is billed on {}, and the chart shows none: {}.",
                        pair.date(),
                        new Shown(documentation)),
                "not documented",
                "signed times of two drug infusions from separate bags that overlap at one access");
    }

    /** What the chart shows in place of two drugs at one time; its words are made when printed. */
    private record Shown(Documentation documentation) {

        @Override
        public String toString() {
            List<Charted> infusions = documentation.given().stream()
                    .filter(Charted::isDrugInfusion)
                    .toList();
            if (infusions.stream().map(Charted::drug).distinct().count() < 2) {
                return tooFew(infusions);
            }
            int longest = 0;
            String which = "";
            boolean apart = false;
            for (int i = 0; i < infusions.size(); i++) {
                for (int j = 0; j < i; j++) {
                    Charted one = infusions.get(j);
                    Charted other = infusions.get(i);
                    int together = one.running().overlap(other.running());
                    if (!one.drug().equals(other.drug()) && together > longest) {
                        longest = together;
                        which = one.label() + " and " + other.label();
                        apart = !one.access().equals(other.access());
                    }
                }
            }
            if (longest == 0) {
                return "no two of its drug infusions share a minute (" + list(infusions) + ")";
            }
            return which + " ran together for " + longest + (longest == 1 ? " minute" : " minutes")
                    + (apart ? " through two accesses" : ", which the rule does not count as concurrent");
        }

        private String tooFew(List<Charted> infusions) {
            String only = infusions.isEmpty()
                    ? "no drug was infused"
                    : "only " + infusions.get(0).label() + " was infused";
            List<String> beside = new ArrayList<>();
            if (documentation.given().stream().anyMatch(Charted::isHydration)) {
                beside.add("hydration is never concurrent");
            }
            if (documentation.given().stream().anyMatch(given -> given.route() == Route.IV_PUSH)) {
                beside.add("a push is never concurrent");
            }
            if (documentation.visit().administrations().stream().anyMatch(given -> given.bag() != null)) {
                beside.add("drugs of one bag are one infusion");
            }
            return only + (beside.isEmpty() ? "" : "; " + String.join("; ", beside));
        }

        private String list(List<Charted> infusions) {
            List<String> words = new ArrayList<>();
            for (Charted given : infusions) {
                Minutes running = given.running();
                words.add(
                        running.isEmpty()
                                ? given.label()
                                : given.label() + " "
                                        + documentation.timeline().time(running.first()) + "-"
                                        + documentation.timeline().time(running.end()));
            }
            return String.join(", ", words);
        }
    }
}
