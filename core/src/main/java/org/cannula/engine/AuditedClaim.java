package org.cannula.engine;

import java.util.List;
import java.util.SortedMap;
import org.cannula.checks.Basis;
import org.cannula.checks.Exposure;
import org.cannula.checks.Finding;
import org.cannula.claim.Claim;
import org.cannula.claim.ServiceLine;
import org.cannula.service.CodedVisit;
import org.jspecify.annotations.Nullable;

/**
 * An audited claim: what should not be true of it and is, and the claim as it should be.
 *
 * @param claim the claim as billed
 * @param basis whether documentation stood beside it
 * @param policy payer and setting, such as {@code medicare/facility}
 * @param policyBecause what decided the payer and the setting
 * @param tables edition used of each table that was asked, with {@code carried} where the date lies outside it
 * @param engine version of the engine
 * @param findings worst first, then by line and check
 * @param corrected the claim's lines with every determined fix applied, all others untouched
 * @param notChecked what could not be checked, and why; never empty of what matters
 * @param documented the documentation as coded; null where there was none
 */
public record AuditedClaim(
        Claim claim,
        Basis basis,
        String policy,
        String policyBecause,
        SortedMap<String, String> tables,
        String engine,
        List<Finding> findings,
        List<ServiceLine> corrected,
        List<String> notChecked,
        @Nullable CodedVisit documented) {

    public AuditedClaim {
        findings = List.copyOf(findings);
        corrected = List.copyOf(corrected);
        notChecked = List.copyOf(notChecked);
    }

    /** What the corrected claim leaves to a person: open findings, and what no line of the claim tells. */
    public List<String> unsettled() {
        return Unsettled.of(claim, findings, corrected);
    }

    /** Dollars that may be taken back, each counted once. */
    public Exposure atRisk() {
        return Exposure.atRisk(findings);
    }

    /** Dollars that were earned and not billed, each counted once. */
    public Exposure missed() {
        return Exposure.missed(findings);
    }
}
