package org.cannula.store;

import java.time.Clock;
import java.util.List;

/** A process that writes into a store and says what it has written, until it is killed. */
final class Victim {

    private Victim() {}

    /**
     * Writes.
     *
     * @param args address of the store
     */
    public static void main(String[] args) {
        Store store = Store.open(StoreAddress.of(args[0]), Clock.systemUTC());
        Actor actor = new Actor("victim", "test");
        store.jobs().submit("k", "audit", "{}", actor);
        store.jobs().releaseAll();
        Job job = store.jobs().take("victim").orElseThrow();
        Job.Lease lease = new Job.Lease(job.id(), "victim", job.attempt());
        Run.Begun begun = store.runs().begin(lease, new Run.Start("t", "{}", "0.1.0", "v1", List.of()));
        System.out.println("begun " + begun.claims());
        for (long seq = begun.claims() + 1; ; seq += 5) {
            store.runs().append(lease, begun.id(), Audited.many(5, (int) seq), List.of(), seq + 4, null);
            store.trail().add(actor, "step", begun.id(), "seq", String.valueOf(seq));
            System.out.println("kept " + (seq + 4));
        }
    }
}
