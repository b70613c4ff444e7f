package org.cannula.checks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.cannula.basis.Citation;
import org.cannula.chart.Amount;
import org.cannula.chart.Measures;
import org.cannula.claim.DrugBilled;
import org.cannula.codes.Drug;
import org.cannula.codes.NdcTable;
import org.jspecify.annotations.Nullable;

/** The quantity billed with a national drug code makes other units than those billed. */
public final class NdcQuantityContradictsUnits extends Check {

    public static final NdcQuantityContradictsUnits RULE = new NdcQuantityContradictsUnits();

    private NdcQuantityContradictsUnits() {
        super(
                Citation.of(
                        "CMS ASP crosswalk 2025-01 and 2026-01",
                        "billing units in each package, items and their size",
                        "2026-11-01"),
                Citation.of(
                        "AmeriHealth Caritas Pennsylvania, NDC examples",
                        "units converted into millilitres or items (ML, UN)",
                        "2026-11-27"));
    }

    /**
     * Billing units a quantity makes, as a fraction, so that nothing is rounded before it is compared.
     *
     * @param units units times {@code parts}
     * @param item units in one container times {@code parts}: whole containers may stand for a part of one
     */
    private record Made(BigDecimal units, BigDecimal parts, BigDecimal item) {}

    @Override
    public List<Finding> findings(Audit audit) {
        LinkedHashMap<String, List<Billed>> groups = new LinkedHashMap<>();
        for (Billed line : audit.lines()) {
            DrugBilled drug = line.line().drug();
            if (drug != null
                    && drug.quantity() != null
                    && drug.unit() != null
                    && line.units().signum() > 0) {
                // What was given and what was discarded of one package are one quantity.
                groups.computeIfAbsent(
                                line.code() + " " + line.date() + " " + drug.ndc() + " " + drug.unit(),
                                key -> new ArrayList<>())
                        .add(line);
            }
        }
        List<Finding> findings = new ArrayList<>();
        for (List<Billed> lines : groups.values()) {
            Made made = made(audit, lines);
            if (made != null && contradicts(Audit.units(lines), made)) {
                findings.add(finding(audit, lines));
            }
        }
        return findings;
    }

    /** Rounded up, the quantity makes the units; or it counts the containers that were opened for them. */
    private static boolean contradicts(BigDecimal billed, Made made) {
        BigDecimal tooLittle = billed.subtract(BigDecimal.ONE).multiply(made.parts());
        BigDecimal tooMuch = billed.multiply(made.parts()).add(made.item().max(made.parts()));
        return made.units().compareTo(tooLittle) <= 0 || made.units().compareTo(tooMuch) >= 0;
    }

    private static BigDecimal quantity(List<Billed> lines) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Billed line : lines) {
            DrugBilled drug = line.line().drug();
            BigDecimal quantity = drug == null ? null : drug.quantity();
            sum = quantity == null ? sum : sum.add(quantity);
        }
        return sum;
    }

    /** Units the quantities of the lines make together; null where it cannot be told. */
    private static @Nullable Made made(Audit audit, List<Billed> lines) {
        Billed first = lines.get(0);
        DrugBilled billed = first.line().drug();
        Drug drug = audit.drug(first.code(), first.date());
        if (billed == null || billed.unit() == null || drug == null) {
            return null;
        }
        BigDecimal quantity = quantity(lines);
        return switch (billed.unit()) {
            case "ME" -> ofAmount(drug, new Amount(quantity, "mg"));
            case "GR" -> ofAmount(drug, new Amount(quantity, "g"));
            case "F2" -> ofAmount(drug, new Amount(quantity, "iu"));
            case "ML" -> ofPackage(audit, first, billed, quantity, true);
            case "UN" -> ofPackage(audit, first, billed, quantity, false);
            default -> null;
        };
    }

    private static @Nullable Made ofAmount(Drug drug, Amount quantity) {
        BigDecimal unit = drug.unitAmount();
        BigDecimal amount = unit == null ? null : Measures.in(quantity, drug.unitMeasure());
        return unit == null || amount == null ? null : new Made(amount, unit, BigDecimal.ZERO);
    }

    private static @Nullable Made ofPackage(
            Audit audit, Billed line, DrugBilled billed, BigDecimal quantity, boolean millilitres) {
        for (NdcTable.DrugPackage held : audit.packages(billed.ndc(), line.date())) {
            // A size of 1 is one millilitre or one item counted whole: then millilitres tell nothing.
            boolean unclear = millilitres && held.itemSize().compareTo(BigDecimal.ONE) == 0;
            if (held.hcpcs().equals(line.code()) && !unclear) {
                BigDecimal size = millilitres ? held.itemSize() : BigDecimal.ONE;
                return new Made(
                        quantity.multiply(held.unitsPerPackage()),
                        held.items().multiply(size),
                        held.unitsPerPackage().multiply(size));
            }
        }
        return null;
    }

    private Finding finding(Audit audit, List<Billed> lines) {
        Billed first = lines.get(0);
        BigDecimal units = Audit.units(lines);
        BigDecimal quantity = quantity(lines);
        DrugBilled drug = first.line().drug();
        return Finding.of(
                        because(
                                "{} x{} on {} is billed with NDC quantity {} {}, which makes other units.{}",
                                first.code(),
                                units.stripTrailingZeros().toPlainString(),
                                first.date(),
                                quantity.stripTrailingZeros().toPlainString(),
                                drug == null ? "" : String.valueOf(drug.unit()),
                                quantity.compareTo(units) == 0 ? " The quantity repeats the billing units." : ""),
                        Severity.REVIEW,
                        first.code())
                .lines(Reduction.numbers(lines))
                .units(units, null)
                .denial(audit.denials("drug quantity"))
                .money(audit.atRisk(lines))
                .open(null, "how much was given: units and quantity are of one dose")
                .overturnedBy("a payer that takes another unit of measure for the package")
                .build();
    }
}
