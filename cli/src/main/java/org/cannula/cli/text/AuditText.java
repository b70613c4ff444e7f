package org.cannula.cli.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cannula.basis.Citation;
import org.cannula.checks.Basis;
import org.cannula.checks.Change;
import org.cannula.checks.Evidence;
import org.cannula.checks.Exposure;
import org.cannula.checks.Finding;
import org.cannula.checks.Money;
import org.cannula.checks.Pattern;
import org.cannula.checks.Severity;
import org.cannula.claim.Claim;
import org.cannula.claim.ServiceLine;
import org.cannula.cli.text.Look.Ink;
import org.cannula.engine.AuditedClaim;
import org.jspecify.annotations.Nullable;

/** An audited claim for people: billed beside what should be, each finding in words, and what was not checked. */
public final class AuditText {

    private final Page page;
    private final Look look;
    private final AuditedClaim audited;
    private final boolean why;

    private AuditText(Page page, AuditedClaim audited, boolean why) {
        this.page = page;
        this.look = page.look();
        this.audited = audited;
        this.why = why;
    }

    /** Prints one audited claim; {@code why} adds where each check is written, {@code diff} the whole claim as corrected. */
    public static void print(Page page, AuditedClaim audited, boolean why, boolean diff) {
        AuditText text = new AuditText(page, audited, why);
        text.header();
        if (audited.findings().isEmpty()) {
            text.clean();
        } else {
            text.table();
            audited.findings().forEach(text::finding);
            text.together();
            if (diff) {
                DiffText.print(page, audited);
            }
        }
        text.notChecked();
    }

    private void clean() {
        List<String> lines = new ArrayList<>();
        for (ServiceLine line : audited.claim().lines()) {
            String units = units(line.units());
            lines.add(code(line) + (units.equals("1") ? "" : " ×" + units));
        }
        String mark = look.sign("✓", "ok");
        page.hanging(
                "  " + look.paint(Ink.GOOD, mark) + " ",
                mark.length() + 3,
                "nothing found: " + String.join("  ", lines));
    }

    private void header() {
        Claim claim = audited.claim();
        StringBuilder facts = new StringBuilder();
        if (claim.type() != null) {
            facts.append(claim.type().word()).append(claim.billType() == null ? "" : " " + claim.billType());
            facts.append(" · ");
        }
        String dates = dates(claim);
        facts.append(dates).append(dates.isEmpty() ? "" : " · ").append(audited.policy());
        facts.append(
                audited.basis() == Basis.CLAIM
                        ? " · without documentation"
                        : " · beside "
                                + (audited.documented() == null
                                        ? "its documentation"
                                        : "visit " + audited.documented().visit()));
        String id = Words.plain(claim.id());
        page.opening(look.paint(Ink.STRONG, id) + "  ", Words.width(id) + 2, 4, facts.toString());
        if (why) {
            page.hanging("  ", audited.policyBecause());
        }
    }

    private static String dates(Claim claim) {
        Set<String> dates = new LinkedHashSet<>();
        if (claim.from() != null) {
            dates.add(claim.from().toString());
        }
        if (claim.through() != null) {
            dates.add(claim.through().toString());
        }
        if (dates.isEmpty()) {
            for (ServiceLine line : claim.lines()) {
                if (line.date() != null) {
                    dates.add(line.date().toString());
                }
            }
        }
        List<String> all = dates.stream().sorted().toList();
        return all.size() < 2 ? String.join("", all) : all.get(0) + " to " + all.get(all.size() - 1);
    }

    /** Every billed line beside what it should be, with the checks that found something about it. */
    private void table() {
        Map<Integer, ServiceLine> corrected = new HashMap<>();
        audited.corrected().forEach(line -> corrected.put(line.line(), line));
        List<ServiceLine> billed = audited.claim().lines();
        int codes =
                billed.stream().mapToInt(line -> Words.width(code(line))).max().orElse(5);
        page.gap();
        page.line(look.paint(Ink.FAINT, "  line  " + Words.padded("code", codes) + "  billed  should be"));
        for (ServiceLine line : billed) {
            row(
                    String.valueOf(line.line()),
                    code(line),
                    units(line.units()),
                    corrected.remove(line.line()),
                    line,
                    codes);
        }
        for (ServiceLine added : audited.corrected()) {
            if (corrected.containsKey(added.line())) {
                row("+", code(added), "", added, null, codes);
            }
        }
    }

    private void row(
            String number,
            String code,
            String billed,
            @Nullable ServiceLine corrected,
            @Nullable ServiceLine line,
            int codes) {
        String should = corrected == null ? "none" : units(corrected.units());
        boolean changed =
                !should.equals(billed) || (line != null && corrected != null && !code.equals(code(corrected)));
        if (line != null && corrected != null && !line.modifiers().equals(corrected.modifiers())) {
            should = code(corrected) + " ×" + should;
        }
        int leadWidth = 2 + 4 + 2 + codes + 2 + 6 + 2 + Math.max(9, Words.width(should)) + 2;
        String lead = "  " + Words.rightPadded(number, 4) + "  " + Words.padded(code, codes) + "  "
                + Words.rightPadded(billed, 6) + "  "
                + look.paint(changed ? Ink.STRONG : Ink.FAINT, Words.rightPadded(should, 9)) + "  ";
        List<String> checks = line == null ? List.of() : checks(line.line());
        page.hanging(lead, leadWidth, String.join(", ", checks));
    }

    private List<String> checks(int line) {
        List<String> names = new ArrayList<>();
        for (Finding finding : audited.findings()) {
            if (finding.lines().contains(line) && !names.contains(finding.check())) {
                names.add(finding.check());
            }
        }
        return names;
    }

    private void finding(Finding finding) {
        page.gap();
        String mark = mark(finding.severity());
        page.hanging(
                "  "
                        + look.paint(
                                ink(finding.severity()),
                                mark + " " + finding.severity().word()) + "  ",
                2 + mark.length() + 1 + finding.severity().word().length() + 2,
                finding.check() + where(finding) + patterns(finding));
        page.hanging("    ", finding.says());
        difference(finding);
        List<String> facts = new ArrayList<>();
        if (!finding.denial().isEmpty()) {
            facts.add("denial " + String.join(", ", finding.denial()));
        }
        if (finding.missedBecause().isEmpty()) {
            facts.add(money("at risk", finding.moneyAtRisk()));
        } else {
            facts.add(money("missed", finding.moneyMissed()));
        }
        facts.removeIf(String::isEmpty);
        if (!facts.isEmpty()) {
            page.hanging("    ", String.join(" · ", facts));
        }
        if (!finding.overturnedBy().isEmpty()) {
            page.hanging("    ", lifted(finding.overturnedBy()));
        }
        if (why) {
            for (Citation citation : finding.citations()) {
                page.hanging("    ", citation + " (seen " + citation.lastSeen() + ")");
            }
        }
    }

    private static String money(String what, Money money) {
        BigDecimal amount = money.amount();
        String because = money.because();
        if (because.isEmpty()) {
            return amount == null ? "" : what + " $" + amount;
        }
        if (amount == null) {
            return "amount " + what + " not known (" + because + ")";
        }
        return what + (money.upTo() ? " up to $" : " $") + amount + " ("
                + (because.startsWith("up to ") ? because.substring("up to ".length()) : because) + ")";
    }

    /** What several findings come to, since those that share a line are not simply added. */
    private void together() {
        if (audited.findings().size() < 2) {
            return;
        }
        List<String> sums = new ArrayList<>();
        sums.add(sum("at risk", audited.atRisk()));
        sums.add(sum("missed", audited.missed()));
        sums.removeIf(String::isEmpty);
        if (!sums.isEmpty()) {
            page.gap().hanging("  ", 4, "together " + String.join(" · ", sums));
        }
    }

    private String sum(String what, Exposure exposure) {
        if (exposure.because().isEmpty()) {
            return "";
        }
        String amount = what + (exposure.upTo() ? " up to $" : " $") + exposure.amount();
        return why ? amount + " (" + exposure.because() + ")" : amount;
    }

    private static String lifted(String by) {
        return by.startsWith("nothing") ? "cannot be lifted" + by.substring("nothing".length()) : "lifted by " + by;
    }

    private static String where(Finding finding) {
        List<Integer> lines = finding.lines();
        String numbers = String.join(", ", lines.stream().map(String::valueOf).toList());
        return lines.isEmpty() ? " · missing from the claim" : (lines.size() == 1 ? " · line " : " · lines ") + numbers;
    }

    private static String patterns(Finding finding) {
        Evidence from = finding.patternFrom();
        if (finding.pattern().isEmpty() || from == null) {
            return "";
        }
        String words = String.join(
                " or ", finding.pattern().stream().map(Pattern::word).toList());
        return " · pattern: " + words + (from == Evidence.CLAIM ? " (as far as the claim shows)" : " (by the chart)");
    }

    /** The correction as a small difference: what is billed, and what should stand there. */
    private void difference(Finding finding) {
        if (!finding.changes().isEmpty()) {
            finding.changes().forEach(this::change);
        } else if (finding.correction() != null) {
            billed(finding);
            correction(finding.correction());
        }
        String needs = finding.needs();
        if (needs != null) {
            page.hanging("    ", "to settle it: " + needs);
        }
    }

    private void billed(Finding finding) {
        for (ServiceLine line : audited.claim().lines()) {
            if (finding.lines().contains(line.line())) {
                minus(line);
            }
        }
    }

    private void correction(String words) {
        List<String> lines = Words.wrap(Words.plain(words).replaceAll(" x(?=\\d)", " ×"), look.width() - 8);
        plus(lines.get(0));
        lines.subList(1, lines.size()).forEach(more -> page.line("        " + look.paint(Ink.GOOD, more)));
    }

    /** Lines that stay as they are billed are not shown: a line that goes stands alone. */
    private void change(Change change) {
        if (change instanceof Change.Units fewer) {
            ServiceLine line = line(fewer.line());
            minus(line);
            if (fewer.units().signum() != 0) {
                plus(code(line) + " ×" + units(fewer.units()));
            }
        } else if (change instanceof Change.Modifiers marked) {
            ServiceLine line = line(marked.line());
            minus(line);
            plus(code(line.code(), marked.modifiers()) + " ×" + units(line.units()));
        } else if (change instanceof Change.Added added) {
            plus(code(added.code(), added.modifiers()) + " ×" + units(added.units())
                    + (added.date() == null || isOfOneDay() ? "" : " on " + added.date()));
        }
    }

    private boolean isOfOneDay() {
        return audited.claim().lines().stream()
                        .map(ServiceLine::date)
                        .distinct()
                        .count()
                == 1;
    }

    private ServiceLine line(int number) {
        return audited.claim().lines().stream()
                .filter(line -> line.line() == number)
                .findFirst()
                .orElseThrow();
    }

    private void minus(ServiceLine line) {
        page.line("      " + look.paint(Ink.BAD, "- " + code(line) + " ×" + units(line.units())));
    }

    private void plus(String words) {
        page.line("      " + look.paint(Ink.GOOD, "+ " + words));
    }

    private void notChecked() {
        if (audited.notChecked().isEmpty()) {
            return;
        }
        page.gap().line(look.paint(Ink.FAINT, "  not checked"));
        audited.notChecked().forEach(each -> page.hanging("    ", each));
    }

    private static String code(ServiceLine line) {
        return code(line.code(), line.modifiers());
    }

    private static String code(String code, List<String> modifiers) {
        return Words.plain(modifiers.isEmpty() ? code : code + '-' + String.join("-", modifiers));
    }

    private static String units(BigDecimal units) {
        return units.stripTrailingZeros().toPlainString();
    }

    private String mark(Severity severity) {
        return switch (severity) {
            case ERROR -> look.sign("✗", "x");
            case REVIEW -> "?";
            case NOTE -> look.sign("·", "-");
        };
    }

    private static Ink ink(Severity severity) {
        return switch (severity) {
            case ERROR -> Ink.BAD;
            case REVIEW -> Ink.LOOK;
            case NOTE -> Ink.NOTE;
        };
    }
}
