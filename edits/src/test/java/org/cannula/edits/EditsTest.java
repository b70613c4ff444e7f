package org.cannula.edits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cannula.checks.Finding;
import org.cannula.checks.Severity;
import org.cannula.claim.Claim;
import org.cannula.claim.ClaimType;
import org.cannula.claim.DrugBilled;
import org.cannula.claim.ServiceLine;
import org.cannula.engine.AuditedClaim;
import org.cannula.engine.Auditor;
import org.cannula.engine.Coder;
import org.cannula.policy.Payer;
import org.cannula.policy.PayerFileError;
import org.cannula.policy.Payers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Edits of payer files from their text to what an audit finds. */
class EditsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static final String HEAD = """
            payer acme
            title "Acme Health"
            based-on commercial

            """;

    private static final String REST = """
            message "Acme pays it once"
            severity error
            denial CO-97 N20
            source "Contract 2026" "page 4"
            seen 2026-11-01
            """;

    private static Payers with(Payers payers, String name, String text) {
        return payers.with(name, text.lines().toList(), CelEdits::new);
    }

    private static Payers acme(String edits) {
        return with(Payers.builtIn(), "acme.payer", HEAD + edits);
    }

    private static Payers one(String details) {
        return acme("edit once\n" + details + "\n" + REST);
    }

    private static ServiceLine line(int number, String code, String units) {
        return ServiceLine.builder(number, code, new BigDecimal(units))
                .date(DAY)
                .build();
    }

    private static Claim claim(ServiceLine... lines) {
        return Claim.builder("C1")
                .type(ClaimType.INSTITUTIONAL)
                .billType("0131")
                .payer("acme")
                .diagnoses(List.of("E860"))
                .from(DAY)
                .through(DAY)
                .lines(List.of(lines))
                .build();
    }

    private static final Claim CLAIM = claim(line(1, "96365", "1"), line(2, "96366", "3"), line(3, "J0696", "4"));

    private static AuditedClaim audit(Payers payers, Claim claim) {
        return new Auditor(new Coder(payers), null, Map.of()).audit(claim);
    }

    private static List<Finding> found(Payers payers, Claim claim) {
        return audit(payers, claim).findings().stream()
                .filter(finding -> finding.check().equals("PayerEditMatches"))
                .toList();
    }

    @Test
    void aFindingSaysWhatTheFileSays() {
        Finding finding = found(
                        one(
                                "when \"claim.lines.exists(l, l.code == '96366' && l.units > 2)\"\nlines \"l.code == '96366'\""),
                        CLAIM)
                .get(0);
        assertThat(finding.says()).isEqualTo("Acme pays it once (edit once of acme).");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.lines()).containsExactly(2);
        assertThat(finding.code()).isEqualTo("96366");
        assertThat(finding.billed()).isEqualByComparingTo("3");
        assertThat(finding.denial()).containsExactly("CO-97", "N20");
        assertThat(finding.citations()).hasSize(1).first().hasToString("Contract 2026, page 4");
        assertThat(finding.needs()).isNotBlank();
    }

    @Test
    void withoutLinesItPointsAtTheWholeClaim() {
        assertThat(found(one("when \"claim.diagnoses.exists(d, d.startsWith('E86'))\""), CLAIM))
                .singleElement()
                .satisfies(finding -> assertThat(finding.lines()).containsExactly(1, 2, 3));
    }

    /** Everything an expression may ask, asked of one claim: each is true. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "claim.type == 'institutional' && claim.billType.startsWith('013') && claim.payer == 'acme'",
                "claim.payerId == '' && claim.filing == '' && claim.frequency == '' && claim.provider == ''",
                "claim.placeOfService == '' && claim.from == '2026-03-02' && claim.through >= '2026-03-01'",
                "'E860' in claim.diagnoses && claim.conditionCodes.size() == 0",
                "setting == 'facility'",
                "claim.lines.all(l, l.date == '2026-03-02' && l.line > 0)",
                "claim.lines.filter(l, l.code.startsWith('963')).map(l, l.units).exists(u, u == 3)",
                "timestamp(claim.from + 'T00:00:00Z').getDayOfWeek() == 1",
                "claim.lines.exists(l, l.code.matches('^J[0-9]{4}$') && l.modifiers == [])",
                "claim.lines.exists(l, has(l.chargeCents) && l.chargeCents == 31010 && l.revenueCode == '0260')",
                "claim.lines.exists(l, l.ndc == '00409733201') && claim.lines.exists(l, l.placeOfService == '')"
            })
    void whatIsTrueOfAClaimIsFound(String when) {
        Claim priced = claim(
                line(1, "96365", "1").toBuilder()
                        .charge(new BigDecimal("310.10"))
                        .revenueCode("0260")
                        .build(),
                line(2, "96366", "3.0"),
                line(3, "J0696", "4").toBuilder()
                        .drug(new DrugBilled("00409-7332-01", null, null))
                        .build());
        assertThat(found(one("when \"" + when + "\""), priced)).hasSize(1);
        assertThat(found(one("when \"!(" + when + ")\""), priced)).isEmpty();
    }

    @Test
    void linesAloneDecideWhereNothingElseIsAsked() {
        Payers payers = one("lines \"l.code == '96368'\"");
        assertThat(found(payers, CLAIM)).isEmpty();
        assertThat(found(payers, claim(line(1, "96365", "1"), line(2, "96368", "1")))
                        .get(0)
                        .lines())
                .containsExactly(2);
    }

    /** Line and column in the file, what was found, what would be valid. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            claim.foo == 'x'                                | 6:12 | no field foo in edit once                 | lines
            claim.lines.exists(l, l.unit > 1)               | 6:30 | no field unit                             | units
            claim.type == 1                                 | 6:18 | == between (string, int)                  | operands
            claim.lines.size()                              | 6:23 | type int                                  | true or false
            claim.lines.exists(l, l.code ==                 | 6:38 | mismatched input                          | CEL
            now() > timestamp('2026-01-01T00:00:00Z')       | 6:10 | no now                                    | function
            l.code == '96368'                               | 6:7  | no l                                      | claim, setting
            claim.lines.exists(l, l.units > 1.5)            | 6:37 | > between (int, double)                   | numbers
            """)
    void aWrongExpressionIsRefusedAtItsPlace(String when, String place, String found, String valid) {
        assertThatThrownBy(() -> one("when \"" + when + "\""))
                .isInstanceOf(PayerFileError.class)
                .hasMessageStartingWith("acme.payer:" + place + ": found ")
                .hasMessageContaining(found)
                .hasMessageContaining(valid);
    }

    @Test
    void anExpressionMayStandOnSeveralLines() {
        Payers payers = one("when \"claim.lines.exists(l,\"\n  when \"  l.code == '96366')\"   # hours");
        assertThat(found(payers, CLAIM)).hasSize(1);
        assertThatThrownBy(() -> one("when \"claim.lines.exists(l,\"\n  when \"  l.cod == '96366')\""))
                .isInstanceOf(PayerFileError.class)
                .hasMessageStartingWith("acme.payer:7:12: found no field cod");
    }

    /** What is wrong beside the expression. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            edit Once                    | when "true"         | edit NAME
            edit once twice              | when "true"         | edit NAME
            edit once                    | when true           | between double quotes
            edit once                    | when "true" or so   | between double quotes
            edit once                    | when ""             | between double quotes
            edit once                    | from 2026-01-01     | when "EXPRESSION"
            edit once                    | colour red          | when, lines, message
            edit once off                | when "true"         | switched off
            set rates own                | when "true"         | a new set or edit
            """)
    void aWrongBlockIsRefused(String head, String detail, String valid) {
        assertThatThrownBy(() -> acme(head + "\n" + detail + "\n" + REST))
                .isInstanceOf(PayerFileError.class)
                .hasMessageContaining(valid);
    }

    @ParameterizedTest
    @ValueSource(strings = {"message", "severity", "source", "seen"})
    void everyEditSaysWhatHowSurelyWhereAndSinceWhen(String key) {
        String without = REST.lines().filter(line -> !line.startsWith(key)).reduce("", (a, b) -> a + b + "\n");
        assertThatThrownBy(() -> acme("edit once\nwhen \"true\"\n" + without))
                .isInstanceOf(PayerFileError.class)
                .hasMessageContaining(key);
    }

    @Test
    void datesAndSettingBoundAnEdit() {
        assertThat(found(one("when \"true\"\nfrom 2026-03-02\nuntil 2026-03-02\nsetting facility"), CLAIM))
                .hasSize(1);
        assertThat(found(one("when \"true\"\nfrom 2026-03-03"), CLAIM)).isEmpty();
        assertThat(found(one("when \"true\"\nuntil 2026-03-01"), CLAIM)).isEmpty();
        assertThat(found(one("when \"true\"\nsetting professional"), CLAIM)).isEmpty();
    }

    @Test
    void twoEditsOfOneNameCollideOnlyWhereBothHold() {
        String first = "edit once\nwhen \"true\"\nuntil 2025-12-31\n" + REST;
        String second = "edit once\nwhen \"false\"\n";
        assertThat(found(acme(first + second + "from 2026-01-01\n" + REST), CLAIM))
                .isEmpty();
        assertThatThrownBy(() -> acme(first + second + "from 2025-12-31\n" + REST))
                .isInstanceOf(PayerFileError.class)
                .hasMessageContaining("acme.payer:13: found a second edit once (Contract 2026, page 4)")
                .hasMessageContaining("line 5");
    }

    @Test
    void aPayerInheritsReplacesAndSwitchesOff() {
        Payers base = one("when \"true\"");
        String child = "payer child\ntitle \"Child\"\nbased-on acme\n\n";
        Claim claim = CLAIM.toBuilder().payer("child").build();
        assertThat(found(with(base, "child.payer", child), claim)).hasSize(1);
        Payers replaced =
                with(base, "child.payer", child + "edit once\nwhen \"true\"\n" + REST.replace("error", "note"));
        assertThat(found(replaced, claim).get(0).severity()).isEqualTo(Severity.NOTE);
        Payers off =
                with(base, "child.payer", child + "edit once off\nsource \"Contract\" \"page 5\"\nseen 2026-11-01\n");
        assertThat(found(off, claim)).isEmpty();
        assertThat(found(off, CLAIM)).hasSize(1);
    }

    /** A claim that cannot be asked is said, without a word of what it holds, and the audit goes on. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            claim.lines.exists(l, l.chargeCents > 100)           | attribute not found
            claim.lines[9].code == '96365'                       | index out of bounds
            1 / (claim.lines.size() - 3) == 1                    | divide by zero
            timestamp(claim.diagnoses[0]) == timestamp(0)        | bad format
            """)
    void aClaimThatCannotBeAskedIsSaid(String when, String why) {
        AuditedClaim audited = audit(one("when \"" + when + "\""), CLAIM);
        assertThat(audited.notChecked())
                .contains("edit once could not be asked of this claim: " + why)
                .noneMatch(said -> said.contains("E860"));
        assertThat(audited.findings()).noneMatch(finding -> finding.check().equals("PayerEditMatches"));
    }

    @Test
    void unitsInPartsAreNotRounded() {
        AuditedClaim audited =
                audit(one("when \"claim.lines.exists(l, l.units > 0)\""), claim(line(1, "J0696", "1.5")));
        assertThat(audited.notChecked()).contains("edit once could not be asked of this claim: attribute not found");
        assertThat(found(one("when \"claim.lines.exists(l, !has(l.units))\""), claim(line(1, "J0696", "1.5"))))
                .hasSize(1);
    }

    /** Loops in loops over a claim of very many lines end early instead of holding up the run. */
    @Test
    void evaluationIsBounded() {
        List<ServiceLine> lines = new ArrayList<>();
        for (int i = 1; i <= 999; i++) {
            lines.add(line(i, "96365", "1"));
        }
        Payers payers = one("when \"claim.lines.all(a, claim.lines.all(b, claim.lines.all(c, a.code == c.code)))\"");
        AuditedClaim audited = audit(payers, claim(lines.toArray(ServiceLine[]::new)));
        assertThat(audited.notChecked())
                .contains("edit once could not be asked of this claim: iteration budget exceeded");
    }

    @Test
    void expressionsAreBounded() {
        String longOne = "true" + " && true".repeat(300);
        assertThatThrownBy(() -> one("when \"" + longOne + "\""))
                .isInstanceOf(PayerFileError.class)
                .hasMessageContaining("at most " + CelEdits.LONGEST);
        String deep = "(".repeat(200) + "true" + ")".repeat(200);
        assertThatThrownBy(() -> one("when \"" + deep + "\"")).isInstanceOf(PayerFileError.class);
    }

    /** The file the guide shows. */
    @Test
    void theSampleOfTheGuideWorks() throws IOException {
        Path sample = Path.of(System.getProperty("cannula.root"), "docs", "samples", "my-edits.payer");
        Payers payers = with(Payers.builtIn(), sample.toString(), Files.readString(sample));
        Claim claim = claim(line(1, "96365", "1"), line(2, "96366", "7"), line(3, "J0696", "4")).toBuilder()
                .payer("my-edits")
                .build();
        assertThat(found(payers, claim))
                .extracting(finding -> finding.severity() + " " + finding.lines())
                .containsExactly("ERROR [3]", "REVIEW [2]");
    }

    @Test
    void aFileWithoutEditsAsksForNoLanguage() {
        String set = HEAD + "set concurrentCap date\nsource \"Contract\" \"page 1\"\nseen 2026-11-01\n";
        Payer acme = Payers.builtIn()
                .with("acme.payer", set.lines().toList(), () -> {
                    throw new AssertionError("asked");
                })
                .named("acme");
        assertThat(acme).isNotNull();
        assertThatThrownBy(() -> Payers.builtIn()
                        .with(
                                "acme.payer",
                                (HEAD + "edit once\nwhen \"true\"\n" + REST)
                                        .lines()
                                        .toList()))
                .isInstanceOf(PayerFileError.class)
                .hasMessageContaining("edits are not read here");
    }
}
