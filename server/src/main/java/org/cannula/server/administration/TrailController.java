package org.cannula.server.administration;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.cannula.server.keep.PageAnswer;
import org.cannula.store.Page;
import org.cannula.store.Store;
import org.cannula.store.Trail;
import org.cannula.store.Verification;
import org.cannula.store.Views;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit trail and the log of looks at patient data. */
@RestController
@Tag(name = "administration", description = "Accounts, tokens, audit trail, retention")
class TrailController {

    private final Store store;

    TrailController(Store store) {
        this.store = store;
    }

    /**
     * An entry of the audit trail.
     *
     * @param audit the audit it is about; empty where it is about none
     * @param detail its words; null once they were purged
     */
    @Schema(name = "TrailEntry")
    record EntryAnswer(
            long seq,
            String at,
            String who,
            String action,
            String audit,

            @JsonRawValue @Schema(type = "object", nullable = true) @Nullable
            String detail,

            String hash) {

        static EntryAnswer of(Trail.Entry entry) {
            return new EntryAnswer(
                    entry.seq(), entry.at(), entry.who(), entry.action(), entry.about(), entry.detail(), entry.hash());
        }
    }

    /** What reckoning the trail again has shown; {@code head} noted elsewhere shows later that nothing was cut off. */
    @Schema(name = "VerificationAnswer")
    record VerificationAnswer(boolean holds, long entries, long purged, String head, List<String> faults) {}

    @GetMapping("/api/audit-trail")
    @Operation(summary = "Who did what, when, under which versions; newest first")
    PageAnswer<EntryAnswer> trail(
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable String audit,
            @RequestParam(defaultValue = "0") long offset,
            @RequestParam(defaultValue = PageAnswer.ROWS) int limit) {
        return PageAnswer.of(store.trail().list(action, audit, new Page.Wanted(offset, limit)), EntryAnswer::of);
    }

    @GetMapping("/api/audit-trail/verify")
    @Operation(summary = "Whether the audit trail is as it was written")
    VerificationAnswer verify(@RequestParam(required = false) @Nullable List<String> head) {
        Verification found = store.trail().verify(head == null ? List.of() : head);
        return new VerificationAnswer(found.holds(), found.entries(), found.purged(), found.head(), found.faults());
    }

    @GetMapping("/api/views")
    @Operation(summary = "Who looked at patient data, newest first")
    PageAnswer<Views.View> views(
            @RequestParam(required = false) @Nullable String who,
            @RequestParam(required = false) @Nullable String audit,
            @RequestParam(defaultValue = "0") long offset,
            @RequestParam(defaultValue = PageAnswer.ROWS) int limit) {
        return PageAnswer.of(store.views().list(who, audit, new Page.Wanted(offset, limit)), each -> each);
    }
}
