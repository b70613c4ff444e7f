package org.cannula.service;

import java.util.List;
import java.util.SortedMap;

/**
 * A coded visit: what the documentation supports, why, what is missing, and what is open.
 *
 * @param visit id of the visit
 * @param policy payer and setting, such as {@code medicare/facility}
 * @param tables edition used of each table that was asked, with {@code carried} where the date lies outside it
 * @param engine version of the engine
 * @param lines supported lines, by date, then initial services first, then code
 * @param notes what the result says about itself, such as that no primary reason was documented
 * @param ledger the minute ledger: every unit and the minutes that earned it
 */
public record CodedVisit(
        String visit,
        String policy,
        SortedMap<String, String> tables,
        String engine,
        List<CodedLine> lines,
        List<NotCoded> notCoded,
        List<Query> queries,
        List<Review> review,
        List<NextUnit> next,
        List<Disputed> disputed,
        List<Because> notes,
        List<PaidUnit> ledger) {}
