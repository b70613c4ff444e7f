package org.cannula.store;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/**
 * An audit run: what it was asked, under which versions it ran, and what it adds up to.
 *
 * @param id its name, which is the name of its job too
 * @param job the job that does it
 * @param title what people call it
 * @param options what it was asked, as the job wrote it
 * @param engine version of the engine
 * @param versions payers, payer files and table editions it runs under, a JSON object: equal versions give equal results
 * @param whole whether every claim is in it
 * @param claims claims in it
 * @param rejected records that could not be read
 * @param totals what it adds up to, a JSON object; null until it is whole
 */
public record Run(
        String id,
        String job,
        String title,
        String options,
        String engine,
        String versions,
        boolean whole,
        long claims,
        long rejected,
        @Nullable String totals,
        String createdBy,
        Instant createdAt,
        @Nullable Instant endedAt) {

    static final String COLUMNS = "id, job, title, options, engine, versions, state, claims, rejected, totals,"
            + " created_by, created_at, ended_at";

    static final RowMapper<Run> ROW = (row, context) -> new Run(
            row.getString("id"),
            row.getString("job"),
            row.getString("title"),
            row.getString("options"),
            row.getString("engine"),
            row.getString("versions"),
            row.getString("state").equals("whole"),
            row.getLong("claims"),
            row.getLong("rejected"),
            row.getString("totals"),
            row.getString("created_by"),
            Moments.of(row, "created_at"),
            Moments.orNull(row, "ended_at"));

    /**
     * An input of a run.
     *
     * @param content its bytes, {@link Contents.Content#id}
     * @param name what the file was called
     * @param role {@code claims} or {@code visits}
     */
    public record Input(long content, String name, String role) {}

    /**
     * A run to begin.
     *
     * @param inputs in the order they are read
     */
    public record Start(String title, String options, String engine, String versions, List<Input> inputs) {
        public Start {
            inputs = List.copyOf(inputs);
        }
    }

    /**
     * Where a run goes on.
     *
     * @param id the run
     * @param claims claims that are in it already: as many of the first ones are not to be written again
     * @param rejected records named in it already
     */
    public record Begun(String id, long claims, long rejected) {}
}
