package org.cannula.store;

import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;

/** The audited claims of runs: lists, one by one, and all of them in order. */
public final class Claims {

    /** Claims read from the store at a time where all of them are wanted. */
    private static final int BATCH = 200;

    private final Database database;

    Claims(Database database) {
        this.database = database;
    }

    /** The claims of a run that a filter lets pass, sorted. */
    public Page<ClaimSummary> list(
            String run, ClaimFilter filter, ClaimFilter.Sort sort, boolean descending, Page.Wanted wanted) {
        return database.read(handle -> filter.where(run)
                .page(handle, "claim", ClaimSummary.COLUMNS, sort.order(descending), wanted, ClaimSummary.ROW));
    }

    /** What the claims that a filter lets pass add up to: claims, cents at risk, cents missed. */
    public Sums sums(String run, ClaimFilter filter) {
        Where where = filter.where(run);
        return database.read(handle -> handle.createQuery(
                        "SELECT COUNT(*) AS claims, COALESCE(SUM(at_risk), 0) AS at_risk,"
                                + " COALESCE(SUM(missed), 0) AS missed FROM claim" + where.sql())
                .bindMap(where.values())
                .map((row, context) -> new Sums(row.getLong("claims"), row.getLong("at_risk"), row.getLong("missed")))
                .one());
    }

    /** Claims, cents at risk and cents missed. */
    public record Sums(long claims, long atRisk, long missed) {}

    /** A claim in short. */
    public ClaimSummary get(String run, long seq) {
        return database.read(handle -> handle.createQuery(
                        "SELECT " + ClaimSummary.COLUMNS + " FROM claim WHERE run = :run AND seq = :seq")
                .bind("run", run)
                .bind("seq", seq)
                .map(ClaimSummary.ROW)
                .findOne()
                .orElseThrow(() -> new NotFound("claim " + seq + " in run " + run)));
    }

    /** All of a claim. */
    public ClaimDetail detail(String run, long seq) {
        return database.read(handle -> handle.createQuery("SELECT detail FROM claim WHERE run = :run AND seq = :seq")
                .bind("run", run)
                .bind("seq", seq)
                .map((row, context) -> ClaimDetail.unpacked(row.getBytes("detail")))
                .findOne()
                .orElseThrow(() -> new NotFound("claim " + seq + " in run " + run)));
    }

    /** A claim by its place and all of it. */
    public record Whole(long seq, ClaimDetail detail) {}

    /** Hands over every claim that a filter lets pass, in the order of the input; no transaction is open meanwhile. */
    public void each(String run, ClaimFilter filter, Consumer<Whole> sink) {
        long after = 0;
        List<Whole> batch;
        do {
            long last = after;
            Where where = filter.where(run).compare("seq", ">", last);
            batch = database.read(handle -> handle.createQuery(
                            "SELECT seq, detail FROM claim" + where.sql() + " ORDER BY seq LIMIT " + BATCH)
                    .bindMap(where.values())
                    .map((row, context) -> new Whole(row.getLong("seq"), ClaimDetail.unpacked(row.getBytes("detail"))))
                    .list());
            batch.forEach(sink);
            after = batch.isEmpty() ? after : batch.get(batch.size() - 1).seq();
        } while (batch.size() == BATCH);
    }

    /** The places of the claims that a filter lets pass. */
    public BitSet places(String run, ClaimFilter filter) {
        Where where = filter.where(run);
        return database.read(handle -> {
            BitSet places = new BitSet();
            handle.createQuery("SELECT seq FROM claim" + where.sql())
                    .bindMap(where.values())
                    .mapTo(Integer.class)
                    .forEach(places::set);
            return places;
        });
    }
}
