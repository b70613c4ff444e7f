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
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cannula.basis.Citation;
import org.cannula.basis.Rule;
import org.cannula.chart.Visit;
import org.cannula.checks.Check;
import org.cannula.checks.Checks;
import org.cannula.checks.Finding;
import org.cannula.checks.Pattern;
import org.cannula.checks.Severity;
import org.cannula.claim.Claim;
import org.cannula.claim.ServiceLine;
import org.cannula.engine.AuditRun;
import org.cannula.engine.AuditedClaim;
import org.cannula.engine.Auditor;
import org.cannula.formats.InputFile;
import org.cannula.formats.InputSink;
import org.cannula.formats.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every check has a page, and what its page shows is what the audit finds. */
class CheckPagesTest {

    private static final java.util.regex.Pattern FENCE =
            java.util.regex.Pattern.compile("```(?:sheet|json)\\n(.*?)```", java.util.regex.Pattern.DOTALL);

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
        List<Example> examples = examples(page(rule));
        assertThat(examples).isNotEmpty();
        boolean shown = false;
        for (Example example : examples) {
            AuditedClaim audited = audit(example.sheet());
            assertThat(found(audited, rule)).as(example.sheet()).isEqualTo(example.finds());
            assertThat(words(audited.corrected())).as(example.sheet()).isEqualTo(example.corrected());
            shown |= audited.findings().stream()
                    .anyMatch(finding -> finding.reason().rule().equals(rule));
            assertThat(settledErrors(audited.corrected(), example.sheet()))
                    .as("the corrected claim of " + example.sheet())
                    .isEmpty();
        }
        assertThat(shown || !(rule instanceof Check)).isTrue();
    }

    @Test
    void listAndPagesAreTheSameSet() {
        List<String> names = Checks.PAGES.stream().map(Rule::name).toList();
        assertThat(names).doesNotHaveDuplicates();
        assertThat(names).containsAll(Checks.ALL.stream().map(Rule::name).toList());
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

    /** Visit sheets, and claims as JSON where a sheet cannot say it. */
    private static List<Example> examples(String page) {
        List<Example> examples = new ArrayList<>();
        Matcher fence = FENCE.matcher(page);
        while (fence.find()) {
            String rest = page.substring(fence.end(1));
            examples.add(new Example(fence.group(1), word(rest, "finds:"), word(rest, "corrected:")));
        }
        return examples;
    }

    private static String word(String text, String key) {
        int from = text.indexOf("\n" + key) + 1 + key.length();
        return text.substring(from, text.indexOf('\n', from)).strip();
    }

    private static AuditedClaim audit(String sheet) throws IOException {
        Read read = Read.of(sheet);
        return audit(read.claims.get(0), read.visits);
    }

    private static AuditedClaim audit(Claim claim, List<Visit> visits) {
        return AUDITOR.audit(claim, new AuditRun(List.of(claim), visits));
    }

    /** Errors with a settled fix that are found in a corrected claim: there should be none. */
    private static List<String> settledErrors(List<ServiceLine> corrected, String sheet) throws IOException {
        Read read = Read.of(sheet);
        Claim claim = read.claims.get(0).toBuilder().lines(corrected).build();
        return audit(claim, read.visits).findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR
                        && !finding.changes().isEmpty())
                .map(CheckPagesTest::words)
                .toList();
    }

    /** What stands in a fence. */
    private static final class Read implements InputSink {
        final List<Claim> claims = new ArrayList<>();
        final List<Visit> visits = new ArrayList<>();

        static Read of(String text) throws IOException {
            Read read = new Read();
            InputFile.of("page", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                    .read(read);
            return read;
        }

        @Override
        public void visit(Visit visit) {
            visits.add(visit);
        }

        @Override
        public void claim(Claim claim) {
            claims.add(claim);
        }

        @Override
        public void rejected(Rejected rejected) {
            throw new AssertionError(rejected);
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
