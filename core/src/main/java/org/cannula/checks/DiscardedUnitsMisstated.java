package org.cannula.checks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.cannula.basis.Citation;
import org.cannula.basis.Reason;
import org.jspecify.annotations.Nullable;

/** The units billed as discarded are not what was opened and not given. */
public final class DiscardedUnitsMisstated extends Check {

    public static final DiscardedUnitsMisstated RULE = new DiscardedUnitsMisstated();

    private DiscardedUnitsMisstated() {
        super(
                Citation.of("First Coast, JW modifier", "required from 2017-01-01", "2026-11-01"),
                Citation.of(
                        "Noridian DME, modifier JW",
                        "given on one line, discarded on a line of its own, up to what the label says",
                        "2026-11-27"));
    }

    @Override
    public List<Finding> findings(Audit audit) {
        Documentation documentation = audit.documentation();
        if (documentation == null) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        for (DosePair pair : documentation.doses().pairs()) {
            // Nothing billed of a drug is another check's matter, and so is a multi-dose container.
            boolean judged =
                    !pair.charted().isEmpty() && !audit.lines(pair.code()).isEmpty() && !pair.isMultiDose();
            Finding finding = judged ? judge(audit, pair) : null;
            if (finding != null) {
                findings.add(finding);
            }
        }
        return findings;
    }

    private @Nullable Finding judge(Audit audit, DosePair pair) {
        BigDecimal billed = Audit.units(pair.discarded());
        BigDecimal waste = pair.isSingleDose() ? pair.waste() : null;
        if (waste == null) {
            return billed.signum() > 0 ? undocumented(audit, pair, billed) : null;
        }
        int difference = billed.compareTo(waste);
        boolean wanted = Waste.wantsJw(audit, pair.code(), pair.date());
        if (difference > 0) {
            return tooMany(audit, pair, billed, waste);
        }
        boolean elsewhere = pair.discarded().isEmpty() && DosePair.isBilledElsewhere(audit, pair.code());
        return difference < 0 && wanted && !elsewhere ? tooFew(audit, pair, billed, waste) : null;
    }

    private Finding undocumented(Audit audit, DosePair pair, BigDecimal billed) {
        return Finding.of(
                        because(
                                "{} x{} is billed as discarded on {}, and the chart does not say what was opened and"
                                        + " discarded.",
                                pair.code(),
                                billed.stripTrailingZeros().toPlainString(),
                                pair.date()),
                        Severity.REVIEW,
                        pair.code())
                .lines(Reduction.numbers(pair.discarded()))
                .units(billed, null)
                .denial(audit.denials("not documented"))
                .money(audit.atRisk(pair.discarded()))
                .open(null, "which single-dose containers were opened, and how much of them was discarded")
                .overturnedBy("an entry of the discarded amount: the record must hold it")
                .build();
    }

    private Finding tooMany(Audit audit, DosePair pair, BigDecimal billed, BigDecimal waste) {
        return Finding.of(words(pair, billed, waste), Severity.ERROR, pair.code())
                .lines(Reduction.numbers(pair.discarded()))
                .units(billed, waste)
                .denial(audit.denials("not documented"))
                .money(audit.atRisk(pair.discarded(), billed.subtract(waste)))
                .determined(correction(pair, waste), Reduction.to(waste, pair.discarded()))
                .overturnedBy("an entry of other containers opened for the dose")
                .build();
    }

    private Finding tooFew(Audit audit, DosePair pair, BigDecimal billed, BigDecimal waste) {
        Change change;
        if (pair.discarded().isEmpty()) {
            List<String> modifiers = pair.given().isEmpty()
                    ? List.of(Waste.DISCARDED)
                    : Waste.discardedBeside(pair.given().get(0));
            change = new Change.Added(pair.code(), waste, modifiers, pair.date());
        } else {
            Billed first = pair.discarded().get(0);
            change = new Change.Units(first.line().line(), first.units().add(waste.subtract(billed)));
        }
        boolean sure = Waste.isSure(audit, pair.code(), pair.date());
        return Finding.of(words(pair, billed, waste), sure ? Severity.ERROR : Severity.REVIEW, pair.code())
                .lines(Reduction.numbers(pair.discarded().isEmpty() ? pair.given() : pair.discarded()))
                .units(billed, waste)
                .denial(audit.denials("drug modifier"))
                .missed(audit.missed(pair.code(), waste.subtract(billed), pair.date()))
                .determined(correction(pair, waste), List.of(change))
                .overturnedBy("an entry of other containers opened for the dose, or of a rest given to somebody else")
                .build();
    }

    private Reason words(DosePair pair, BigDecimal billed, BigDecimal waste) {
        return billed.signum() == 0
                ? because(
                        "{} on {}: by the chart {} whole unit(s) of what was opened were not given, and no line with JW bills"
                                + " them.",
                        pair.code(),
                        pair.date(),
                        waste.toPlainString())
                : because(
                        "{} x{} is billed as discarded on {}; by the chart {} whole unit(s) of what was opened were not given.",
                        pair.code(),
                        billed.stripTrailingZeros().toPlainString(),
                        pair.date(),
                        waste.toPlainString());
    }

    private static String correction(DosePair pair, BigDecimal waste) {
        return Reduction.words(pair.code() + "-" + Waste.DISCARDED, waste);
    }
}
