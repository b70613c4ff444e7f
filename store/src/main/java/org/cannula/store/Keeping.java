package org.cannula.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cannula.formats.store.StoreKeeping;
import org.jspecify.annotations.Nullable;

/** The keeping of a store, for the command line. */
public final class Keeping implements StoreKeeping {

    @Override
    public Outcome verify(String address, List<String> heads) {
        try (Store store = existing(address)) {
            Verification verification = store.trail().verify(heads);
            List<String> lines = new ArrayList<>(verification.faults());
            lines.add((verification.holds() ? "the audit trail holds: " : "the audit trail was altered: ")
                    + verification.entries() + " entries, the words of " + verification.purged() + " purged");
            lines.add("head " + verification.head());
            return new Outcome(verification.holds(), lines);
        }
    }

    @Override
    public Outcome backup(String address, Path file) throws IOException {
        try (Store store = existing(address)) {
            return new Outcome(true, rows("written", file, Backup.write(store, file)));
        }
    }

    @Override
    public Outcome restore(String address, Path file) throws IOException {
        Map<String, Long> rows = Restore.read(StoreAddress.of(address), file);
        Outcome verified = verify(address, List.of());
        List<String> lines = rows("restored from", file, rows);
        lines.addAll(verified.lines());
        return new Outcome(verified.sound(), lines);
    }

    private static List<String> rows(String what, Path file, Map<String, Long> rows) {
        List<String> lines = new ArrayList<>();
        rows.forEach((table, count) -> lines.add(table + " " + count));
        lines.add(what + " " + file);
        return lines;
    }

    @Override
    public Outcome purge(String address, @Nullable Instant before) {
        try (Store store = existing(address)) {
            Purge.Purged purged = before == null
                    ? store.purge().expired(Actor.commandLine())
                    : store.purge().before(before, Instant.EPOCH, Actor.commandLine());
            return new Outcome(
                    true,
                    List.of("purged " + purged.runs() + " runs with " + purged.claims() + " claims, " + purged.inputs()
                            + " inputs, the words of " + purged.entries() + " entries of the audit trail, "
                            + purged.views() + " looks at patient data"));
        }
    }

    /** A store that is there: none is made only to be looked at. */
    private static Store existing(String address) {
        StoreAddress at = StoreAddress.of(address);
        if (at.embedded() && !Files.isRegularFile(at.file())) {
            throw new StoreException("there is no store " + at.file());
        }
        return Store.open(at);
    }
}
