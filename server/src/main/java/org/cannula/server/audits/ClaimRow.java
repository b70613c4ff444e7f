package org.cannula.server.audits;

import org.cannula.server.keep.Severities;
import org.cannula.store.ClaimSummary;
import org.jspecify.annotations.Nullable;

/**
 * A claim in the table.
 *
 * @param seq its place in the input, from 1, which names it within its audit
 * @param severity of its worst finding; none where it has none
 * @param findings findings and queries
 * @param charged cents
 * @param atRisk cents
 * @param missed cents
 */
record ClaimRow(
        long seq,
        String claim,
        @Nullable String patient,
        @Nullable String account,
        String provider,
        String payer,
        String policy,
        String basis,
        @Nullable String from,
        String severity,
        int findings,
        int lines,
        long charged,
        long atRisk,
        long missed) {

    static ClaimRow of(ClaimSummary row) {
        return new ClaimRow(
                row.seq(),
                row.claim(),
                row.patient(),
                row.account(),
                row.provider(),
                row.payer(),
                row.policy(),
                row.basis(),
                row.fromDay(),
                Severities.word(row.severity()),
                row.findings(),
                row.lines(),
                row.charged(),
                row.atRisk(),
                row.missed());
    }
}
