package org.cannula.server.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the documentation supports, and what was billed for it.
 *
 * @param visits each visit that could be read
 * @param claims each claim that could be read, audited beside the visits
 * @param rejected what could not be read, and why
 */
record CodeAnswer(List<VisitAnswer> visits, List<ClaimAnswer> claims, List<RejectedAnswer> rejected) {

    /**
     * A visit.
     *
     * @param visit the visit as it was read, in the JSON of the contract
     * @param sheet the same as a visit sheet
     * @param coded the coded visit, in the JSON of the contract; null where it was refused
     * @param refused why it cannot be coded; empty where it was
     * @param timeline what is drawn
     */
    record VisitAnswer(
            String id,
            @JsonRawValue String visit,
            String sheet,
            @JsonRawValue @Nullable String coded,
            List<FaultAnswer> refused,
            TimelineAnswer timeline) {}

    /**
     * A claim.
     *
     * @param claim the claim as it was read, in the JSON of the contract
     * @param audited the audited claim, in the JSON of the contract
     * @param line line of the sheet it was read from; null where it is not told by lines
     */
    record ClaimAnswer(
            String id,
            @JsonRawValue String claim,
            @JsonRawValue String audited,
            @Nullable Integer line) {}
}
