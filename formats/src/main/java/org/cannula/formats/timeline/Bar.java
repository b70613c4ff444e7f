package org.cannula.formats.timeline;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cannula.basis.Minutes;
import org.cannula.chart.Administration;
import org.cannula.chart.Moment;
import org.cannula.chart.Pause;
import org.cannula.chart.Visit;
import org.cannula.service.PaidUnit;
import org.jspecify.annotations.Nullable;

/**
 * One administration as it is drawn: when it ran, and which of its minutes earned something.
 *
 * @param administration what is drawn
 * @param running minutes it ran, documented or placed by the coding; empty for a moment and where an end is unknown
 * @param start first minute, null where neither chart nor coding know it
 * @param stop the minute after the last, null likewise
 * @param units ledger entries that rest on it
 */
public record Bar(
        Administration administration,
        Minutes running,
        @Nullable Long start,
        @Nullable Long stop,
        List<PaidUnit> units) {

    public Bar {
        units = List.copyOf(units);
    }

    /** A bar for each administration of a visit, in its order. */
    public static List<Bar> of(Visit visit, List<PaidUnit> ledger) {
        return visit.administrations().stream().map(a -> of(a, ledger)).toList();
    }

    private static Bar of(Administration a, List<PaidUnit> ledger) {
        List<PaidUnit> units = new ArrayList<>();
        Minutes placed = Minutes.NONE;
        for (PaidUnit unit : ledger) {
            if (unit.administrations().contains(a.id())) {
                units.add(unit);
                placed = placed.plus(unit.minutes());
            }
        }
        Long start = minute(a.start());
        Long stop = minute(a.stop());
        Integer length = a.minutes();
        if (length != null && start != null && stop == null) {
            stop = start + length;
        } else if (length != null && start == null && stop != null) {
            start = stop - length;
        }
        if (!placed.isEmpty() && start == null && stop == null) {
            return new Bar(a, placed, placed.first(), placed.end(), units);
        }
        if (start != null && stop == null && !a.route().isMoment()) {
            // What the coding derived: from volume and rate, else as far as it paid.
            stop = a.volumeMl() != null
                            && a.rateMlPerHour() != null
                            && a.rateMlPerHour().signum() > 0
                    ? Long.valueOf(start + flow(a.volumeMl(), a.rateMlPerHour()))
                    : placed.isEmpty() ? null : Long.valueOf(placed.end());
        }
        Minutes running = start != null && stop != null && stop > start ? Minutes.between(start, stop) : Minutes.NONE;
        for (Pause pause : a.pauses()) {
            running = running.minus(
                    Minutes.between(pause.start().minute(), pause.stop().minute()));
        }
        return new Bar(a, running, start, stop, units);
    }

    /** Whole minutes a volume takes at a rate. */
    private static long flow(BigDecimal volume, BigDecimal rate) {
        return volume.multiply(BigDecimal.valueOf(60))
                .divide(rate, 0, RoundingMode.DOWN)
                .longValue();
    }

    private static @Nullable Long minute(@Nullable Moment moment) {
        return moment == null ? null : moment.minute();
    }

    /** Whether it is drawn as one point: a push or an injection without a length. */
    public boolean isPoint() {
        return running.isEmpty()
                && start != null
                && (stop != null || administration.route().isMoment());
    }

    /** Whether its place on the time line is known at all. */
    public boolean isPlaced() {
        return start != null || stop != null;
    }

    /** Whether a code was earned by its minutes. */
    public boolean isTimed() {
        return units.stream().anyMatch(PaidUnit::timed);
    }

    /** Minutes that earned a unit of a timed code. */
    public Minutes earned() {
        Minutes earned = Minutes.NONE;
        for (PaidUnit unit : units) {
            if (unit.timed()) {
                earned = earned.plus(unit.minutes());
            }
        }
        return earned;
    }

    /** What it is called: drug and dose, else whatever names it. */
    public String name() {
        Administration a = administration;
        String drug = a.drug() != null ? a.drug() : a.hcpcs() != null ? a.hcpcs() : a.ndc() != null ? a.ndc() : a.id();
        return a.dose() == null ? drug : drug + " " + a.dose();
    }

    /** Codes the administration earned, with units; what several earned together stands at the first of them. */
    public Map<String, Integer> codes() {
        Map<String, Integer> codes = new LinkedHashMap<>();
        for (PaidUnit unit : units) {
            if (unit.administrations().get(0).equals(administration.id())) {
                codes.merge(unit.code(), 1, Integer::sum);
            }
        }
        return codes;
    }
}
