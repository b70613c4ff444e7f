package org.cannula.cli.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.cannula.checks.Finding;
import org.cannula.checks.Pattern;
import org.cannula.checks.Severity;
import org.cannula.cli.text.Look.Ink;
import org.cannula.totals.Figures;
import org.cannula.totals.Found;
import org.cannula.totals.Totals;
import org.cannula.totals.WorstClaims;

/**
 * What a run adds up to, for people. A run of a few claims, whose results are before the reader's eyes, is told in a few lines; a
 * longer one by check, provider and payer, with the worst claims.
 */
public final class SummaryText {

    /** Claims whose results a person has just read. */
    private static final long FEW = 9;

    /** Rows of a view; the rest is said. */
    private static final int ROWS = 10;

    private static final Comparator<Map.Entry<String, Figures>> WORST_FIRST = Comparator.comparing(
                    (Map.Entry<String, Figures> group) -> group.getValue().atRisk())
            .thenComparing(group -> group.getValue().claims(Severity.ERROR))
            .thenComparing(group -> group.getValue().missed())
            .thenComparing(group -> group.getValue().claims())
            .reversed()
            .thenComparing(Map.Entry::getKey);

    private final Page page;
    private final Look look;
    private final Totals totals;
    private final Figures all;

    private SummaryText(Page page, Totals totals) {
        this.page = page;
        this.look = page.look();
        this.totals = totals;
        this.all = totals.all();
    }

    /**
     * Prints the summary.
     *
     * @param charts charts of the run; 0 where none were given
     * @param whole whether everything is told of a run of a few claims too
     */
    public static void print(Page page, Totals totals, List<WorstClaims.Kept> worst, int charts, boolean whole) {
        SummaryText text = new SummaryText(page, totals);
        text.headline(charts);
        if (whole || totals.all().claims() > FEW) {
            text.money();
            text.checks();
            text.patterns();
            text.groups("By provider", totals.providers());
            text.groups("By payer", totals.payers());
            text.worst(worst);
        } else {
            text.few();
        }
    }

    private void headline(int charts) {
        StringBuilder words = new StringBuilder(count(all.claims(), "claim")).append(" audited");
        if (charts > 0) {
            words.append(", ")
                    .append(Words.grouped(all.documented()))
                    .append(" beside their documentation (of ")
                    .append(count(charts, "chart"))
                    .append(")");
        }
        words.append(": ").append(Words.grouped(all.clean())).append(" without a finding");
        if (all.leftOut() > 0) {
            words.append(" · ").append(Words.grouped(all.leftOut())).append(" left out");
        }
        if (totals.rejected() > 0) {
            words.append(" · ").append(count(totals.rejected(), "input")).append(" rejected");
        }
        page.opening("", 0, 2, words.toString());
    }

    /** A line for each check, and the money. */
    private void few() {
        int widest =
                all.checks().keySet().stream().mapToInt(String::length).max().orElse(0);
        all.checks().forEach((check, found) -> {
            StringBuilder row = new StringBuilder("  ").append(Words.padded(check, widest));
            for (Severity severity : Severity.values()) {
                if (found.of(severity) > 0) {
                    row.append("  ").append(severity(found.of(severity), severity));
                }
            }
            page.line(row.toString());
        });
        if (!all.checks().isEmpty()) {
            page.opening("  ", 2, 2, moneyWords());
        }
    }

    private static String severity(long count, Severity severity) {
        return severity == Severity.REVIEW ? Words.grouped(count) + " to review" : count(count, severity.word());
    }

    private void money() {
        long found = all.audited() - all.clean();
        if (found == 0) {
            return;
        }
        List<String> parts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            if (all.claims(severity) > 0) {
                parts.add(Words.grouped(all.claims(severity))
                        + switch (severity) {
                            case ERROR -> " with an error";
                            case REVIEW -> " to review";
                            case NOTE -> " with notes only";
                        });
            }
        }
        page.opening("  ", 2, 2, count(found, "claim") + " with a finding: " + String.join(", ", parts));
        page.opening("  ", 2, 2, moneyWords());
    }

    private String moneyWords() {
        StringBuilder words = new StringBuilder("at risk ")
                .append(all.atRiskUpTo() ? "up to $" : "$")
                .append(Words.grouped(all.atRisk()));
        if (all.missed().signum() != 0) {
            words.append(" · missed ")
                    .append(all.missedUpTo() ? "up to $" : "$")
                    .append(Words.grouped(all.missed()));
        }
        long unpriced = all.findings().unpriced();
        if (unpriced > 0) {
            words.append(", and ").append(count(unpriced, "finding")).append(" without a known price");
        }
        return words.toString();
    }

    private void checks() {
        Grid grid = new Grid()
                .text("")
                .number("error")
                .number("review")
                .number("note")
                .number("at risk")
                .spared("missed")
                .spared("claims")
                .spared("unpriced");
        List<Map.Entry<String, Found>> checks = new ArrayList<>(all.checks().entrySet());
        checks.sort(Comparator.comparing(
                        (Map.Entry<String, Found> each) -> each.getValue().of(Severity.ERROR))
                .thenComparing(each -> each.getValue().of(Severity.REVIEW))
                .thenComparing(each -> each.getValue().of(Severity.NOTE))
                .reversed()
                .thenComparing(Map.Entry::getKey));
        for (Map.Entry<String, Found> check : checks) {
            Found found = check.getValue();
            grid.row(
                    check.getKey(),
                    some(found.of(Severity.ERROR)),
                    some(found.of(Severity.REVIEW)),
                    some(found.of(Severity.NOTE)),
                    dollars(found.atRisk()),
                    dollars(found.missed()),
                    Words.grouped(found.claims()),
                    some(found.unpriced()));
            paint(grid, found);
        }
        grid.print(page, "By check");
    }

    private static void paint(Grid grid, Found found) {
        if (found.of(Severity.ERROR) > 0) {
            grid.paint(1, Ink.BAD);
        }
        if (found.of(Severity.REVIEW) > 0) {
            grid.paint(2, Ink.LOOK);
        }
    }

    private void patterns() {
        List<String> parts = new ArrayList<>();
        for (Pattern pattern : Pattern.values()) {
            if (all.claims(pattern) > 0) {
                parts.add(pattern.word() + " " + Words.grouped(all.claims(pattern)));
            }
        }
        if (!parts.isEmpty()) {
            page.gap()
                    .opening(
                            "96368 billed twice: ",
                            20,
                            2,
                            String.join(" · ", parts) + " of " + count(all.concurrent(), "claim") + " that bill it");
        }
    }

    private void groups(String heading, SortedMap<String, Figures> groups) {
        Grid grid = new Grid()
                .text("")
                .number("claims")
                .number("error")
                .number("review")
                .number("at risk")
                .spared("missed")
                .spared("clean")
                .spared("charged");
        List<Map.Entry<String, Figures>> sorted =
                groups.entrySet().stream().sorted(WORST_FIRST).toList();
        for (Map.Entry<String, Figures> group : sorted.subList(0, Math.min(ROWS, sorted.size()))) {
            Figures figures = group.getValue();
            Found found = figures.findings();
            grid.row(
                    group.getKey().equals(Totals.NOT_GIVEN) ? "not given" : Words.plain(group.getKey()),
                    Words.grouped(figures.claims()),
                    some(found.of(Severity.ERROR)),
                    some(found.of(Severity.REVIEW)),
                    dollars(figures.atRisk()),
                    dollars(figures.missed()),
                    Words.grouped(figures.clean()),
                    dollars(figures.charged()));
        }
        grid.print(page, heading);
        if (sorted.size() > ROWS) {
            page.line(look.paint(Ink.FAINT, "  and " + Words.grouped(sorted.size() - ROWS) + " more"));
        }
    }

    private void worst(List<WorstClaims.Kept> worst) {
        Grid grid = new Grid()
                .text("")
                .number("at risk")
                .spared("missed")
                .sparedText("provider")
                .text("found");
        for (WorstClaims.Kept kept : worst.subList(0, Math.min(ROWS, worst.size()))) {
            String provider = kept.audited().claim().provider();
            grid.row(
                    Words.plain(kept.audited().claim().id()),
                    dollars(kept.atRisk()),
                    dollars(kept.missed()),
                    provider == null ? "" : Words.plain(provider),
                    String.join(
                            ", ",
                            kept.audited().findings().stream()
                                    .filter(finding -> finding.severity() != Severity.NOTE)
                                    .map(Finding::check)
                                    .distinct()
                                    .toList()));
        }
        grid.print(page, "Worst claims");
    }

    private String some(long count) {
        return count == 0 ? look.sign("·", "-") : Words.grouped(count);
    }

    private String dollars(BigDecimal amount) {
        return amount.signum() == 0 ? look.sign("·", "-") : "$" + Words.grouped(amount);
    }

    private static String count(long number, String singular) {
        return Words.grouped(number) + " " + singular + (number == 1 ? "" : "s");
    }
}
