package org.cannula.store;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The work list: who decides what, and what was decided. Whoever changes an item names the version he saw; where somebody was
 * faster, nothing is changed. Every change is an entry of the audit trail, written with it.
 */
public final class Worklist {

    private final Database database;
    private final Clock clock;
    private final Trail trail;

    Worklist(Database database, Clock clock, Trail trail) {
        this.database = database;
        this.clock = clock;
        this.trail = trail;
    }

    /** An item as somebody saw it. */
    public record Seen(long id, int version) {}

    /** A change of several items: those that were changed, and those that had changed before. */
    public record Changed(List<WorkItem> items, List<WorkItem> conflicts) {
        public Changed {
            items = List.copyOf(items);
            conflicts = List.copyOf(conflicts);
        }
    }

    /** Items that a filter lets pass, sorted. */
    public Page<WorkItem> list(WorkFilter filter, WorkFilter.Sort sort, boolean descending, Page.Wanted wanted) {
        return database.read(
                handle -> filter.where().page(handle, "work_item", "*", sort.order(descending), wanted, WorkItem.ROW));
    }

    /** The items about one claim of a run, whichever run showed them last. */
    public List<WorkItem> ofClaim(String run, long seq) {
        return database.read(handle -> handle.createQuery("SELECT work_item.* FROM finding"
                        + " JOIN work_item ON work_item.item_key = finding.item_key"
                        + " WHERE finding.run = :run AND finding.seq = :seq ORDER BY finding.place")
                .bind("run", run)
                .bind("seq", seq)
                .map(WorkItem.ROW)
                .list());
    }

    /** How many items that a filter lets pass are in each state. */
    public Map<WorkItem.State, Long> counts(WorkFilter filter) {
        Where where = filter.where();
        return database.read(handle -> {
            Map<WorkItem.State, Long> counts = new EnumMap<>(WorkItem.State.class);
            for (WorkItem.State each : WorkItem.State.values()) {
                counts.put(each, 0L);
            }
            handle.createQuery("SELECT state, COUNT(*) AS items FROM work_item" + where.sql() + " GROUP BY state")
                    .bindMap(where.values())
                    .map((row, context) -> Map.entry(WorkItem.State.of(row.getString("state")), row.getLong("items")))
                    .forEach(each -> counts.put(each.getKey(), each.getValue()));
            return counts;
        });
    }

    /** An item. */
    public WorkItem get(long id) {
        return database.read(handle -> get(handle, id));
    }

    private static WorkItem get(Handle handle, long id) {
        return handle.createQuery("SELECT * FROM work_item WHERE id = :id")
                .bind("id", id)
                .map(WorkItem.ROW)
                .findOne()
                .orElseThrow(() -> new NotFound("item " + id + " in the work list"));
    }

    /**
     * Decides items, each on its own: those that others changed meanwhile are left.
     *
     * @param reason why; asked for where somebody disagrees or defers
     * @throws IllegalArgumentException where a reason is missing
     */
    public Changed decide(List<Seen> items, WorkItem.State state, @Nullable String reason, Actor actor) {
        String why = reason == null || reason.isBlank() ? null : reason.strip();
        if (why == null && (state == WorkItem.State.DISAGREED || state == WorkItem.State.DEFERRED)) {
            throw new IllegalArgumentException("a reason is needed to say " + state.word());
        }
        return change(items, (handle, item) -> {
            String versions = state == WorkItem.State.OPEN ? null : versions(handle, item.run());
            boolean mine =
                    handle.createUpdate("UPDATE work_item SET state = :state, reason = :reason, decided_by = :by,"
                                            + " decided_at = :at, decided_in = :versions, version = version + 1"
                                            + " WHERE id = :id AND version = :version")
                                    .bind("state", state.word())
                                    .bind("reason", why)
                                    .bind("by", state == WorkItem.State.OPEN ? null : actor.name())
                                    .bind("at", state == WorkItem.State.OPEN ? null : Moments.text(clock.instant()))
                                    .bind("versions", versions)
                                    .bind("id", item.id())
                                    .bind("version", item.version())
                                    .execute()
                            == 1;
            if (mine) {
                trail.add(
                        handle,
                        actor,
                        "decided " + state.word(),
                        item.run(),
                        about(item)
                                .with("was", item.state().word())
                                .with("reason", why)
                                .with("versions", versions));
            }
            return mine;
        });
    }

    /** Gives items to an account; to nobody where that is null. */
    public Changed assign(List<Seen> items, @Nullable String assignee, Actor actor) {
        return change(items, (handle, item) -> {
            boolean mine = handle.createUpdate("UPDATE work_item SET assignee = :assignee, version = version + 1"
                                    + " WHERE id = :id AND version = :version")
                            .bind("assignee", assignee)
                            .bind("id", item.id())
                            .bind("version", item.version())
                            .execute()
                    == 1;
            if (mine) {
                trail.add(handle, actor, "assigned", item.run(), about(item).with("to", assignee));
            }
            return mine;
        });
    }

    private interface Change {
        /** Changes an item as it was seen; whether that could be done. */
        boolean of(Handle handle, WorkItem item);
    }

    private Changed change(List<Seen> items, Change change) {
        List<Seen> ordered = new ArrayList<>(items);
        // In one order, so that two who change many at once never wait for each other.
        ordered.sort(Comparator.comparingLong(Seen::id));
        return database.write(handle -> {
            List<WorkItem> changed = new ArrayList<>();
            List<WorkItem> conflicts = new ArrayList<>();
            for (Seen seen : ordered) {
                WorkItem item = get(handle, seen.id());
                boolean mine = item.version() == seen.version() && change.of(handle, item);
                (mine ? changed : conflicts).add(get(handle, seen.id()));
            }
            return new Changed(changed, conflicts);
        });
    }

    private static Detail about(WorkItem item) {
        return new Detail()
                .with("item", item.id())
                .with("claim", item.claim())
                .with("check", item.check())
                .with("lines", item.lines());
    }

    private static @Nullable String versions(Handle handle, String run) {
        Optional<String> versions = handle.createQuery("SELECT versions FROM run WHERE id = :run")
                .bind("run", run)
                .mapTo(String.class)
                .findOne();
        return versions.orElse(null);
    }
}
