package org.cannula.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
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
    private static final int CHARTS = 3000;

    private final Coder coder = Coder.withBuiltInPayers();
    private final Auditor auditor = Auditor.withBuiltInPayers();

    @Test
    void whatWeCodeWeDoNotFind() {
        Random random = new Random(SEED);
        for (int i = 0; i < CHARTS; i++) {
            Visit visit = chart(random);
            Claim claim = claim(visit, Charts.billed(coder.code(visit)));
            AuditedClaim audited = auditor.audit(claim, new AuditRun(List.of(claim), List.of(visit)));
            assertThat(audited.findings())
                    .as("chart %s of seed %s: %s", i, SEED, visit.administrations())
                    .noneMatch(finding -> finding.severity() == Severity.ERROR)
                    .allMatch(finding -> finding.check().equals("UnitsOverMue")
                            || finding.atRisk() == null
                            || finding.atRisk().signum() == 0);
            assertThat(audited.corrected()).isEqualTo(claim.lines());
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
            AuditedClaim audited = auditor.audit(claim, new AuditRun(List.of(claim), List.of(visit)));
            Claim corrected = claim.toBuilder().lines(audited.corrected()).build();
            AuditedClaim again = auditor.audit(corrected, new AuditRun(List.of(corrected), List.of(visit)));
            assertThat(again.findings())
                    .as("chart %s of seed %s, billed %s", i, SEED + 1, Claims.words(claim.lines()))
                    .noneMatch(finding -> finding.severity() == Severity.ERROR && finding.fix() == Fix.DETERMINED);
            assertThat(again.corrected()).isEqualTo(corrected.lines());
            boolean settled = coded.queries().isEmpty()
                    && coded.disputed().isEmpty()
                    && coded.review().isEmpty()
                    && audited.findings().stream()
                            .noneMatch(finding -> finding.fix() == Fix.OPEN && finding.severity() != Severity.NOTE);
            if (settled) {
                assertThat(units(corrected.lines()))
                        .as("chart %s of seed %s, billed %s", i, SEED + 1, Claims.words(claim.lines()))
                        .isEqualTo(units(Charts.billed(coded)));
                changed += Claims.words(claim.lines()).equals(Claims.words(corrected.lines())) ? 0 : 1;
            }
        }
        assertThat(changed).as("claims that were corrected to what was coded").isGreaterThan(CHARTS / 8);
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

    /** One to five things given between seven and twenty-two o'clock, in minutes that lie near the thresholds. */
    private static Visit chart(Random random) {
        int[] lengths = {10, 15, 16, 30, 31, 45, 60, 90, 91, 120, 150, 151, 200};
        List<String> given = new ArrayList<>();
        int count = 1 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            int start = 7 * 60 + random.nextInt(60) * 10;
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
        return Charts.chart("V1", String.join(", ", given))
                .setting(random.nextInt(3) == 0 ? Setting.PROFESSIONAL : Setting.FACILITY)
                .build();
    }

    private static String clock(int minute) {
        return twoDigits(minute / 60) + ":" + twoDigits(minute % 60);
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    /** One edit of the kinds billers make: a unit more or less, a line gone, doubled, or another code. */
    private static List<ServiceLine> spoilt(List<ServiceLine> lines, Random random) {
        if (lines.isEmpty()) {
            return Claims.lines("96365");
        }
        List<ServiceLine> spoilt = new ArrayList<>(lines);
        int at = random.nextInt(lines.size());
        ServiceLine line = lines.get(at);
        int next = lines.size() + 1;
        switch (random.nextInt(6)) {
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
