package org.cannula.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cannula.basis.Citation;
import org.cannula.chart.Administration;
import org.cannula.codes.Category;

/** Hydration is billed, and no diagnosis or charted reason speaks of why the patient needed fluid. */
public final class HydrationWithoutItsOwnDiagnosis extends Check {

    private static final Set<String> HYDRATION = Set.of("96360", "96361");

    public static final HydrationWithoutItsOwnDiagnosis RULE = new HydrationWithoutItsOwnDiagnosis();

    private HydrationWithoutItsOwnDiagnosis() {
        super(
                Citation.of("CMS RAC issue 0137", "hydration: medical necessity", "2026-11-01"),
                Citation.of("Noridian JE, hydration page", "signs and symptoms, and an order", "2026-11-01"),
                Citation.of(
                        "AAPC blog 84877",
                        "2021: hydration's own reason, not the malignancy, comes first",
                        "2026-11-01"));
    }

    @Override
    public List<Finding> findings(Audit audit) {
        List<Billed> lines = audit.lines().stream()
                .filter(line -> HYDRATION.contains(line.code()) && line.units().signum() > 0)
                .toList();
        if (lines.isEmpty()) {
            return List.of();
        }
        List<String> diagnoses = audit.claim().diagnoses();
        if (diagnoses.isEmpty()) {
            audit.notChecked("no diagnosis on the claim: whether one speaks for hydration was not checked");
            return List.of();
        }
        Documentation documentation = audit.documentation();
        boolean reasonCharted = documentation != null && isReasonCharted(documentation);
        boolean another = diagnoses.stream().anyMatch(diagnosis -> !isCancerOrItsTreatment(diagnosis));
        if (reasonCharted || another) {
            return List.of();
        }
        return List.of(finding(audit, lines, diagnoses));
    }

    private static boolean isReasonCharted(Documentation documentation) {
        for (Administration given : documentation.visit().administrations()) {
            String reason = given.reason();
            if (reason != null
                    && !reason.isBlank()
                    && (given.category() == Category.HYDRATION
                            || documentation.given().stream()
                                    .anyMatch(charted -> charted.isHydration()
                                            && charted.administrations().contains(given.id())))) {
                return true;
            }
        }
        return false;
    }

    /** A tumour (ICD-10-CM C00 to D49), or an encounter for its treatment (Z51.0, Z51.1x): no reason to give fluid. */
    private static boolean isCancerOrItsTreatment(String diagnosis) {
        String code = diagnosis.replace(".", "");
        return code.startsWith("C")
                || (code.compareTo("D") >= 0 && code.compareTo("D5") < 0)
                || code.startsWith("Z510")
                || code.startsWith("Z511");
    }

    private Finding finding(Audit audit, List<Billed> lines, List<String> diagnoses) {
        Money money = Money.nothing("");
        for (Billed line : lines) {
            money = money.plus(audit.atRisk(line.code(), line.units(), line.date()));
        }
        List<String> words = new ArrayList<>();
        lines.forEach(line -> words.add(line.toString()));
        return Finding.of(
                        because(
                                "{} is billed, and every diagnosis of the claim is a tumour or its treatment ({}): hydration needs a"
                                        + " reason of its own, such as volume depletion or that the patient cannot drink.",
                                String.join(", ", words),
                                String.join(", ", diagnoses)),
                        Severity.REVIEW,
                        lines.get(0).code())
                .lines(Reduction.numbers(lines))
                .units(Audit.units(lines), null)
                .denial(audit.denials("medical necessity"))
                .money(money)
                .open(null, "the order and the documented reason for hydration")
                .overturnedBy("documented signs of volume depletion, or another covered reason, and its diagnosis")
                .build();
    }
}
