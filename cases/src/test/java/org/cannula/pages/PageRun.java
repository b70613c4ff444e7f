package org.cannula.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cannula.cases.Comparison;
import org.cannula.cases.Expected;
import org.cannula.cases.Settings;
import org.cannula.engine.Coder;
import org.cannula.engine.UncodableVisit;
import org.cannula.formats.sheet.ExpectedLine;
import org.cannula.formats.sheet.SheetEntry;
import org.cannula.rules.DateOfServiceIsCovered;
import org.cannula.service.Because;
import org.cannula.service.CodedVisit;

/**
 * What an example of a page came to.
 *
 * @param differences how it differs from what the page says, in words; empty where it agrees
 * @param cited the rules its results rest on
 */
record PageRun(List<String> differences, Set<String> cited) {

    static PageRun of(PageCase example) {
        List<String> differences = new ArrayList<>();
        Set<String> cited = new TreeSet<>();
        List<SheetEntry> entries = example.entries().stream()
                .filter(entry -> entry.visit() != null)
                .toList();
        List<CodedVisit> coded;
        try {
            coded = new Coder(Settings.payers(example.settings()))
                    .code(entries.stream()
                            .map(entry -> Objects.requireNonNull(entry.visit()))
                            .toList());
        } catch (UncodableVisit refused) {
            if (!example.words().contains("refused")) {
                differences.add(example + ": refused: " + refused.getMessage());
            }
            boolean tooEarly = String.valueOf(refused.getMessage()).contains("2009-01-01 or later");
            return new PageRun(differences, tooEarly ? Set.of(DateOfServiceIsCovered.RULE.name()) : Set.of());
        }
        if (example.words().contains("refused")) {
            differences.add(example + ": not refused");
        }
        for (int i = 0; i < coded.size(); i++) {
            lines(example, entries.get(i), coded.get(i), differences);
            reasons(coded.get(i))
                    .forEach(because -> cited.add(because.reason().rule().name()));
        }
        words(example, coded, differences);
        return new PageRun(differences, cited);
    }

    private static void lines(PageCase example, SheetEntry entry, CodedVisit coded, List<String> differences) {
        List<ExpectedLine> expected = entry.expected();
        if (expected == null) {
            differences.add(example + ": a visit without an expect line proves nothing");
            return;
        }
        List<Expected> wanted = expected.stream()
                .map(line -> new Expected(line.code(), line.modifiers(), BigDecimal.valueOf(line.units()), line.date()))
                .toList();
        for (String difference : Comparison.exact(wanted, coded.lines())) {
            differences.add(example + ": " + difference);
        }
    }

    private static void words(PageCase example, List<CodedVisit> coded, List<String> differences) {
        boolean queries = coded.stream().anyMatch(visit -> !visit.queries().isEmpty());
        boolean reviews = coded.stream().anyMatch(visit -> !visit.review().isEmpty());
        if (example.words().contains("query") && !queries) {
            differences.add(example + ": asks nothing");
        }
        if (example.words().contains("review") && !reviews) {
            differences.add(example + ": nothing to review");
        }
        if (example.words().contains("quiet") && (queries || reviews)) {
            differences.add(example + ": not quiet: " + coded.get(0).queries()
                    + coded.get(0).review());
        }
    }

    private static Stream<Because> reasons(CodedVisit visit) {
        return Stream.of(
                        visit.lines().stream().flatMap(line -> line.because().stream()),
                        visit.notCoded().stream().flatMap(not -> not.because().stream()),
                        visit.review().stream().flatMap(review -> review.because().stream()),
                        visit.notes().stream())
                .flatMap(reasons -> reasons);
    }
}
