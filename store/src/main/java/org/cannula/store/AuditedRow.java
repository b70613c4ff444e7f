package org.cannula.store;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cannula.chart.Visit;
import org.cannula.checks.Finding;
import org.cannula.checks.Severity;
import org.cannula.claim.Claim;
import org.cannula.claim.ServiceLine;
import org.cannula.engine.AuditedClaim;
import org.cannula.formats.json.JsonOut;
import org.cannula.service.CodedVisit;
import org.cannula.service.Query;
import org.cannula.totals.Totals;
import org.jspecify.annotations.Nullable;

/**
 * An audited claim as rows of the store.
 *
 * @param seq its place in the input, from 1
 * @param digest of the claim as billed: the same claim has it whenever it is audited
 * @param fromDay first date of service; null where none is given
 * @param severity of the worst finding: 0 error, 1 review, 2 note, 3 where there is none
 * @param charged cents
 * @param findings what the audit says, worst first, then the queries of its chart
 */
public record AuditedRow(
        long seq,
        String claim,
        String digest,
        @Nullable String patient,
        @Nullable String account,
        String provider,
        String payer,
        String policy,
        String basis,
        @Nullable String fromDay,
        int severity,
        int lines,
        long charged,
        long atRisk,
        long missed,
        ClaimDetail detail,
        List<Said> findings) {

    /** Severity of a claim without a finding. */
    public static final int NONE = 3;

    public AuditedRow {
        findings = List.copyOf(findings);
    }

    /**
     * A finding, or a query of the chart.
     *
     * @param key the same whenever the same claim is audited: digest of claim, check, lines and code
     * @param kind {@code finding} or {@code query}
     * @param check name of the check; for a query, {@code Query}
     * @param lines numbers of the lines, with spaces between; for a query, the ids of its administrations
     * @param atRisk cents; null where no price is known
     * @param missed cents; null where no price is known
     */
    public record Said(
            String key,
            String kind,
            String check,
            int severity,
            String code,
            String lines,
            @Nullable Long atRisk,
            @Nullable Long missed,
            String says) {

        /** Whether somebody has to decide it: a note asks for nothing. */
        boolean isWork() {
            return severity < rank(Severity.NOTE);
        }
    }

    /**
     * The rows of an audited claim.
     *
     * @param chart the chart it was audited beside; null where there was none
     */
    public static AuditedRow of(long seq, AuditedClaim audited, @Nullable Visit chart) {
        Claim claim = audited.claim();
        CodedVisit coded = audited.documented();
        String billed = JsonOut.text(claim);
        String digest = Digests.of(billed);
        return new AuditedRow(
                seq,
                claim.id(),
                digest,
                claim.patient(),
                claim.account(),
                claim.provider() == null ? Totals.NOT_GIVEN : claim.provider(),
                Totals.payer(audited),
                audited.policy(),
                audited.basis().word(),
                firstDay(claim),
                audited.findings().stream()
                        .mapToInt(each -> rank(each.severity()))
                        .min()
                        .orElse(NONE),
                claim.lines().size(),
                charged(claim),
                cents(audited.atRisk().amount()),
                cents(audited.missed().amount()),
                new ClaimDetail(
                        JsonOut.text(audited),
                        billed,
                        chart == null ? null : JsonOut.text(chart),
                        chart == null || coded == null ? null : JsonOut.text(coded, chart)),
                said(digest, audited));
    }

    /** Worst first, so that the store can sort by it. */
    static int rank(Severity severity) {
        return switch (severity) {
            case ERROR -> 0;
            case REVIEW -> 1;
            case NOTE -> 2;
        };
    }

    private static List<Said> said(String digest, AuditedClaim audited) {
        List<Said> said = new ArrayList<>();
        Map<String, Integer> met = new HashMap<>();
        for (Finding finding : audited.findings()) {
            String lines = finding.lines().stream().map(String::valueOf).collect(Collectors.joining(" "));
            said.add(new Said(
                    key(met, digest, finding.check(), lines, finding.code()),
                    "finding",
                    finding.check(),
                    rank(finding.severity()),
                    finding.code(),
                    lines,
                    centsOrNull(finding.atRisk()),
                    centsOrNull(finding.missed()),
                    finding.says()));
        }
        CodedVisit coded = audited.documented();
        for (Query query : coded == null ? List.<Query>of() : coded.queries()) {
            String about = String.join(" ", query.administrations());
            said.add(new Said(
                    key(met, digest, "Query", about, query.ask()),
                    "query",
                    "Query",
                    rank(Severity.REVIEW),
                    "",
                    about,
                    null,
                    null,
                    query.ask()));
        }
        return said;
    }

    /** Two findings of one claim that are alike in all of it are told by their order. */
    private static String key(Map<String, Integer> met, String digest, String check, String lines, String code) {
        String key = Digests.of(digest, check, lines, code);
        int number = met.merge(key, 1, Integer::sum);
        return number == 1 ? key : Digests.of(key, Integer.toString(number));
    }

    private static @Nullable String firstDay(Claim claim) {
        var first = claim.from();
        for (ServiceLine line : claim.lines()) {
            var day = line.date();
            first = first == null || (day != null && day.isBefore(first)) ? day : first;
        }
        return first == null ? null : first.toString();
    }

    private static long charged(Claim claim) {
        long sum = 0;
        for (ServiceLine line : claim.lines()) {
            BigDecimal charge = line.charge();
            sum += charge == null ? 0 : cents(charge);
        }
        return sum;
    }

    private static @Nullable Long centsOrNull(@Nullable BigDecimal dollars) {
        return dollars == null ? null : cents(dollars);
    }

    private static long cents(BigDecimal dollars) {
        return dollars.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValue();
    }
}
