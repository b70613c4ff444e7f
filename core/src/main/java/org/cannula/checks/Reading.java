package org.cannula.checks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cannula.service.CodeUnits;
import org.cannula.service.CodedVisit;
import org.cannula.service.Disputed;
import org.jspecify.annotations.Nullable;

/**
 * Units of each code that a chart supports under one published reading of its disputed points.
 *
 * @param point knob that is read otherwise than the policy does; null for the policy's own reading
 * @param value how it is read; empty for the policy's own reading
 * @param units units by code
 */
record Reading(@Nullable String point, String value, SortedMap<String, BigDecimal> units) {

    /** The policy's own reading first, then every other one under which lines change. */
    static List<Reading> of(CodedVisit coded) {
        List<Reading> readings = new ArrayList<>();
        readings.add(new Reading(
                null,
                "",
                sum(coded.lines().stream()
                        .filter(line -> !line.drug())
                        .map(CodeUnits::of)
                        .toList())));
        for (Disputed disputed : coded.disputed()) {
            for (Disputed.Otherwise otherwise : disputed.otherwise()) {
                readings.add(new Reading(disputed.point(), otherwise.reading(), sum(otherwise.lines())));
            }
        }
        return readings;
    }

    BigDecimal of(String code) {
        return units.getOrDefault(code, BigDecimal.ZERO);
    }

    /** Units by which a claim differs from this reading, too much and too little added up. */
    BigDecimal distance(SortedMap<String, BigDecimal> billed) {
        TreeSet<String> codes = new TreeSet<>(billed.keySet());
        codes.addAll(units.keySet());
        BigDecimal distance = BigDecimal.ZERO;
        for (String code : codes) {
            distance = distance.add(billed.getOrDefault(code, BigDecimal.ZERO)
                    .subtract(of(code))
                    .abs());
        }
        return distance;
    }

    private static SortedMap<String, BigDecimal> sum(List<CodeUnits> lines) {
        SortedMap<String, BigDecimal> units = new TreeMap<>();
        for (CodeUnits line : lines) {
            units.merge(line.code(), BigDecimal.valueOf(line.units()), BigDecimal::add);
        }
        return units;
    }
}
