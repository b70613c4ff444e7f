package org.cannula.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cannula.basis.Citation;
import org.cannula.basis.Rule;
import org.cannula.chart.Visit;
import org.cannula.checks.Check;
import org.cannula.checks.Checks;
import org.cannula.checks.Finding;
import org.cannula.checks.Pattern;
import org.cannula.claim.Claim;
import org.cannula.claim.ServiceLine;
import org.cannula.engine.AuditRun;
import org.cannula.engine.AuditedClaim;
import org.cannula.engine.Auditor;
import org.cannula.formats.Rejected;
import org.cannula.formats.sheet.SheetEntry;
import org.cannula.formats.sheet.SheetReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every check has a page, and what its page shows is what the audit finds. */
class CheckPagesTest {

    private static final Auditor AUDITOR = Auditor.withBuiltInPayers();
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

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
        List<Example> examples = examples(page(rule));
        assertThat(examples).isNotEmpty();
        boolean shown = false;
        for (Example example : examples) {
            AuditedClaim audited = audit(example.sheet());
            assertThat(found(audited)).as(example.sheet()).isEqualTo(example.finds());
            assertThat(words(audited.corrected())).as(example.sheet()).isEqualTo(example.corrected());
            shown |= audited.findings().stream()
                    .anyMatch(finding -> finding.reason().rule().equals(rule));
        }
        assertThat(shown || !(rule instanceof Check)).isTrue();
    }

    @Test
    void listAndPagesAreTheSameSet() {
        List<String> names = Checks.PAGES.stream().map(Rule::name).toList();
        assertThat(names).doesNotHaveDuplicates();
        assertThat(names)
                .containsAll(Stream.concat(Checks.NAMED.stream(), Checks.GENERAL.stream())
                        .map(Rule::name)
                        .toList());
    }

    private record Example(String sheet, String finds, String corrected) {}

    private static String page(Rule rule) {
        try (InputStream in = rule.getClass().getResourceAsStream(rule.name() + ".md")) {
            assertThat(in).as("the page of " + rule.name()).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Example> examples(String page) {
        List<Example> examples = new ArrayList<>();
        String rest = page;
        for (int at = rest.indexOf("```sheet\n"); at >= 0; at = rest.indexOf("```sheet\n")) {
            rest = rest.substring(at + "```sheet\n".length());
            String sheet = rest.substring(0, rest.indexOf("```"));
            examples.add(new Example(sheet, word(rest, "finds:"), word(rest, "corrected:")));
        }
        return examples;
    }

    private static String word(String text, String key) {
        int from = text.indexOf("\n" + key) + 1 + key.length();
        return text.substring(from, text.indexOf('\n', from)).strip();
    }

    private static AuditedClaim audit(String sheet) throws IOException {
        List<SheetEntry> entries = new ArrayList<>();
        List<Rejected> rejected = new ArrayList<>();
        SheetReader.read(
                new ByteArrayInputStream(sheet.getBytes(StandardCharsets.UTF_8)), "page", entries::add, rejected::add);
        assertThat(rejected).isEmpty();
        Claim claim = entries.get(0).claims().get(0);
        Visit visit = entries.get(0).visit();
        return AUDITOR.audit(claim, new AuditRun(List.of(claim), visit == null ? List.of() : List.of(visit)));
    }

    private static String found(AuditedClaim audited) {
        String words = audited.findings().stream().map(CheckPagesTest::words).collect(Collectors.joining(", "));
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
