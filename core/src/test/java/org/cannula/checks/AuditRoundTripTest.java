package org.cannula.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.cannula.chart.Administration;
import org.cannula.chart.SecondAccess;
import org.cannula.chart.Setting;
import org.cannula.chart.Visit;
import org.cannula.claim.Claim;
import org.cannula.claim.ServiceLine;
import org.cannula.engine.AuditRun;
import org.cannula.engine.AuditedClaim;
import org.cannula.engine.Auditor;
import org.cannula.engine.Coder;
import org.cannula.service.CodedVisit;
import org.junit.jupiter.api.Test;

/** Random charts: what we code passes our own audit, and what the audit corrects stays corrected. */
class AuditRoundTripTest {

    private static final long SEED = 20260302;
    private static final int CHARTS = 1_500;

    private final Coder coder = Coder.withBuiltInPayers();
    private final Auditor auditor = Auditor.withBuiltInPayers();

    /** With its chart a claim as coded has no error, and nothing to look at but units over their edit and the visit's own questions. */
    @Test
    void whatWeCodeWeDoNotFind() {
        Random random = new Random(SEED);
        for (int i = 0; i < CHARTS; i++) {
            Visit visit = chart(random);
            CodedVisit coded = coder.code(visit);
            Claim claim = claim(visit, Charts.billed(coded));
            AuditedClaim audited = auditor.audit(claim, new AuditRun(List.of(claim), List.of(visit)));
            assertThat(audited.findings())
                    .as("chart %s of seed %s: %s", i, SEED, visit.administrations())
                    .noneMatch(finding -> finding.severity() == Severity.ERROR)
                    .allMatch(finding -> finding.severity() == Severity.NOTE
                            || finding.check().equals("UnitsOverMue")
                            || finding.code().equals("96369"))
                    .allMatch(finding -> finding.check().equals("UnitsOverMue")
                            || finding.atRisk() == null
                            || finding.atRisk().signum() == 0);
            assertThat(audited.corrected()).isEqualTo(claim.lines());
        }
    }

    /** Without its chart a claim as coded has no error either, but for units that documented services themselves put over their edit. */
    @Test
    void whatWeCodeStandsWithoutItsChart() {
        Random random = new Random(SEED + 2);
        for (int i = 0; i < CHARTS; i++) {
            Visit visit = chart(random);
            Claim claim = claim(visit, Charts.billed(coder.code(visit)));
            assertThat(auditor.audit(claim).findings())
                    .as("chart %s of seed %s: %s", i, SEED + 2, Claims.words(claim.lines()))
                    .noneMatch(finding -> finding.severity() == Severity.ERROR
                            && !finding.check().equals("UnitsOverMue"));
        }
    }

    @Test
    void whatIsCorrectedStaysCorrected() {
        Random random = new Random(SEED + 1);
        int changed = 0;
        for (int i = 0; i < CHARTS; i++) {
            Visit visit = chart(random);
            CodedVisit coded = coder.code(visit);
            Claim claim = claim(visit, spoilt(Charts.billed(coded), random));
            String words = "chart " + i + " of seed " + (SEED + 1) + ", billed " + Claims.words(claim.lines());
            AuditedClaim audited = auditor.audit(claim, new AuditRun(List.of(claim), List.of(visit)));
            Claim corrected = claim.toBuilder().lines(audited.corrected()).build();
            AuditedClaim again = auditor.audit(corrected, new AuditRun(List.of(corrected), List.of(visit)));
            assertThat(again.findings())
                    .as(words)
                    .noneMatch(finding -> finding.severity() == Severity.ERROR && finding.fix() == Fix.DETERMINED);
            assertThat(again.corrected()).as(words).isEqualTo(corrected.lines());
            assertThat(audited.findings()).as(words).satisfies(AuditRoundTripTest::saysEachFactOnce);
            boolean settled = coded.queries().isEmpty()
                    && coded.disputed().isEmpty()
                    && coded.review().isEmpty()
                    && audited.findings().stream()
                            .noneMatch(finding -> finding.fix() == Fix.OPEN && finding.severity() != Severity.NOTE);
            if (settled) {
                assertThat(units(corrected.lines())).as(words).isEqualTo(units(Charts.billed(coded)));
                changed += Claims.words(claim.lines()).equals(Claims.words(corrected.lines())) ? 0 : 1;
            }
        }
        assertThat(changed).as("claims that were corrected to what was coded").isGreaterThan(CHARTS / 12);
    }

    /** The same without charts: what the claim alone settles stays settled. */
    @Test
    void whatIsCorrectedWithoutAChartStaysCorrected() {
        Random random = new Random(SEED + 3);
        for (int i = 0; i < CHARTS; i++) {
            Visit visit = chart(random);
            Claim claim = claim(visit, spoilt(spoilt(Charts.billed(coder.code(visit)), random), random));
            AuditedClaim audited = auditor.audit(claim);
            AuditedClaim again =
                    auditor.audit(claim.toBuilder().lines(audited.corrected()).build());
            String words = "chart " + i + " of seed " + (SEED + 3) + ", billed " + Claims.words(claim.lines());
            assertThat(again.findings())
                    .as(words)
                    .noneMatch(finding -> finding.severity() == Severity.ERROR && finding.fix() == Fix.DETERMINED);
            assertThat(again.corrected()).as(words).isEqualTo(audited.corrected());
        }
    }

    /** No two findings settle the units of one line, or add one line. */
    private static void saysEachFactOnce(List<? extends Finding> findings) {
        List<String> settled = new ArrayList<>();
        for (Finding finding : findings) {
            for (Change change : finding.changes()) {
                if (change instanceof Change.Units units) {
                    settled.add("line " + units.line());
                } else if (change instanceof Change.Added added) {
                    settled.add(added.code() + added.date() + added.modifiers());
                }
            }
        }
        assertThat(settled).doesNotHaveDuplicates();
    }

    private static Map<String, BigDecimal> units(List<ServiceLine> lines) {
        Map<String, BigDecimal> units = new TreeMap<>();
        lines.forEach(line -> units.merge(line.code() + " " + line.date(), line.units(), BigDecimal::add));
        return units;
    }

    private static Claim claim(Visit visit, List<ServiceLine> lines) {
        return (visit.setting() == Setting.FACILITY ? Claims.hospital("") : Claims.office(""))
                .toBuilder().visit(visit.id()).lines(lines).build();
    }

    /** One to five things given over one evening or two days, in minutes that lie near the thresholds. */
    private static Visit chart(Random random) {
        int[] lengths = {10, 15, 16, 30, 31, 45, 60, 90, 91, 120, 150, 151, 200};
        List<String> given = new ArrayList<>();
        int count = 1 + random.nextInt(5);
        boolean overnight = random.nextInt(4) == 0;
        for (int i = 0; i < count; i++) {
            int start = (overnight ? 18 : 7) * 60 + random.nextInt(60) * 10;
            int stop = start + lengths[random.nextInt(lengths.length)];
            String drug = String.valueOf((char) ('A' + random.nextInt(4)));
            switch (random.nextInt(8)) {
                case 0 -> given.add(drug + " " + clock(start) + " push");
                case 1 -> given.add(drug + " " + clock(start) + " im");
                case 2 -> given.add("fluid F " + clock(start) + "-" + clock(stop));
                case 3 -> given.add("chemo X" + drug + " " + clock(start) + "-" + clock(stop));
                default -> given.add(drug + " " + clock(start) + "-" + clock(stop));
            }
        }
        Visit visit = Charts.chart("V1", String.join(", ", given))
                .setting(random.nextInt(3) == 0 ? Setting.PROFESSIONAL : Setting.FACILITY)
                .build();
        return random.nextInt(4) == 0 ? withSecondAccess(visit) : visit;
    }

    private static Visit withSecondAccess(Visit visit) {
        List<Administration> given = new ArrayList<>(visit.administrations());
        given.set(0, given.get(0).toBuilder().site("B").build());
        return visit.toBuilder()
                .secondAccess(List.of(new SecondAccess(SecondAccess.Kind.INCOMPATIBLE, "B", "precipitates")))
                .administrations(given)
                .build();
    }

    private static String clock(int minute) {
        return twoDigits(minute / 60) + ":" + twoDigits(minute % 60);
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    /** One edit of the kinds billers make: units, a line gone or doubled, a modifier, another code, an initial service too many. */
    private static List<ServiceLine> spoilt(List<ServiceLine> lines, Random random) {
        if (lines.isEmpty()) {
            return Claims.lines("96365");
        }
        List<ServiceLine> spoilt = new ArrayList<>(lines);
        int at = random.nextInt(lines.size());
        ServiceLine line = lines.get(at);
        int next = lines.size() + 1;
        switch (random.nextInt(13)) {
            case 0 ->
                spoilt.set(
                        at,
                        line.toBuilder().units(line.units().add(BigDecimal.ONE)).build());
            case 1 ->
                spoilt.set(
                        at,
                        line.toBuilder().units(line.units().add(BigDecimal.TEN)).build());
            case 2 -> spoilt.remove(at);
            case 3 ->
                spoilt.add(line.toBuilder().line(next).modifiers(List.of("59")).build());
            case 4 -> spoilt.set(at, line.toBuilder().code("96367").build());
            case 5 -> spoilt.add(line.toBuilder().line(next).build());
            case 6 -> spoilt.set(at, line.toBuilder().modifiers(List.of()).build());
            case 7 -> spoilt.set(at, line.toBuilder().modifiers(List.of("59")).build());
            case 8 ->
                spoilt.add(line.toBuilder()
                        .line(next)
                        .code("96360")
                        .units(BigDecimal.ONE)
                        .modifiers(List.of())
                        .build());
            case 9 -> spoilt.add(line.toBuilder().line(next).code("96523").build());
            case 10 ->
                spoilt.add(line.toBuilder()
                        .line(next)
                        .code("96365")
                        .units(BigDecimal.ONE)
                        .modifiers(List.of())
                        .build());
            case 11 ->
                spoilt.set(
                        at, line.toBuilder().code("96374").units(BigDecimal.ONE).build());
            default ->
                spoilt.add(line.toBuilder()
                        .line(next)
                        .code("96368")
                        .units(BigDecimal.valueOf(2))
                        .build());
        }
        return spoilt;
    }
}
