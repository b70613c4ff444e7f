package org.cannula.cli.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cannula.basis.Citation;
import org.cannula.basis.Minutes;
import org.cannula.basis.Span;
import org.cannula.chart.Visit;
import org.cannula.cli.text.Look.Ink;
import org.cannula.formats.timeline.WallClock;
import org.cannula.service.Because;
import org.cannula.service.CodedLine;
import org.cannula.service.CodedVisit;
import org.cannula.service.PaidUnit;

/** The minute ledger in words: every unit, the minutes that earned it, the rules behind each line and their sources. */
final class Ledger {

    private final Page page;
    private final Look look;
    private final CodedVisit coded;
    private final WallClock clock;
    private final Names names;

    private Ledger(Page page, Visit visit, CodedVisit coded) {
        this.page = page;
        this.look = page.look();
        this.names = new Names(visit);
        this.coded = coded;
        this.clock = WallClock.of(visit);
    }

    static void print(Page page, Visit visit, CodedVisit coded) {
        Ledger ledger = new Ledger(page, visit, coded);
        ledger.units();
        ledger.reasons();
        ledger.tables();
    }

    private void units() {
        if (coded.ledger().isEmpty()) {
            return;
        }
        page.heading("Minute ledger");
        for (PaidUnit unit : coded.ledger()) {
            String lead = "  " + Words.padded(Words.plain(unit.access()), 8) + " " + Words.padded(unit.code(), 6)
                    + Words.rightPadded(String.valueOf(unit.unit()), 2) + "  " + unit.date() + "  ";
            page.hanging(lead, minutes(unit) + names.of(unit.administrations()));
        }
    }

    private String minutes(PaidUnit unit) {
        if (unit.minutes().isEmpty()) {
            return "";
        }
        int count = unit.minutes().count();
        return stretches(unit.minutes()) + " (" + count + (unit.timed() ? " min) " : " min, not time-based) ");
    }

    private String stretches(Minutes minutes) {
        List<String> stretches = new ArrayList<>();
        for (Span span : minutes.spans()) {
            stretches.add(clock.stretch(span.start(), span.stop()));
        }
        return String.join(", ", stretches);
    }

    private void reasons() {
        page.heading("Why");
        Map<String, List<Citation>> cited = new LinkedHashMap<>();
        for (CodedLine line : coded.lines()) {
            page.line("  "
                    + look.paint(
                            Ink.CODE,
                            line.code() + (line.modifiers().isEmpty() ? "" : '-' + String.join("-", line.modifiers())))
                    + " ×" + line.units() + "  " + line.date());
            for (Because because : line.because()) {
                cited.put(
                        because.reason().rule().name(), because.reason().rule().citations());
                page.hanging("    ", because.reason().says());
                page.line("      "
                        + look.paint(
                                Ink.FAINT,
                                because.reason().rule().name()
                                        + (because.minutes().isEmpty() ? "" : " · " + stretches(because.minutes()))));
            }
        }
        if (cited.isEmpty()) {
            return;
        }
        page.heading("Sources");
        cited.forEach((rule, citations) -> {
            page.line("  " + rule);
            for (Citation citation : citations) {
                page.hanging("    ", citation + " (seen " + citation.lastSeen() + ")");
            }
        });
    }

    private void tables() {
        List<String> tables = new ArrayList<>();
        coded.tables().forEach((table, edition) -> tables.add(table + " " + edition));
        page.gap()
                .line(look.paint(
                        Ink.FAINT,
                        "engine " + coded.engine()
                                + (tables.isEmpty() ? "" : " · tables " + String.join(", ", tables))));
    }
}
