package org.cannula.server.administration;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.cannula.server.keep.Who;
import org.cannula.store.Purge;
import org.cannula.store.Store;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** How long patient data is kept, and the deleting of what is older. */
@RestController
@Tag(name = "administration")
class RetentionController {

    private final Store store;

    RetentionController(Store store) {
        this.store = store;
    }

    /**
     * What to delete.
     *
     * @param before audits from before this day (UTC); where it is left out, what the retention no longer keeps
     */
    @Schema(name = "PurgeRequest")
    record PurgeRequest(@Nullable LocalDate before) {}

    @GetMapping("/api/retention")
    @Operation(summary = "How long things are kept", description = "In days; 0 is for ever.")
    Purge.Retention retention() {
        return store.purge().retention();
    }

    @PutMapping("/api/retention")
    @Operation(summary = "Set how long things are kept")
    Purge.Retention retain(@RequestBody Purge.Retention asked, Authentication who) {
        store.purge().retain(asked, Who.of(who).actor());
        return store.purge().retention();
    }

    @PostMapping("/api/purge")
    @Operation(
            summary = "Delete patient data whose time is over",
            description = "The audit trail still verifies after it.")
    Purge.Purged purge(@RequestBody PurgeRequest asked, Authentication who) {
        LocalDate before = asked.before();
        return before == null
                ? store.purge().expired(Who.of(who).actor())
                : store.purge()
                        .before(
                                before.atStartOfDay(ZoneOffset.UTC).toInstant(),
                                Instant.EPOCH,
                                Who.of(who).actor());
    }
}
