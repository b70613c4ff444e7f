package org.cannula.checks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.cannula.basis.Rule;
import org.cannula.chart.Administration;
import org.cannula.chart.Moment;
import org.cannula.codes.CodeTable;
import org.cannula.rules.IncidentalFluidIsNotReported;
import org.cannula.rules.IntegralServiceIsNotReported;
import org.cannula.rules.KeepOpenRateIsNotHydration;
import org.cannula.rules.OtherProductsHaveTheirOwnCodes;
import org.cannula.service.NotCoded;
import org.jspecify.annotations.Nullable;

/**
 * Why a pair bills more than its chart supports, most telling first. Each cause belongs to one check, so that no
 * two checks report one fact; whatever has no cause of its own is left to {@link BilledBeyondDocumentation}.
 */
enum Cause {
    FACILITY_PLACE,
    OFFICE_REPEAT,
    CONCURRENT_TWICE,
    BILLED_ELSEWHERE,
    AFTER_INPATIENT_ORDER,
    TIMES_MISSING,
    STAY_BY_DAY,
    HYDRATION_FIRST,
    WRONG_INITIAL,
    TWO_INITIALS,
    TRADES_PLACES,
    LINE_TWICE,
    NO_PRIMARY,
    PORT_FLUSH,
    OWN_CODE,
    INTEGRAL,
    OVER_UNIT_EDIT,
    NO_SECOND_INFUSION,
    TOO_FEW_DRUGS,
    BEYOND_THE_STAY,
    OTHER;

    /** The cause of a pair's surplus. */
    static Cause of(Audit audit, Documentation documentation, Pair pair) {
        String code = pair.code();
        if (pair.billed().stream().allMatch(line -> ProfessionalInFacilityPlace.RULE.isWrong(audit, line))) {
            return FACILITY_PLACE;
        }
        if (audit.isProfessional() && code.equals(RepeatPushInOffice.CODE)) {
            return OFFICE_REPEAT;
        }
        if (code.equals(ConcurrentBilledTwice.CODE) && isBilledTwice(audit, pair)) {
            return CONCURRENT_TWICE;
        }
        if (pair.isSpentElsewhere()) {
            return BILLED_ELSEWHERE;
        }
        if (isAfterInpatientOrder(documentation, pair)) {
            return AFTER_INPATIENT_ORDER;
        }
        if (Doubt.missingTime(code, pair.unitsBilled(), documentation) != null) {
            return TIMES_MISSING;
        }
        Cause initial = Initials.cause(audit, documentation, pair);
        if (initial != null) {
            return initial;
        }
        if (!CodeTable.isInitial(code) && WrongServiceIsInitial.trades(audit, documentation, pair)) {
            return TRADES_PLACES;
        }
        if (LineBilledTwice.RULE.explains(pair)) {
            return LINE_TWICE;
        }
        if (AddOnWithoutPrimary.RULE.isAlone(audit, code, pair.date())
                && !WrongServiceIsInitial.settles(audit, Initials.day(audit, pair.date()), code)) {
            return NO_PRIMARY;
        }
        if (code.equals(PortFlushBesideAnotherService.CODE)) {
            return PORT_FLUSH;
        }
        if (notCoded(documentation, pair, Set.of(OtherProductsHaveTheirOwnCodes.RULE)) != null) {
            return OWN_CODE;
        }
        if (integral(documentation, pair) != null) {
            return INTEGRAL;
        }
        if (isOverUnitEdit(audit, pair)) {
            return OVER_UNIT_EDIT;
        }
        if (code.equals(ConcurrentBilledTwice.CODE)) {
            return NO_SECOND_INFUSION;
        }
        if (MoreNewDrugsThanGiven.RULE.isBeyond(audit, documentation, pair)) {
            return TOO_FEW_DRUGS;
        }
        return MoreMinutesThanTheClock.RULE.isBeyondTheStay(audit, documentation, pair) ? BEYOND_THE_STAY : OTHER;
    }

    /** The pairs of a documentation that bill too much for one cause. */
    static List<Pair> pairs(Audit audit, Documentation documentation, Cause cause) {
        return documentation.pairing().pairs().stream()
                .filter(pair -> pair.surplus().signum() > 0 && of(audit, documentation, pair) == cause)
                .toList();
    }

    private static boolean isBilledTwice(Audit audit, Pair pair) {
        return audit.days().stream()
                .filter(day -> isOf(pair, day.date()))
                .anyMatch(day ->
                        Audit.units(day.lines(ConcurrentBilledTwice.CODE)).compareTo(BigDecimal.ONE) > 0
                                || day.before().stream()
                                        .anyMatch(line -> line.code().equals(ConcurrentBilledTwice.CODE)));
    }

    private static boolean isOf(Pair pair, LocalDate date) {
        return pair.billed().stream().anyMatch(line -> line.date().equals(date));
    }

    private static boolean isOverUnitEdit(Audit audit, Pair pair) {
        return audit.days().stream()
                .filter(day -> isOf(pair, day.date()))
                .anyMatch(day -> UnitsOverMue.RULE.isSurelyOver(audit, day, pair.code()));
    }

    private static boolean isAfterInpatientOrder(Documentation documentation, Pair pair) {
        Moment order = documentation.visit().inpatientFrom();
        return order != null
                && pair.billed().stream().anyMatch(line -> !line.date().isBefore(order.date()))
                && documentation.visit().administrations().stream()
                        .anyMatch(given -> isAfter(given.start(), order) || isAfter(given.stop(), order));
    }

    private static boolean isAfter(@Nullable Moment moment, Moment order) {
        return moment != null && moment.minute() > order.minute();
    }

    /** What the chart shows for this code and the coder left out by one of these rules; null where there is no such thing. */
    static @Nullable NotCoded notCoded(Documentation documentation, Pair pair, Set<? extends Rule> rules) {
        for (NotCoded left : documentation.coded().notCoded()) {
            boolean ruled = left.because().stream()
                    .anyMatch(because -> rules.contains(because.reason().rule()));
            if (ruled && left.administrations().stream().anyMatch(id -> fits(documentation, pair, id))) {
                return left;
            }
        }
        return null;
    }

    /** What the chart shows for this code and is part of something else; null where there is no such thing. */
    static @Nullable NotCoded integral(Documentation documentation, Pair pair) {
        return notCoded(
                documentation,
                pair,
                Set.of(
                        IntegralServiceIsNotReported.RULE,
                        IncidentalFluidIsNotReported.RULE,
                        KeepOpenRateIsNotHydration.RULE));
    }

    private static boolean fits(Documentation documentation, Pair pair, String id) {
        for (Administration given : documentation.visit().administrations()) {
            if (given.id().equals(id)) {
                return Kinds.fits(pair.code(), given.route());
            }
        }
        return false;
    }
}
