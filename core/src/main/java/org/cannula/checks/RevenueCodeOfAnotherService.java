package org.cannula.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.cannula.basis.Citation;

/** Giving a drug is billed under a revenue code that stands for something else. */
public final class RevenueCodeOfAnotherService extends Check {

    /**
     * Places and services under which hospitals bill giving a drug, by the first three digits: intravenous therapy,
     * chemotherapy, emergency room, clinic, treatment and observation room, other therapeutic services.
     */
    private static final List<String> USUAL = List.of("026", "033", "045", "051", "052", "076", "094");

    private static final String CHEMOTHERAPY = "033";

    public static final RevenueCodeOfAnotherService RULE = new RevenueCodeOfAnotherService();

    private RevenueCodeOfAnotherService() {
        super(
                Citation.of("ICD10monitor", "subcutaneous infusion coding: 0450, 0510, 0760", "2026-11-01"),
                Citation.of("CMS revenue center codes", "what each code stands for", "2026-11-27"));
    }

    @Override
    public List<Finding> findings(Audit audit) {
        if (audit.isProfessional()) {
            return List.of();
        }
        List<Billed> unusual = new ArrayList<>();
        TreeSet<String> codes = new TreeSet<>();
        for (Billed line : audit.administrations()) {
            String revenue = line.line().revenueCode();
            if (revenue != null && line.units().signum() > 0 && !isUsual(audit, line, revenue)) {
                unusual.add(line);
                codes.add(revenue);
            }
        }
        return unusual.isEmpty() ? List.of() : List.of(finding(audit, unusual, codes));
    }

    private static boolean isUsual(Audit audit, Billed line, String revenue) {
        if (revenue.startsWith(CHEMOTHERAPY)) {
            var entry = audit.code(line.code(), line.date());
            return entry == null || !entry.category().equals("hydration");
        }
        return USUAL.stream().anyMatch(revenue::startsWith);
    }

    private Finding finding(Audit audit, List<Billed> lines, TreeSet<String> codes) {
        return Finding.of(
                        because(
                                "{} stands under revenue code {}: giving a drug is usually billed under the service or the room in"
                                        + " which it is given (0260, 0331, 0335, 0450, 0510, 0761, 0762, 0940).",
                                String.join(
                                        ", ",
                                        lines.stream().map(Billed::toString).toList()),
                                String.join(", ", codes)),
                        Severity.NOTE,
                        lines.get(0).code())
                .lines(Reduction.numbers(lines))
                .units(Audit.units(lines), null)
                .denial(audit.denials("revenue code"))
                .money(Money.nothing("nothing at risk: revenue codes are the payer's and the hospital's to agree on"))
                .open(null, "which revenue codes hospital and payer have agreed on")
                .overturnedBy("a table of the hospital or the payer that uses the code so")
                .build();
    }
}
