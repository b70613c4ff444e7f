package org.cannula.server.worklist;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.cannula.server.keep.ItemAnswer;
import org.cannula.server.keep.Needed;
import org.cannula.server.keep.PageAnswer;
import org.cannula.server.keep.Severities;
import org.cannula.server.keep.Who;
import org.cannula.store.Page;
import org.cannula.store.Store;
import org.cannula.store.WorkFilter;
import org.cannula.store.WorkItem;
import org.cannula.store.Worklist;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The worklist. Who changes an item sends the version he saw; where others were first, nothing is changed and he is told. */
@RestController
@RequestMapping("/api/worklist")
@Tag(name = "worklist", description = "Findings and queries to decide")
class WorklistController {

    /** Items that may be changed at once. */
    private static final int MOST = 1000;

    private final Store store;

    WorklistController(Store store) {
        this.store = store;
    }

    /**
     * Which items are wanted; what is left out asks for nothing.
     *
     * @param states open, agreed, disagreed, deferred
     * @param kind finding or query
     * @param severities error, review
     * @param assignee an account; empty text for items nobody has
     * @param search part of a claim number
     */
    @Schema(name = "WorkFilter")
    record ItemsFilter(
            @Nullable List<String> states,
            @Nullable String kind,
            @Nullable List<String> severities,
            @Nullable String check,
            @Nullable String code,
            @Nullable String provider,
            @Nullable String payer,
            @Nullable String assignee,
            @Nullable String audit,
            @Nullable Long seq,
            @Nullable String search) {

        static WorkFilter filter(@Nullable ItemsFilter asked) {
            return asked == null
                    ? WorkFilter.ALL
                    : new WorkFilter(
                            asked.states == null
                                    ? List.of()
                                    : asked.states.stream()
                                            .map(WorkItem.State::of)
                                            .toList(),
                            asked.kind,
                            Severities.ranks(asked.severities),
                            asked.check,
                            asked.code,
                            asked.provider,
                            asked.payer,
                            asked.assignee,
                            asked.audit,
                            asked.seq,
                            asked.search);
        }
    }

    /**
     * Which items are wanted, and in which order.
     *
     * @param sort severity, atRisk, missed, claim, check, provider, state, decided or number
     */
    @Schema(name = "WorklistRequest")
    record ItemsRequest(
            @Nullable ItemsFilter filter,
            @Nullable String sort,
            @Nullable Boolean descending,
            @Nullable Long offset,
            @Nullable Integer limit) {}

    /** A part of the list, and how many items the filter lets pass in each state. */
    @Schema(name = "WorklistAnswer")
    record ItemsAnswer(List<ItemAnswer> rows, long total, long offset, Map<String, Long> counts) {}

    /** An item and the version of it that was seen. */
    @Schema(name = "WorkItemSeen")
    record Seen(long id, int version) {}

    /**
     * A decision on items.
     *
     * @param state open, agreed, disagreed or deferred
     * @param reason needed for disagreed and deferred
     */
    @Schema(name = "DecideRequest")
    record DecideRequest(
            List<Seen> items, String state, @Nullable String reason) {
        DecideRequest {
            Needed.field(items, "items");
            Needed.field(state, "state");
        }
    }

    /**
     * Items for somebody.
     *
     * @param assignee an account; null for nobody
     */
    @Schema(name = "AssignRequest")
    record AssignRequest(List<Seen> items, @Nullable String assignee) {
        AssignRequest {
            Needed.field(items, "items");
        }
    }

    /** The items that were changed, and those that others had changed, as they are now. */
    @Schema(name = "ChangedAnswer")
    record ChangedAnswer(List<ItemAnswer> changed, List<ItemAnswer> conflicts) {}

    @PostMapping
    @Operation(summary = "The worklist: filtered, sorted, a page at a time")
    ItemsAnswer items(@RequestBody ItemsRequest asked, Authentication who) {
        store.views().add(Who.of(who).actor(), "worklist", "", null);
        WorkFilter filter = ItemsFilter.filter(asked.filter());
        int limit = asked.limit() == null ? Integer.parseInt(PageAnswer.ROWS) : asked.limit();
        Page<WorkItem> page = store.worklist()
                .list(
                        filter,
                        sort(asked.sort()),
                        Boolean.TRUE.equals(asked.descending()),
                        new Page.Wanted(asked.offset() == null ? 0 : asked.offset(), limit));
        Map<String, Long> counts = new TreeMap<>();
        store.worklist().counts(filter).forEach((state, items) -> counts.put(state.word(), items));
        return new ItemsAnswer(page.rows().stream().map(ItemAnswer::of).toList(), page.total(), page.offset(), counts);
    }

    private static WorkFilter.Sort sort(@Nullable String word) {
        if (word == null) {
            return WorkFilter.Sort.SEVERITY;
        }
        for (WorkFilter.Sort each : WorkFilter.Sort.values()) {
            if (each.name().replace("_", "").equals(word.toUpperCase(Locale.ROOT))) {
                return each;
            }
        }
        throw new IllegalArgumentException(
                "the worklist cannot be sorted by that; valid: severity, atRisk, missed, claim,"
                        + " check, provider, state, decided, number");
    }

    @GetMapping("/{item}")
    @Operation(summary = "One item")
    ItemAnswer item(@PathVariable long item, Authentication who) {
        WorkItem found = store.worklist().get(item);
        store.views().add(Who.of(who).actor(), "worklist", found.run(), found.seq());
        return ItemAnswer.of(found);
    }

    @PostMapping("/decide")
    @Operation(
            summary = "Decide items",
            description =
                    "Each on its own: those that others changed meanwhile are left and answered as conflicts; 409 where"
                            + " that is all of them.")
    ResponseEntity<ChangedAnswer> decide(@RequestBody DecideRequest asked, Authentication who) {
        return answer(store.worklist()
                .decide(
                        seen(asked.items()),
                        WorkItem.State.of(asked.state()),
                        asked.reason(),
                        Who.of(who).actor()));
    }

    @PostMapping("/assign")
    @Operation(summary = "Give items to somebody", description = "Conflicts as with decisions.")
    ResponseEntity<ChangedAnswer> assign(@RequestBody AssignRequest asked, Authentication who) {
        String assignee = asked.assignee() == null || asked.assignee().isEmpty() ? null : asked.assignee();
        if (assignee != null
                && !assignee.equals(who.getName())
                && store.accounts().find(assignee).isEmpty()) {
            throw new IllegalArgumentException("there is no account of the name the items were to be given to");
        }
        return answer(store.worklist()
                .assign(seen(asked.items()), assignee, Who.of(who).actor()));
    }

    private static List<Worklist.Seen> seen(@Nullable List<Seen> items) {
        if (items == null || items.isEmpty() || items.size() > MOST) {
            throw new IllegalArgumentException("1 to " + MOST + " items are changed at once");
        }
        return items.stream()
                .map(each -> new Worklist.Seen(each.id(), each.version()))
                .toList();
    }

    private static ResponseEntity<ChangedAnswer> answer(Worklist.Changed changed) {
        ChangedAnswer answer = new ChangedAnswer(
                changed.items().stream().map(ItemAnswer::of).toList(),
                changed.conflicts().stream().map(ItemAnswer::of).toList());
        return ResponseEntity.status(changed.items().isEmpty() ? HttpStatus.CONFLICT : HttpStatus.OK)
                .body(answer);
    }
}
