package org.cannula.cases;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cannula.claim.ServiceLine;
import org.cannula.service.CodedLine;

/** Compares coded lines with an answer. What differs comes back in words; an empty list is agreement. */
public final class Comparison {

    /** Modifiers that say the same: a separate service. */
    private static final Set<String> SEPARATE = Set.of("59", "XE", "XP", "XS", "XU");

    private Comparison() {}

    /**
     * Our own answers: the same codes, units and modifiers, to the letter; dates where the answer has any, the visit's
     * own day standing for a date that is not written.
     */
    public static List<String> exact(List<Expected> expected, List<CodedLine> lines) {
        boolean dated = expected.stream().anyMatch(line -> line.date() != null);
        SortedMap<String, BigDecimal> wanted = new TreeMap<>();
        for (Expected line : expected) {
            add(wanted, line.code(), line.modifiers(), dated ? Objects.toString(line.date(), "") : "", line.units());
        }
        SortedMap<String, BigDecimal> found = new TreeMap<>();
        for (CodedLine line : lines) {
            add(found, line.code(), line.modifiers(), dated ? line.date().toString() : "", units(line));
        }
        return wanted.equals(found) ? List.of() : List.of("expected " + wanted + " but coded " + found);
    }

    /**
     * A published answer: units of each code; 59, XE, XP, XS and XU are one; a unit with and one without such a modifier
     * equal two units. Of a partial answer only the codes it names are compared.
     */
    public static List<String> published(List<Expected> expected, List<CodedLine> lines, boolean whole) {
        SortedMap<String, SortedMap<String, BigDecimal>> wanted = new TreeMap<>();
        for (Expected line : expected) {
            add(
                    wanted.computeIfAbsent(line.code(), code -> new TreeMap<>()),
                    "",
                    classes(line.modifiers()),
                    "",
                    line.units());
        }
        SortedMap<String, SortedMap<String, BigDecimal>> found = new TreeMap<>();
        for (CodedLine line : lines) {
            add(
                    found.computeIfAbsent(line.code(), code -> new TreeMap<>()),
                    "",
                    classes(line.modifiers()),
                    "",
                    units(line));
        }
        Set<String> codes = new TreeSet<>(wanted.keySet());
        if (whole) {
            codes.addAll(found.keySet());
        }
        List<String> differences = new ArrayList<>();
        for (String code : codes) {
            SortedMap<String, BigDecimal> one = wanted.getOrDefault(code, new TreeMap<>());
            SortedMap<String, BigDecimal> other = found.getOrDefault(code, new TreeMap<>());
            if (!one.equals(other) && !equalButForOneModifier(one, other)) {
                differences.add(code + ": published " + units(one) + ", coded " + units(other));
            }
        }
        return differences;
    }

    /** A published answer against the lines of a claim. */
    public static List<String> billed(List<Expected> expected, List<ServiceLine> lines) {
        return published(
                expected,
                lines.stream()
                        .map(line -> new CodedLine(
                                line.code(),
                                line.units().intValueExact(),
                                line.modifiers(),
                                LocalDate.EPOCH,
                                false,
                                false,
                                false,
                                List.of()))
                        .toList(),
                true);
    }

    /** The lines by date alone, where the publisher gave dates. */
    public static List<String> dates(List<Expected> expected, List<CodedLine> lines) {
        SortedMap<String, BigDecimal> wanted = new TreeMap<>();
        expected.forEach(line -> add(wanted, line.code(), List.of(), Objects.toString(line.date()), line.units()));
        SortedMap<String, BigDecimal> found = new TreeMap<>();
        lines.forEach(line -> add(found, line.code(), List.of(), line.date().toString(), units(line)));
        return wanted.equals(found) ? List.of() : List.of("dates: published " + wanted + ", coded " + found);
    }

    /** Codes that must not appear; one with a modifier only with it. */
    public static List<String> refused(List<Expected> refused, List<CodedLine> lines) {
        List<String> differences = new ArrayList<>();
        for (Expected no : refused) {
            for (CodedLine line : lines) {
                if (line.code().equals(no.code())
                        && (no.modifiers().isEmpty()
                                || classes(line.modifiers()).equals(classes(no.modifiers())))) {
                    differences.add("refused, but coded: " + no);
                }
            }
        }
        return differences;
    }

    /** C beside C-59 against C x2. */
    private static boolean equalButForOneModifier(
            SortedMap<String, BigDecimal> one, SortedMap<String, BigDecimal> other) {
        Set<String> plain = Set.of(" ");
        Set<String> oneMarked = Set.of(" ", "59 ");
        return total(one).compareTo(total(other)) == 0
                && ((one.keySet().equals(oneMarked) && other.keySet().equals(plain))
                        || (other.keySet().equals(oneMarked) && one.keySet().equals(plain)));
    }

    private static BigDecimal total(Map<String, BigDecimal> units) {
        return units.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String units(SortedMap<String, BigDecimal> units) {
        return units.isEmpty() ? "none" : units.toString();
    }

    private static BigDecimal units(CodedLine line) {
        return BigDecimal.valueOf(line.units());
    }

    private static List<String> classes(List<String> modifiers) {
        return modifiers.stream().map(m -> SEPARATE.contains(m) ? "59" : m).toList();
    }

    private static void add(
            Map<String, BigDecimal> to, String code, List<String> modifiers, String date, BigDecimal units) {
        String key =
                code + (code.isEmpty() || modifiers.isEmpty() ? "" : "-") + String.join("-", modifiers) + " " + date;
        to.merge(key, units, BigDecimal::add);
    }
}
