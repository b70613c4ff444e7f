package org.cannula.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cannula.cases.faults.Fault;
import org.cannula.chart.Visit;
import org.cannula.service.CodeUnits;
import org.cannula.service.CodedLine;
import org.cannula.service.CodedVisit;
import org.junit.jupiter.api.Test;

class PublishedCasesTest {

    private static final CaseJudge JUDGE = new CaseRunner();

    @Test
    void everyAgreedCaseComesOutAsPublished() {
        Score score = Score.of(Cases.published(), JUDGE);
        System.out.println(score.says(""));
        assertThat(score.failures()).isEmpty();
    }

    @Test
    void everyAgreedDrugUnitComesOutAsPublished() {
        Score score = Score.of(Cases.drugUnits(), JUDGE);
        System.out.println(score.says("drug units "));
        assertThat(score.failures()).isEmpty();
    }

    @Test
    void readmeShowsTheScore() throws Exception {
        String readme = Files.readString(Path.of(Cases.ROOT.toString(), "README.md"));
        String block =
                "<!-- score -->\n```\n" + Score.of(Cases.published(), JUDGE).says("") + "\n"
                        + Score.of(Cases.drugUnits(), JUDGE).says("drug units ") + "\nfaults: "
                        + Fault.all().size() + " planted, each caught by a named case\n```\n<!-- /score -->";
        assertThat(readme)
                .as("README.md, the block between <!-- score --> and <!-- /score -->")
                .contains(block);
    }

    @Test
    void chosenClockTimesDecideNothing() {
        SortedMap<String, Integer> left = new TreeMap<>();
        List<String> failures = new ArrayList<>();
        int run = 0;
        for (Case example : Cases.published()) {
            if (!example.runnable()
                    || !example.clockChosen()
                    || example.visits().size() != 1) {
                continue;
            }
            Untimed untimed = Untimed.of(example.visits().get(0));
            Visit visit = untimed.visit();
            if (visit == null) {
                left.merge(untimed.reason(), 1, Integer::sum);
                continue;
            }
            run++;
            Case without = new Case(
                    example.id(), example.place(), example.words(), List.of(visit), example.answer(), example.claim());
            List<CodeUnits> timed = lines(JUDGE.code(example, example.readings()));
            List<CodeUnits> lines = lines(JUDGE.code(without, example.readings()));
            if (!timed.equals(lines)) {
                failures.add(example + ": timed " + timed + ", without clock times " + lines);
            }
        }
        System.out.println("without clock times: " + run + " cases give the same lines; in the others " + left);
        assertThat(failures).isEmpty();
        assertThat(run).isGreaterThan(100);
    }

    @Test
    void namedDrugsNeedNoCategory() {
        long named = Cases.published().stream()
                .filter(Case::runnable)
                .flatMap(example -> example.visits().stream())
                .flatMap(visit -> visit.administrations().stream())
                .filter(given -> given.category() == null)
                .count();
        System.out.println("administrations whose category comes from the drug table: " + named);
        assertThat(named).isGreaterThan(60);
        for (Case example : Cases.published()) {
            if (example.runnable()) {
                for (CodedVisit visit : JUDGE.code(example, Map.of())) {
                    assertThat(visit.queries()).as(example.toString()).noneMatch(query -> query.ask()
                            .contains("ategory"));
                }
            }
        }
    }

    private static List<CodeUnits> lines(List<CodedVisit> visits) {
        return visits.stream()
                .flatMap(visit -> visit.lines().stream())
                .filter(line -> !line.drug())
                .map((CodedLine line) -> CodeUnits.of(line))
                .toList();
    }
}
