package org.cannula.checks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cannula.basis.Citation;
import org.cannula.codes.CodeTable;
import org.cannula.policy.Knob;

/** An initial service stands unmarked on two claims for one patient, provider and date. */
public final class InitialBilledAgainOnAnotherClaim extends Check {

    public static final InitialBilledAgainOnAnotherClaim RULE = new InitialBilledAgainOnAnotherClaim();

    private InitialBilledAgainOnAnotherClaim() {
        super(
                Citation.of(
                        "NCCI policy manual, ch. XI, 2026",
                        "one initial code per access and encounter; another encounter of the date with a modifier",
                        "2026-11-01"),
                Citation.of("CMS RAC issue 0071", "several initial codes without 59, XE, XP, XS or XU", "2026-11-01"),
                Citation.of("HCPro, April 2009", "a return visit has its own initial, marked", "2026-11-01"));
    }

    @Override
    public List<Finding> findings(Audit audit) {
        if (audit.before().isEmpty() || LineBilledTwice.RULE.isWholeClaim(audit)) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        for (Day day : audit.days()) {
            List<Billed> own = plain(Initials.of(day));
            List<Billed> earlier = plain(day.before().stream()
                    .filter(line -> CodeTable.isInitial(line.code()))
                    .toList());
            if (!own.isEmpty() && !earlier.isEmpty()) {
                finding(audit, day, own, earlier).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static List<Billed> plain(List<Billed> lines) {
        return lines.stream().filter(line -> !line.isMarkedSeparate()).toList();
    }

    private Optional<Finding> finding(Audit audit, Day day, List<Billed> own, List<Billed> earlier) {
        Documentation documentation = audit.documentation(day.date());
        if (documentation != null) {
            boolean said = own.stream()
                    .map(line -> documentation.pairing().pair(line.code(), day.date()))
                    .anyMatch(pair -> pair != null
                            && (pair.surplus().signum() > 0 || SeparateServiceNotMarked.RULE.isMissing(pair)));
            if (said) {
                return Optional.empty();
            }
        }
        Billed first = own.get(0);
        BigDecimal billed = Audit.units(own);
        Money money = Money.nothing("");
        for (Billed line : own) {
            money = money.plus(audit.atRisk(line.code(), line.units(), day.date()));
        }
        return Optional.of(Finding.of(
                        because(
                                "An initial service is billed on {} ({}), and claim {} bills one for the same patient and"
                                        + " provider ({}); neither is marked as another encounter or access.",
                                day.date(),
                                words(own),
                                earlier.get(0).claim().id(),
                                words(earlier)),
                        Severity.ERROR,
                        first.code())
                .lines(Reduction.numbers(own))
                .units(billed, null)
                .denial(audit.denials("two initials"))
                .money(money)
                .open(
                        first.code() + "-" + audit.policy().value(Knob.ENCOUNTER_MODIFIER)
                                + " for a return visit; otherwise the add-on it is",
                        "whether the patient left and came back for a service of its own")
                .overturnedBy("records of two encounters; the later one then bears 59 or XE")
                .build());
    }

    private static String words(List<Billed> lines) {
        return String.join(", ", lines.stream().map(Billed::toString).toList());
    }
}
