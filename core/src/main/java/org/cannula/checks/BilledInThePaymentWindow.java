package org.cannula.checks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.cannula.basis.Citation;
import org.jspecify.annotations.Nullable;

/** What was given in the days before an inpatient admission is billed as outpatient, and belongs on the inpatient claim. */
public final class BilledInThePaymentWindow extends Check {

    /** The biller's word that the outpatient services had nothing to do with the admission. */
    private static final String UNRELATED = "51";

    private static final String CRITICAL_ACCESS = "085";
    private static final String INPATIENT_PART_B = "012";

    public static final BilledInThePaymentWindow RULE = new BilledInThePaymentWindow();

    private BilledInThePaymentWindow() {
        super(Citation.of("Noridian JE", "three-day payment window", "2026-11-01"));
    }

    @Override
    public List<Finding> findings(Audit audit) {
        Documentation documentation = audit.documentation();
        String billType = audit.claim().billType();
        if (documentation == null
                || documentation.visit().inpatientFrom() == null
                || startsWith(billType, CRITICAL_ACCESS)
                || startsWith(billType, INPATIENT_PART_B)) {
            return List.of();
        }
        List<Billed> lines = new ArrayList<>();
        BigDecimal supported = BigDecimal.ZERO;
        Money money = Money.nothing("");
        for (Pair pair : documentation.pairing().pairs()) {
            if (!pair.billed().isEmpty() && documentation.isInPaymentWindow(pair)) {
                lines.addAll(pair.billed());
                BigDecimal units = pair.unitsBilled().min(pair.supported());
                supported = supported.add(units);
                money = money.plus(audit.atRisk(pair.code(), units, pair.date()));
            }
        }
        if (lines.isEmpty()) {
            return List.of();
        }
        if (audit.claim().conditionCodes().contains(UNRELATED)) {
            audit.notChecked(
                    "condition code 51: whether the services had nothing to do with the admission was not checked");
            return List.of();
        }
        return List.of(finding(audit, documentation, lines, supported, money));
    }

    private static boolean startsWith(@Nullable String billType, String prefix) {
        return billType != null && (billType.startsWith(prefix) || ("0" + billType).startsWith(prefix));
    }

    private Finding finding(
            Audit audit, Documentation documentation, List<Billed> lines, BigDecimal supported, Money money) {
        return Finding.of(
                        because(
                                "The patient became an inpatient at {}, and what was given before is billed as outpatient ({}): in"
                                        + " the three days before an admission that belongs on the inpatient claim, unless it is"
                                        + " unrelated.",
                                time(documentation),
                                String.join(
                                        ", ",
                                        lines.stream().map(Billed::toString).toList())),
                        Severity.REVIEW,
                        lines.get(0).code())
                .lines(Reduction.numbers(lines))
                .units(Audit.units(lines), null)
                .denial(audit.denials("inpatient"))
                .money(money)
                .open(
                        "these lines on the inpatient claim ("
                                + supported.stripTrailingZeros().toPlainString() + " units)",
                        "whether the hospital is paid by the inpatient prospective system, and the services are related")
                .overturnedBy(
                        "services unrelated to the admission (condition code 51), or a hospital outside the window")
                .build();
    }

    private static String time(Documentation documentation) {
        return documentation.visit().inpatientFrom() == null
                ? ""
                : documentation
                        .timeline()
                        .time(documentation.visit().inpatientFrom().minute());
    }
}
