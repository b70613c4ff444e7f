package org.cannula.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.cannula.chart.Setting;
import org.cannula.claim.Claim;
import org.cannula.claim.ServiceLine;
import org.cannula.codes.Tables;
import org.cannula.policy.Payers;
import org.cannula.policy.Policy;
import org.junit.jupiter.api.Test;

/** Claims that hold nothing of ours are passed over: every check must have had nothing to say about them. */
class ConcernTest {

    private static final LocalDate DAY = LocalDate.of(2025, 6, 2);
    private static final List<String> MODIFIERS = List.of("25", "59", "XS", "76", "JW", "JZ", "JA", "PO", "GY");

    /** Codes of every section that no table of ours knows. */
    private static List<String> strangers() {
        List<String> codes = new ArrayList<>();
        for (int code = 10_004; code < 99_608; code += 13) {
            add(codes, String.valueOf(code));
        }
        for (char letter = 'A'; letter <= 'V'; letter++) {
            for (int number = 0; number < 10_000; number += 173) {
                add(codes, letter + String.format(Locale.ROOT, "%04d", number));
            }
        }
        return codes;
    }

    private static void add(List<String> codes, String code) {
        if (!audit(List.of(line(1, code, 1, List.of())), Setting.FACILITY).isConcerned()) {
            codes.add(code);
        }
    }

    private static ServiceLine line(int number, String code, int units, List<String> modifiers) {
        return ServiceLine.builder(number, code, BigDecimal.valueOf(units))
                .modifiers(modifiers)
                .date(DAY)
                .build();
    }

    private static Audit audit(List<ServiceLine> lines, Setting setting) {
        Claim claim = Claim.builder("C").lines(lines).build();
        Policy policy = Payers.builtIn().named("medicare").on(DAY, setting);
        List<Billed> billed =
                lines.stream().map(line -> new Billed(claim, line, DAY)).toList();
        return new Audit(claim, policy, Tables.builtIn(), billed, List.of(), List.of(), null, Pricing.NATIONAL);
    }

    @Test
    void nothingIsSaidOfWhatNoTableOfOursKnows() {
        List<String> strangers = strangers();
        assertThat(strangers).hasSizeGreaterThan(5_000);
        SplittableRandom random = new SplittableRandom(96_368);
        int passedOver = 0;
        for (int i = 0; i < 5_000; i++) {
            List<ServiceLine> lines = new ArrayList<>();
            for (int number = 1; number <= 1 + random.nextInt(4); number++) {
                boolean again = number > 1 && random.nextInt(4) == 0;
                String code = again ? lines.get(0).code() : strangers.get(random.nextInt(strangers.size()));
                List<String> modifiers =
                        random.nextBoolean() ? List.of() : List.of(MODIFIERS.get(random.nextInt(MODIFIERS.size())));
                lines.add(line(number, code, random.nextInt(60), modifiers));
            }
            Audit audit = audit(lines, random.nextBoolean() ? Setting.FACILITY : Setting.PROFESSIONAL);
            if (audit.isConcerned()) {
                continue; // a modifier of discarded units is ours on any line
            }
            passedOver++;
            for (Check check : Checks.ALL) {
                assertThat(check.findings(audit))
                        .as(check.name() + " of " + lines)
                        .isEmpty();
            }
            // The unit edits are asked of every code; here they have no row.
            assertThat(audit.editionsUsed().keySet()).as("asked of " + lines).isSubsetOf("mue");
            assertThat(audit.notChecked()).isEmpty();
        }
        assertThat(passedOver).isGreaterThan(3_000);
    }
}
