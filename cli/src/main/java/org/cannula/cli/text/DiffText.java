package org.cannula.cli.text;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cannula.claim.ServiceLine;
import org.cannula.cli.text.Look.Ink;
import org.cannula.engine.AuditedClaim;
import org.jspecify.annotations.Nullable;

/** A claim as billed beside the claim as corrected, line by line, and what the correction leaves to a person. */
final class DiffText {

    private static final int CODE = 14;
    private static final int UNITS = 6;
    private static final int CHARGE = 12;

    private final Page page;
    private final Look look;

    private DiffText(Page page) {
        this.page = page;
        this.look = page.look();
    }

    /** Prints the difference; nothing where there is none. */
    static void print(Page page, AuditedClaim audited) {
        List<ServiceLine> billed = audited.claim().lines();
        if (!audited.corrected().equals(billed)) {
            DiffText text = new DiffText(page);
            page.gap().line(text.look.paint(Ink.FAINT, "  billed and corrected"));
            text.lines(billed, audited.corrected());
            text.totals(billed, audited.corrected());
        }
        if (!audited.unsettled().isEmpty()) {
            page.gap().line(page.look().paint(Ink.FAINT, "  left to a person"));
            audited.unsettled().forEach(each -> page.hanging("    ", each));
        }
    }

    private void lines(List<ServiceLine> billed, List<ServiceLine> corrected) {
        Map<Integer, ServiceLine> after = new HashMap<>();
        corrected.forEach(line -> after.put(line.line(), line));
        for (ServiceLine line : billed) {
            ServiceLine now = after.remove(line.line());
            if (line.equals(now)) {
                line(" ", line, null);
            } else {
                line("-", line, Ink.BAD);
                if (now != null) {
                    line("+", now, Ink.GOOD);
                }
            }
        }
        for (ServiceLine line : corrected) {
            if (after.containsKey(line.line())) {
                line("+", line, Ink.GOOD);
            }
        }
    }

    private void line(String sign, ServiceLine line, @Nullable Ink ink) {
        String modifiers = line.modifiers().isEmpty() ? "" : "-" + String.join("-", line.modifiers());
        String words = "  " + sign + " " + Words.rightPadded(String.valueOf(line.line()), 3) + "  "
                + Words.padded(Words.plain(line.code() + modifiers), CODE) + " "
                + Words.rightPadded(line.units().stripTrailingZeros().toPlainString(), UNITS) + " "
                + Words.rightPadded(
                        line.charge() == null ? "" : "$" + line.charge().toPlainString(), CHARGE)
                + (line.date() == null ? "" : "  " + line.date());
        page.line(ink == null ? words.stripTrailing() : look.paint(ink, words.stripTrailing()));
    }

    private void totals(List<ServiceLine> billed, List<ServiceLine> corrected) {
        if (billed.stream().anyMatch(line -> line.charge() != null)) {
            boolean unknown = corrected.stream().anyMatch(line -> line.charge() == null);
            page.line("    charges $" + sum(billed).toPlainString() + look.sign(" → ", " -> ") + "$"
                    + sum(corrected).toPlainString() + (unknown ? ", as far as they are known" : ""));
        }
    }

    private static BigDecimal sum(List<ServiceLine> lines) {
        return lines.stream()
                .map(line -> line.charge() == null ? BigDecimal.ZERO : line.charge())
                .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }
}
