package org.cannula.reports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cannula.chart.Administration;
import org.cannula.chart.Moment;
import org.cannula.chart.Route;
import org.cannula.chart.Visit;
import org.cannula.claim.Claim;
import org.cannula.claim.ClaimType;
import org.cannula.claim.ServiceLine;
import org.cannula.engine.AuditRun;
import org.cannula.engine.AuditedClaim;
import org.cannula.engine.Auditor;
import org.cannula.formats.report.Summary;
import org.cannula.totals.Totals;
import org.cannula.totals.WorstClaims;

/** A run whose every text is an attack on whatever shows it. */
final class Hostile {

    /** What would do harm in HTML, in an attribute, in a script, or as a formula. */
    static final List<String> TEXTS = List.of(
            "</script><img src=x onerror=alert(1)>",
            "\"><svg onload=alert(2)>",
            "' onmouseover='alert(3)",
            "]]><b>",
            "=HYPERLINK(\"http://evil\",\"x\")",
            "+1+1",
            "-2+3",
            "@SUM(A1)",
            "a\u0000b\u202ec\ud800d");

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    final List<AuditedClaim> audited = new ArrayList<>();
    final Summary summary;

    Hostile() {
        Auditor auditor = Auditor.withBuiltInPayers();
        Totals totals = new Totals();
        WorstClaims worst = new WorstClaims(100);
        for (String text : TEXTS) {
            LocalDate day = DAY.plusMonths(audited.size() % 2);
            Visit chart = chart(text, day);
            Claim claim = claim(text, day);
            AuditedClaim each = auditor.audit(claim, new AuditRun(List.of(claim), List.of(chart)));
            audited.add(each);
            totals.add(each);
            worst.add(each, chart);
        }
        summary = new Summary(totals, worst.list(), List.of());
    }

    private static Claim claim(String text, LocalDate day) {
        List<ServiceLine> lines = new ArrayList<>();
        for (String code : List.of("96365", "96366", "96368", "96368", text)) {
            lines.add(ServiceLine.builder(lines.size() + 1, code, BigDecimal.ONE)
                    .modifiers(lines.size() == 1 ? List.of(text) : List.of())
                    .date(day)
                    .charge(new BigDecimal("10.00"))
                    .build());
        }
        return Claim.builder(text)
                .type(ClaimType.INSTITUTIONAL)
                .billType("0131")
                .payer("medicare")
                .payerId(text)
                .patient(text)
                .provider(text)
                .visit(text)
                .lines(lines)
                .build();
    }

    private static Visit chart(String text, LocalDate day) {
        List<Administration> given = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            given.add(Administration.builder("a" + i, Route.IV_INFUSION)
                    .drug(i == 0 ? text : "vancomycin")
                    .site(text)
                    .start(new Moment(day.atTime(8 + i, 0), null))
                    .stop(new Moment(day.atTime(11 + i, 0), null))
                    .build());
        }
        return Visit.builder(text)
                .date(day)
                .patient(text)
                .provider(text)
                .administrations(given)
                .build();
    }
}
