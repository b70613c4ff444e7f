package org.cannula.server.audits;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.cannula.server.keep.ItemAnswer;
import org.cannula.server.keep.PageAnswer;
import org.cannula.server.keep.Who;
import org.cannula.store.ClaimDetail;
import org.cannula.store.ClaimFilter;
import org.cannula.store.ClaimSummary;
import org.cannula.store.Claims;
import org.cannula.store.Page;
import org.cannula.store.Store;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The claims of an audit: the table, one of them, all of them. Every look is written down before it is answered. */
@RestController
@RequestMapping("/api/audits/{id}")
@Tag(name = "audits")
class ClaimsController {

    private final Store store;
    private final Exports exports;

    ClaimsController(Store store, Exports exports) {
        this.store = store;
        this.exports = exports;
    }

    /**
     * Which claims of the table are wanted, and in which order.
     *
     * @param sort input, claim, provider, payer, date, severity, findings, lines, charged, atRisk or missed
     */
    @Schema(name = "ClaimsRequest")
    record ClaimsRequest(
            @Nullable FilterRequest filter,
            @Nullable String sort,
            @Nullable Boolean descending,
            @Nullable Long offset,
            @Nullable Integer limit) {}

    /** A part of the table, and what all claims that the filter lets pass add up to, in cents. */
    @Schema(name = "ClaimsAnswer")
    record ClaimsAnswer(List<ClaimRow> rows, long total, long offset, Claims.Sums sums) {}

    /**
     * All of a claim.
     *
     * @param result the audited claim
     * @param claim the claim as billed
     * @param visit the chart it was audited beside; null where there was none
     * @param coded what that chart supports; null where there was none
     */
    @Schema(name = "ClaimAnswerWhole")
    record ClaimWhole(
            ClaimRow summary,
            @JsonRawValue @Schema(type = "object") String result,
            @JsonRawValue @Schema(type = "object") String claim,

            @JsonRawValue @Schema(type = "object", nullable = true) @Nullable
            String visit,

            @JsonRawValue @Schema(type = "object", nullable = true) @Nullable
            String coded,

            List<LineDiff> diff,
            List<ItemAnswer> items) {}

    @PostMapping("/claims")
    @Operation(summary = "The table of claims: filtered, sorted, a page at a time")
    ClaimsAnswer claims(@PathVariable String id, @RequestBody ClaimsRequest asked, Authentication who) {
        store.views().add(Who.of(who).actor(), "claims", id, null);
        ClaimFilter filter = FilterRequest.filter(asked.filter());
        int limit = asked.limit() == null ? Integer.parseInt(PageAnswer.ROWS) : asked.limit();
        store.runs().get(id);
        Page<ClaimSummary> page = store.claims()
                .list(
                        id,
                        filter,
                        FilterRequest.sort(asked.sort()),
                        Boolean.TRUE.equals(asked.descending()),
                        new Page.Wanted(asked.offset() == null ? 0 : asked.offset(), limit));
        return new ClaimsAnswer(
                page.rows().stream().map(ClaimRow::of).toList(),
                page.total(),
                page.offset(),
                store.claims().sums(id, filter));
    }

    @GetMapping("/claims/{seq}")
    @Operation(summary = "One claim: billed and supported, findings, corrected lines, items of the worklist")
    ClaimWhole claim(@PathVariable String id, @PathVariable long seq, Authentication who) {
        store.views().add(Who.of(who).actor(), "claim", id, seq);
        ClaimSummary summary = store.claims().get(id, seq);
        ClaimDetail detail = store.claims().detail(id, seq);
        return new ClaimWhole(
                ClaimRow.of(summary),
                detail.result(),
                detail.claim(),
                detail.visit(),
                detail.coded(),
                LineDiff.of(detail),
                store.worklist().ofClaim(id, seq).stream().map(ItemAnswer::of).toList());
    }

    @GetMapping(path = "/results", produces = MediaType.APPLICATION_NDJSON_VALUE)
    @Operation(summary = "All results as JSON lines, in the order of the input")
    void results(@PathVariable String id, Authentication who, HttpServletResponse response) throws IOException {
        store.runs().get(id);
        store.views().add(Who.of(who).actor(), "results", id, null);
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        exports.lines(store.runs().get(id), ClaimFilter.ALL).to(response.getOutputStream());
    }
}
