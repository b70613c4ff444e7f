package org.cannula.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cannula.basis.Citation;
import org.cannula.basis.Rule;
import org.cannula.cases.CheckExamples.Example;
import org.cannula.checks.Check;
import org.cannula.checks.Checks;
import org.cannula.checks.Finding;
import org.cannula.checks.Fix;
import org.cannula.checks.Pattern;
import org.cannula.checks.PayerEditMatches;
import org.cannula.checks.Severity;
import org.cannula.claim.ServiceLine;
import org.cannula.engine.AuditedClaim;
import org.cannula.engine.Auditor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every check has a page, and what its page shows is what the audit finds. */
class CheckPagesTest {

    private static final Auditor AUDITOR = Auditor.withBuiltInPayers();
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    /** Claims on the pages of other checks leave the drugs out, as everybody does who writes about administration codes. */
    private static final Set<String> ON_THEIR_OWN_PAGES_ONLY =
            Set.of("AdministrationWithoutDrug", "ChemotherapyWithoutItsDrug");

    static Stream<Rule> pages() {
        return Checks.PAGES.stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void pageHasItsPartsAndNamesItsSources(Rule rule) {
        String page = page(rule);
        assertThat(page)
                .startsWith("# " + rule.name() + "\n")
                .containsSubsequence("## Source", "## Our reading", "## Cases", "## Payers that differ");
        for (Citation citation : rule.citations()) {
            assertThat(page)
                    .contains(citation.source())
                    .contains(citation.lastSeen().toString());
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void casesOfThePageComeOut(Rule rule) throws IOException {
        List<Example> examples = CheckExamples.of(rule);
        boolean shown = false;
        boolean silent = false;
        for (Example example : examples) {
            AuditedClaim audited = example.audit(AUDITOR);
            assertThat(found(audited, rule)).as(example.text()).isEqualTo(example.finds());
            assertThat(words(audited.corrected())).as(example.text()).isEqualTo(example.corrected());
            boolean here = audited.findings().stream()
                    .anyMatch(finding -> finding.reason().rule().equals(rule));
            shown |= here;
            silent |= !here;
        }
        if (rule instanceof Check) {
            // No built-in payer has edits: those of a file are tested where they are compiled.
            assertThat(shown || rule.equals(PayerEditMatches.RULE))
                    .as("a case that shows it")
                    .isTrue();
            assertThat(silent).as("a case that just is none").isTrue();
        }
    }

    /** What is corrected stays corrected: audited again it has no error that claim or chart settle. */
    @ParameterizedTest
    @MethodSource("pages")
    void correctedClaimsOfThePageAreClean(Rule rule) throws IOException {
        for (Example example : CheckExamples.of(rule)) {
            AuditedClaim audited = example.audit(AUDITOR);
            AuditedClaim again = example.corrected(audited).audit(AUDITOR);
            assertThat(again.findings())
                    .as(example.text())
                    .noneMatch(finding -> finding.severity() == Severity.ERROR && finding.fix() == Fix.DETERMINED);
            assertThat(again.corrected()).as(example.text()).isEqualTo(audited.corrected());
        }
    }

    /** Every finding says what it must: its words, what would lift it, its codes, and what is missing where it is open. */
    @ParameterizedTest
    @MethodSource("pages")
    void findingsOfThePageAreWhole(Rule rule) throws IOException {
        for (Example example : CheckExamples.of(rule)) {
            for (Finding finding : example.audit(AUDITOR).findings()) {
                String words = finding.check() + " in " + example.text();
                assertThat(finding.says()).as(words).doesNotContain("{}", "  ").endsWith(".");
                assertThat(finding.overturnedBy()).as(words).isNotBlank();
                assertThat(finding.citations()).as(words).isNotEmpty();
                assertThat(finding.atRiskBecause().isBlank() && finding.severity() == Severity.ERROR)
                        .as(words)
                        .isFalse();
            }
        }
    }

    @Test
    void listAndPagesAreTheSameSet() {
        List<String> names = Checks.PAGES.stream().map(Rule::name).toList();
        assertThat(names).doesNotHaveDuplicates();
        assertThat(names).containsAll(Checks.ALL.stream().map(Rule::name).toList());
    }

    private static String page(Rule rule) {
        try (InputStream in = rule.getClass().getResourceAsStream(rule.name() + ".md")) {
            assertThat(in).as("the page of " + rule.name()).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String found(AuditedClaim audited, Rule rule) {
        String words = audited.findings().stream()
                .filter(finding ->
                        finding.check().equals(rule.name()) || !ON_THEIR_OWN_PAGES_ONLY.contains(finding.check()))
                .map(CheckPagesTest::words)
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? "nothing" : words;
    }

    private static String words(Finding finding) {
        String patterns = finding.pattern().stream().map(Pattern::word).collect(Collectors.joining(" "));
        return (finding.severity().word() + " " + finding.check() + " " + finding.code() + " " + patterns).strip();
    }

    private static String words(List<ServiceLine> lines) {
        List<String> words = new ArrayList<>();
        for (ServiceLine line : lines) {
            String units = line.units().compareTo(BigDecimal.ONE) == 0
                    ? ""
                    : "x" + line.units().stripTrailingZeros().toPlainString();
            String code = Stream.concat(Stream.of(line.code()), line.modifiers().stream())
                    .collect(Collectors.joining("-"));
            words.add(code + units + (DAY.equals(line.date()) ? "" : "@" + line.date()));
        }
        return String.join(" ", words);
    }
}
