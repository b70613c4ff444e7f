package org.cannula.server.audits;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cannula.store.Job;
import org.cannula.store.Run;
import org.jspecify.annotations.Nullable;

/**
 * An audit and how far it is.
 *
 * @param state waiting, running, done, failed or cancelled
 * @param phase waiting, reading, auditing or ended
 * @param done claims audited
 * @param total claims in all; null while they are being read
 * @param claimsPerSecond since it was begun; null while that cannot be told
 * @param secondsLeft at that rate; null while that cannot be told
 * @param claims claims in it, which can be looked at already
 * @param rejected records that could not be read
 * @param cancelling whether it was asked to stop
 * @param failure why it failed; null where it did not
 * @param engine version of the engine; null until it is begun
 */
record AuditAnswer(
        String id,
        String title,
        String state,
        String phase,
        long done,
        @Nullable Long total,
        @Nullable Long claimsPerSecond,
        @Nullable Long secondsLeft,
        long claims,
        long rejected,
        boolean cancelling,
        @Nullable String failure,
        String createdBy,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String engine,
        @Nullable String policy,
        List<InputAnswer> inputs) {

    /** An upload and what it is to the audit: {@code claims} or {@code visits}. */
    record InputAnswer(long upload, String name, String role) {}

    static AuditAnswer of(Job job, Optional<Run> begun, Instant now) {
        AuditOrder order = AuditOrder.of(job.request());
        Long rate = rate(job, now);
        Long total = job.total();
        return new AuditAnswer(
                job.id(),
                order.title(),
                job.state().word(),
                phase(job),
                job.done(),
                total,
                rate,
                rate == null || rate == 0 || total == null ? null : (total - job.done()) / rate,
                begun.map(Run::claims).orElse(0L),
                begun.map(Run::rejected).orElse(0L),
                job.cancelling(),
                job.failure(),
                job.createdBy(),
                job.createdAt(),
                job.startedAt(),
                job.endedAt(),
                begun.map(Run::engine).orElse(null),
                order.policy(),
                order.inputs().stream()
                        .map(each -> new InputAnswer(each.content(), each.name(), each.role()))
                        .toList());
    }

    private static String phase(Job job) {
        return switch (job.state()) {
            case WAITING -> "waiting";
            case RUNNING -> job.total() == null ? "reading" : "auditing";
            case DONE, FAILED, CANCELLED -> "ended";
        };
    }

    private static @Nullable Long rate(Job job, Instant now) {
        Instant started = job.startedAt();
        if (started == null || job.done() == 0) {
            return null;
        }
        Instant until = job.endedAt() == null ? now : job.endedAt();
        long millis = Math.max(1, Duration.between(started, until).toMillis());
        return job.done() * 1000 / millis;
    }
}
