package org.cannula.cases.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cannula.chart.Setting;
import org.cannula.chart.Visit;
import org.cannula.checks.Finding;
import org.cannula.checks.Severity;
import org.cannula.claim.Claim;
import org.cannula.claim.ClaimType;
import org.cannula.claim.ServiceLine;
import org.cannula.engine.AuditRun;
import org.cannula.engine.AuditedClaim;
import org.cannula.engine.Auditor;
import org.cannula.engine.Coder;
import org.cannula.service.CodedLine;
import org.cannula.service.CodedVisit;

/** Bills exactly what was coded and audits it: no error may come of it, with the chart or without. */
final class CleanClaims {

    private CleanClaims() {}

    static List<String> check(List<Visit> visits, List<CodedVisit> coded, Coder coder) {
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < visits.size(); i++) {
            if (!coded.get(i).lines().isEmpty()) {
                claims.add(claim(visits.get(i), coded.get(i)));
            }
        }
        Auditor auditor = new Auditor(coder, null, Map.of());
        List<String> violations = new ArrayList<>();
        errors("audited with the chart", auditor.audit(new AuditRun(claims, visits)), "", violations);
        // Without the chart nobody can tell that documented services exceed a clinical unit edit by themselves.
        errors("audited alone", auditor.audit(new AuditRun(claims, List.of())), "UnitsOverMue", violations);
        return violations;
    }

    private static void errors(String how, List<AuditedClaim> audited, String but, List<String> violations) {
        for (AuditedClaim claim : audited) {
            for (Finding finding : claim.findings()) {
                if (finding.severity() == Severity.ERROR && !finding.check().equals(but)) {
                    violations.add("what was coded for " + claim.claim().visit() + ", " + how + ": " + finding.code()
                            + " " + finding.says());
                }
            }
        }
    }

    /** The claim that bills what was coded. */
    private static Claim claim(Visit visit, CodedVisit coded) {
        boolean professional = visit.setting() == Setting.PROFESSIONAL;
        List<ServiceLine> lines = new ArrayList<>();
        for (CodedLine line : coded.lines()) {
            lines.add(ServiceLine.builder(lines.size() + 1, line.code(), BigDecimal.valueOf(line.units()))
                    .modifiers(line.modifiers())
                    .date(line.date())
                    .build());
        }
        LocalDate from =
                lines.stream().map(ServiceLine::date).min(LocalDate::compareTo).orElseThrow();
        LocalDate through =
                lines.stream().map(ServiceLine::date).max(LocalDate::compareTo).orElseThrow();
        return Claim.builder("claim of " + visit.id())
                .type(professional ? ClaimType.PROFESSIONAL : ClaimType.INSTITUTIONAL)
                .billType(professional ? null : "0131")
                .placeOfService(professional ? visit.placeOfService() : null)
                .payer(visit.payer())
                .patient(visit.patient())
                .provider(visit.provider())
                .from(from)
                .through(through)
                .visit(visit.id())
                .lines(lines)
                .build();
    }
}
