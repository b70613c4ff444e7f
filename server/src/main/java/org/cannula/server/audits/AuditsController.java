package org.cannula.server.audits;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.cannula.server.keep.Library;
import org.cannula.server.keep.PageAnswer;
import org.cannula.server.keep.Who;
import org.cannula.store.Conflict;
import org.cannula.store.Digests;
import org.cannula.store.Job;
import org.cannula.store.Page;
import org.cannula.store.Run;
import org.cannula.store.Store;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Audits as jobs: asked for, watched, cancelled, deleted. */
@RestController
@RequestMapping("/api/audits")
@Tag(name = "audits")
class AuditsController {

    private final Store store;
    private final Clock clock;
    private final AuditWorker worker;
    private final AuditMaker maker;
    private final Library library;

    AuditsController(Store store, Clock clock, AuditWorker worker, AuditMaker maker, Library library) {
        this.store = store;
        this.clock = clock;
        this.worker = worker;
        this.maker = maker;
        this.library = library;
    }

    @PostMapping
    @Operation(
            summary = "Audit uploaded files",
            description = "A job: it survives a restart. The same Idempotency-Key again is the same audit.")
    ResponseEntity<AuditAnswer> submit(
            @RequestBody AuditRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Authentication who) {
        AuditOrder order = order(request);
        // What cannot be carried out is refused now, not by a job that fails later.
        maker.of(order.by(library.active().stream().map(each -> each.id()).toList()), () -> {});
        String once = key == null || key.isBlank() ? Digests.random() : key;
        Job job = store.jobs()
                .submit(once, AuditOrder.KIND, order.json(), Who.of(who).actor())
                .job();
        worker.wake();
        return ResponseEntity.status(HttpStatus.ACCEPTED)
                .location(URI.create("/api/audits/" + job.id()))
                .body(answer(job));
    }

    private AuditOrder order(AuditRequest request) {
        List<AuditRequest.Upload> claims = request.claims() == null ? List.of() : request.claims();
        List<AuditRequest.Upload> visits = request.visits() == null ? List.of() : request.visits();
        if (claims.isEmpty()) {
            throw new IllegalArgumentException("an audit needs at least one upload with claims");
        }
        for (AuditRequest.Upload each : claims) {
            store.contents().get(each.upload());
        }
        for (AuditRequest.Upload each : visits) {
            store.contents().get(each.upload());
        }
        String title = request.title() == null || request.title().isBlank()
                ? claims.get(0).name()
                : request.title().strip();
        String policy = request.policy() == null || request.policy().isEmpty() ? null : request.policy();
        return new AuditOrder(title, claims, visits, policy, request.mapping(), request.rates(), List.of());
    }

    private AuditAnswer answer(Job job) {
        return AuditAnswer.of(job, store.runs().ofJob(job.id()), clock.instant());
    }

    @GetMapping
    @Operation(summary = "Audits, newest first")
    PageAnswer<AuditAnswer> list(
            @RequestParam(defaultValue = "0") long offset, @RequestParam(defaultValue = PageAnswer.ROWS) int limit) {
        return PageAnswer.of(store.jobs().list(new Page.Wanted(offset, limit)), this::answer);
    }

    @GetMapping("/{id}")
    @Operation(summary = "An audit and how far it is")
    AuditAnswer audit(@PathVariable String id) {
        return answer(store.jobs().get(id));
    }

    @PostMapping("/{id}/cancel")
    @Operation(summary = "Ask an audit to stop", description = "What is audited by then stays and can be looked at.")
    AuditAnswer cancel(@PathVariable String id, Authentication who) {
        return answer(store.jobs().cancel(id, Who.of(who).actor()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Delete an audit with all of its patient data")
    void delete(@PathVariable String id, Authentication who) {
        store.purge().run(id, Who.of(who).actor());
    }

    @GetMapping(path = "/{id}/totals", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "What an audit adds up to", description = "As docs/reference/totals.schema.json describes it.")
    String totals(@PathVariable String id) {
        Run run = store.runs().get(id);
        if (run.totals() == null) {
            throw new Conflict("the audit is not done; what it adds up to is known when it is");
        }
        return run.totals();
    }

    @GetMapping("/{id}/rejected")
    @Operation(summary = "What of the inputs could not be read, and why")
    PageAnswer<String> rejected(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") long offset,
            @RequestParam(defaultValue = PageAnswer.ROWS) int limit,
            Authentication who) {
        store.views().add(Who.of(who).actor(), "rejected", id, null);
        return PageAnswer.of(store.runs().rejected(id, new Page.Wanted(offset, limit)), each -> each);
    }
}
