package org.cannula.server.keep;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.cannula.store.WorkItem;
import org.jspecify.annotations.Nullable;

/**
 * An item of the worklist.
 *
 * @param version as it is seen here; whoever changes it sends this back
 * @param kind finding or query
 * @param state open, agreed, disagreed or deferred
 * @param audit the newest audit that found it
 * @param seq the claim's place in that audit
 * @param lines numbers of the lines; for a query, the ids of its administrations
 * @param atRisk cents; null where no price is known
 * @param missed cents; null where no price is known
 * @param decidedIn the versions it was decided under
 */
@Schema(name = "WorkItem")
public record ItemAnswer(
        long id,
        int version,
        String kind,
        String state,
        String audit,
        long seq,
        String claim,
        String provider,
        String payer,
        String check,
        String severity,
        String code,
        String lines,
        @Nullable Long atRisk,
        @Nullable Long missed,
        String says,
        @Nullable String assignee,
        @Nullable String reason,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,

        @JsonRawValue @Schema(type = "object", nullable = true) @Nullable
        String decidedIn) {

    /** The item as it is shown. */
    public static ItemAnswer of(WorkItem item) {
        return new ItemAnswer(
                item.id(),
                item.version(),
                item.kind(),
                item.state().word(),
                item.run(),
                item.seq(),
                item.claim(),
                item.provider(),
                item.payer(),
                item.check(),
                Severities.word(item.severity()),
                item.code(),
                item.lines(),
                item.atRisk(),
                item.missed(),
                item.says(),
                item.assignee(),
                item.reason(),
                item.decidedBy(),
                item.decidedAt(),
                item.decidedIn());
    }
}
