package org.cannula.checks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cannula.basis.Citation;

/** Something is billed as given that is part of another service: contrast, protocol medication, a carrier or keep-open fluid. */
public final class IntegralServiceBilled extends Check {

    public static final IntegralServiceBilled RULE = new IntegralServiceBilled();

    private IntegralServiceBilled() {
        super(
                Citation.of(
                        "Miami university billing compliance",
                        "contrast, sedation, protocol premedication",
                        "2026-11-01"),
                Citation.of("Noridian JE, hydration page", "carrier, flush and keep-open fluid", "2026-11-01"),
                Citation.of(
                        "NCCI policy manual, ch. XI, 2026",
                        "fluid that carries a drug, and line patency",
                        "2026-11-01"));
    }

    @Override
    public List<Finding> findings(Audit audit) {
        List<Finding> findings = new ArrayList<>();
        for (Day day : audit.days()) {
            if (audit.documentation(day.date()) == null) {
                alone(audit, day).ifPresent(findings::add);
            }
        }
        Documentation documentation = audit.documentation();
        if (documentation != null) {
            for (Pair pair : Cause.pairs(audit, documentation, Cause.INTEGRAL)) {
                findings.add(documented(audit, documentation, pair));
            }
        }
        return findings;
    }

    /** Without the chart: contrast or the like is the only product that the administration could have given. */
    private Optional<Finding> alone(Audit audit, Day day) {
        List<Products.Product> parts = Products.partsOfAProcedure(audit, day);
        if (parts.isEmpty() || !Products.withOwnCode(audit, day).isEmpty()) {
            return Optional.empty();
        }
        List<Billed> given = Products.givenWithoutADrug(audit, day);
        if (given.isEmpty()) {
            return Optional.empty();
        }
        Billed first = given.get(0);
        return Optional.of(Finding.of(
                        because(
                                "{} is billed on {}, and the only product on the claim that could be given so is {}: {}.",
                                String.join(
                                        ", ",
                                        given.stream().map(Billed::toString).toList()),
                                day.date(),
                                parts.get(0).line().code(),
                                parts.get(0).family()),
                        Severity.REVIEW,
                        first.code())
                .lines(Reduction.numbers(given))
                .units(Audit.units(given), BigDecimal.ZERO)
                .denial(audit.denials("bundled"))
                .money(audit.atRisk(first.code(), first.units(), day.date()))
                .open(Reduction.words(first.code(), BigDecimal.ZERO), "whether another drug was given and not billed")
                .overturnedBy("another drug of the date that was given and not billed")
                .build());
    }

    private Finding documented(Audit audit, Documentation documentation, Pair pair) {
        return Surplus.finding(
                audit,
                documentation,
                pair,
                because(
                        "{} x{} is billed on {}, the documentation supports {}: {}.",
                        pair.code(),
                        pair.unitsBilled().stripTrailingZeros().toPlainString(),
                        pair.date(),
                        pair.supported().toPlainString(),
                        new Surplus.Left(Cause.integral(documentation, pair))),
                "bundled",
                "an order that gives it a purpose of its own");
    }
}
