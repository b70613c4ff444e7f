package org.cannula.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cannula.basis.Citation;
import org.cannula.codes.Category;
import org.cannula.codes.Drug;

/** A drug is billed that the chart of its date does not show. */
public final class BilledDrugNotDocumented extends Check {

    public static final BilledDrugNotDocumented RULE = new BilledDrugNotDocumented();

    private BilledDrugNotDocumented() {
        super(
                Citation.of("LCA A53778", "record and billed units must agree", "2026-11-01"),
                Citation.of(
                        "Medicare claims processing manual, ch. 17, § 90.2",
                        "reported units must agree with the quantity that was used",
                        "2026-11-27"));
    }

    @Override
    public List<Finding> findings(Audit audit) {
        List<Finding> findings = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        for (Billed line : audit.drugs()) {
            Documentation documentation = audit.documentation(line.date());
            Drug drug = audit.drug(line.code(), line.date());
            if (documentation != null
                    && drug != null
                    && line.units().signum() > 0
                    && isInjected(drug)
                    && !isDocumented(documentation.doses(), line)
                    && seen.add(line.code() + line.date())) {
                findings.add(finding(audit, documentation.doses(), line, drug));
            }
        }
        return findings;
    }

    private static boolean isInjected(Drug drug) {
        return drug.category() == Category.THERAPEUTIC || drug.category() == Category.CHEMOTHERAPY;
    }

    private static boolean isDocumented(DosePairing doses, Billed line) {
        DosePair pair = doses.pair(line.code(), line.date());
        return pair != null && !pair.charted().isEmpty();
    }

    private Finding finding(Audit audit, DosePairing doses, Billed line, Drug drug) {
        List<Billed> lines = audit.lines(line.code()).stream()
                .filter(other -> other.date().equals(line.date()))
                .toList();
        return Finding.of(
                        because(
                                "{} x{} is billed on {}, and the chart does not show it given then.{}",
                                line.code(),
                                Audit.units(lines).stripTrailingZeros().toPlainString(),
                                line.date(),
                                instead(doses, drug)),
                        Severity.REVIEW,
                        line.code())
                .lines(Reduction.numbers(lines))
                .units(Audit.units(lines), null)
                .denial(audit.denials("not documented"))
                .money(audit.atRisk(lines))
                .open(null, "where it was given: the entry that shows it, or the product that was")
                .overturnedBy("a signed entry of the drug, or a procedure or department whose record is not this chart")
                .build();
    }

    /** What the chart shows that may be meant: the same drug under another code, or drugs it does not name by code. */
    private static String instead(DosePairing doses, Drug drug) {
        for (ChartedDose dose : doses.charted()) {
            if (dose.substance().equals(drug.substance())) {
                return dose.code() == null
                        ? " It shows " + drug.substance() + " without a code."
                        : " It shows " + drug.substance() + " as " + dose.code() + " on " + dose.date() + ".";
            }
        }
        long uncoded =
                doses.charted().stream().filter(dose -> dose.code() == null).count();
        return switch ((int) uncoded) {
            case 0 -> "";
            case 1 -> " It names a drug without a code.";
            default -> " It names " + uncoded + " drugs without a code.";
        };
    }
}
