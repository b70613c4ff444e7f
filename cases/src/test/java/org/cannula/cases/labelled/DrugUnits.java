package org.cannula.cases.labelled;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cannula.cases.oracle.Billed;
import org.cannula.chart.Administration;
import org.cannula.chart.Moment;
import org.cannula.chart.Vial;
import org.cannula.chart.Visit;

/** The drug lines of a chart, after rulebook and nothing else: each dose by itself. */
final class DrugUnits {

    private static final LocalDate JW_BEGAN = LocalDate.of(2017, 1, 1);
    private static final LocalDate JZ_BEGAN = LocalDate.of(2023, 7, 1);

    private DrugUnits() {}

    static List<Billed> of(Visit visit) {
        Map<String, Billed> lines = new TreeMap<>();
        for (Administration a : visit.administrations()) {
            Stock stock = Stock.of(a.drug(), Charts.day(visit));
            if (stock == null || a.hcpcs() == null || a.dose() == null) {
                continue;
            }
            BigDecimal unit = BigDecimal.valueOf(stock.unit());
            int given = a.dose().value().divide(unit, 0, RoundingMode.CEILING).intValueExact();
            LocalDate date = date(a, visit);
            if (!Boolean.TRUE.equals(a.singleDose())) {
                add(lines, new Billed(date, stock.hcpcs(), List.of(), given));
                continue;
            }
            BigDecimal opened = BigDecimal.ZERO;
            for (Vial vial : a.vials()) {
                opened = opened.add(vial.amount().value().multiply(BigDecimal.valueOf(vial.count())));
            }
            int lost = Math.max(0, opened.divide(unit, 0, RoundingMode.FLOOR).intValueExact() - given);
            boolean jz = lost == 0 && !date.isBefore(JZ_BEGAN);
            add(lines, new Billed(date, stock.hcpcs(), jz ? List.of("JZ") : List.of(), given));
            if (lost > 0 && !date.isBefore(JW_BEGAN)) {
                add(lines, new Billed(date, stock.hcpcs(), List.of("JW"), lost));
            }
        }
        return new ArrayList<>(lines.values());
    }

    private static void add(Map<String, Billed> lines, Billed line) {
        lines.merge(
                line.date() + line.code() + line.modifiers(),
                line,
                (a, b) -> new Billed(a.date(), a.code(), a.modifiers(), a.units() + b.units()));
    }

    private static LocalDate date(Administration a, Visit visit) {
        Moment at = a.start() != null ? a.start() : a.stop();
        if (at != null) {
            return at.date();
        }
        return visit.date() != null ? visit.date() : Charts.day(visit);
    }
}
