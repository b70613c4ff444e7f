package org.cannula.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.cannula.basis.Rule;
import org.cannula.chart.Visit;
import org.cannula.claim.Claim;
import org.cannula.engine.AuditRun;
import org.cannula.engine.AuditedClaim;
import org.cannula.engine.Auditor;
import org.cannula.formats.InputSink;
import org.cannula.formats.Rejected;
import org.cannula.formats.json.JsonRecords;
import org.cannula.formats.sheet.SheetEntry;
import org.cannula.formats.sheet.SheetReader;

/**
 * The examples on the page of a check: a block fenced with {@code sheet}, or with {@code json} for what a sheet does not
 * hold, then what is found on its last claim and what that claim should be.
 */
public final class CheckExamples {

    private static final String FENCE = "```";

    private CheckExamples() {}

    /**
     * One example.
     *
     * @param text the block
     * @param claims its claims in order; the last one is the one that is shown
     * @param visits its charts
     * @param finds what the page says is found
     * @param corrected what the page says the claim should be
     */
    public record Example(String text, List<Claim> claims, List<Visit> visits, String finds, String corrected) {

        /** The last claim, audited in the run of all of them. */
        AuditedClaim audit(Auditor auditor) {
            return auditor.audit(claims.get(claims.size() - 1), new AuditRun(claims, visits));
        }

        /** The same run with the last claim corrected. */
        Example corrected(AuditedClaim audited) {
            List<Claim> others = new ArrayList<>(claims.subList(0, claims.size() - 1));
            others.add(audited.claim().toBuilder().lines(audited.corrected()).build());
            return new Example(text, others, visits, finds, corrected);
        }
    }

    /** The examples of a page, in order. */
    public static List<Example> of(Rule rule) throws IOException {
        List<Example> examples = new ArrayList<>();
        String rest = page(rule);
        for (int at = rest.indexOf("\n" + FENCE); at >= 0; at = rest.indexOf("\n" + FENCE)) {
            rest = rest.substring(at + 1 + FENCE.length());
            String kind = rest.substring(0, rest.indexOf('\n'));
            String text = rest.substring(kind.length() + 1, rest.indexOf("\n" + FENCE) + 1);
            rest = rest.substring(kind.length() + 1 + text.length() + FENCE.length());
            if (kind.equals("sheet") || kind.equals("json")) {
                examples.add(example(kind, text, word(rest, "finds:"), word(rest, "corrected:")));
            }
        }
        assertThat(examples).as("examples of " + rule.name()).isNotEmpty();
        return examples;
    }

    private static String page(Rule rule) throws IOException {
        try (InputStream in = rule.getClass().getResourceAsStream(rule.name() + ".md")) {
            assertThat(in).as("the page of " + rule.name()).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String word(String text, String key) {
        int from = text.indexOf("\n" + key) + 1 + key.length();
        return text.substring(from, text.indexOf('\n', from)).strip();
    }

    private static Example example(String kind, String text, String finds, String corrected) throws IOException {
        List<Claim> claims = new ArrayList<>();
        List<Visit> visits = new ArrayList<>();
        List<Rejected> rejected = new ArrayList<>();
        InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        if (kind.equals("json")) {
            JsonRecords.read(in, "page", sink(claims, visits, rejected));
        } else {
            List<SheetEntry> entries = new ArrayList<>();
            SheetReader.read(in, "page", entries::add, rejected::add);
            for (SheetEntry entry : entries) {
                claims.addAll(entry.claims());
                if (entry.visit() != null) {
                    visits.add(entry.visit());
                }
            }
        }
        assertThat(rejected).as(text).isEmpty();
        return new Example(text, claims, visits, finds, corrected);
    }

    private static InputSink sink(List<Claim> claims, List<Visit> visits, List<Rejected> rejected) {
        return new InputSink() {
            @Override
            public void visit(Visit visit) {
                visits.add(visit);
            }

            @Override
            public void claim(Claim claim) {
                claims.add(claim);
            }

            @Override
            public void rejected(Rejected record) {
                rejected.add(record);
            }
        };
    }
}
