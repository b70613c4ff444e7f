package org.cannula.store;

import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/**
 * A claim in a list.
 *
 * @param severity of its worst finding: 0 error, 1 review, 2 note, 3 none
 * @param findings findings and queries
 * @param charged cents
 * @param atRisk cents
 * @param missed cents
 */
public record ClaimSummary(
        String run,
        long seq,
        String claim,
        @Nullable String patient,
        @Nullable String account,
        String provider,
        String payer,
        String policy,
        String basis,
        @Nullable String fromDay,
        int severity,
        int findings,
        int lines,
        long charged,
        long atRisk,
        long missed) {

    static final String COLUMNS =
            "run, seq, claim, patient, account, provider, payer, policy, basis, from_day, severity,"
                    + " findings, lines, charged, at_risk, missed";

    static final RowMapper<ClaimSummary> ROW = (row, context) -> new ClaimSummary(
            row.getString("run"),
            row.getLong("seq"),
            row.getString("claim"),
            row.getString("patient"),
            row.getString("account"),
            row.getString("provider"),
            row.getString("payer"),
            row.getString("policy"),
            row.getString("basis"),
            row.getString("from_day"),
            row.getInt("severity"),
            row.getInt("findings"),
            row.getInt("lines"),
            row.getLong("charged"),
            row.getLong("at_risk"),
            row.getLong("missed"));
}
