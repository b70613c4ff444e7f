package org.cannula.checks;

import java.util.List;
import java.util.TreeSet;
import org.cannula.basis.Citation;
import org.cannula.policy.Knob;

/** The claim is coded by another published reading of a disputed point than the payer's own. */
public final class ClaimFollowsAnotherReading extends Check {

    public static final ClaimFollowsAnotherReading RULE = new ClaimFollowsAnotherReading();

    private ClaimFollowsAnotherReading() {
        super(Citation.of("Cannula rulings", "where published readings differ, either may be billed", "2026-11-01"));
    }

    @Override
    public List<Finding> findings(Audit audit) {
        Documentation documentation = audit.documentation();
        if (documentation == null) {
            return List.of();
        }
        Reading followed = documentation.pairing().reading().value();
        boolean saidElsewhere = Knob.CONCURRENT_CAP.word().equals(followed.point())
                && Audit.dates(audit.lines(ConcurrentBilledTwice.CODE)).size() > 1;
        if (followed.point() == null || saidElsewhere) {
            return List.of();
        }
        Reading own = Reading.of(documentation.coded()).get(0);
        TreeSet<String> codes = new TreeSet<>(followed.units().keySet());
        codes.addAll(own.units().keySet());
        codes.removeIf(code -> followed.of(code).compareTo(own.of(code)) == 0);
        boolean accepted = ClaimIsHeldToTheReadingItFollows.isEitherAccepted(followed);
        List<Billed> lines = audit.administrations().stream()
                .filter(line -> codes.contains(line.code()))
                .toList();
        return List.of(Finding.of(
                        because(
                                "What is billed follows the reading {}={}, not the payer's own: {}.",
                                String.valueOf(followed.point()),
                                followed.value(),
                                String.join(
                                        ", ",
                                        codes.stream()
                                                .map(code -> code + " x" + followed.of(code) + " instead of x"
                                                        + own.of(code))
                                                .toList())),
                        accepted ? Severity.NOTE : Severity.REVIEW,
                        codes.isEmpty() ? "" : codes.first())
                .lines(Reduction.numbers(lines))
                .units(Audit.units(lines), null)
                .open(null, "which reading the payer follows")
                .overturnedBy("a written policy of the payer")
                .build());
    }
}
