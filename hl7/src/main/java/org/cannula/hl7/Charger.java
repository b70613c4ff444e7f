package org.cannula.hl7;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.cannula.chart.Visit;
import org.cannula.formats.feed.VisitCoding;
import org.cannula.formats.mar.SiteMapping;
import org.cannula.service.CodedVisit;
import org.cannula.service.Query;
import org.jspecify.annotations.Nullable;

/**
 * Looks at patients that are due: makes their encounters anew from all of their messages, and charges those that are complete.
 * An encounter is complete when its discharge, or what came after it, is as old as the delay says, and nothing about it
 * must be asked.
 */
final class Charger {

    private static final long AFTER_FAILURE_MILLIS = 60_000;

    private final FeedStore store;
    private final SiteMapping site;
    private final VisitCoding coding;
    private final Duration delay;
    private final Clock clock;
    private final EncounterMaker maker;

    Charger(FeedStore store, SiteMapping site, VisitCoding coding, Duration delay, Clock clock) {
        this.store = store;
        this.site = site;
        this.coding = coding;
        this.delay = delay;
        this.clock = clock;
        this.maker = new EncounterMaker(site);
    }

    /** Settles the patient that is due longest; false where none is due. */
    boolean step() throws SQLException {
        long now = clock.millis();
        String patient = store.due(now);
        if (patient == null) {
            return false;
        }
        try {
            settle(patient, now);
        } catch (RuntimeException e) {
            // One patient must not keep the others waiting.
            store.postpone(patient, now + AFTER_FAILURE_MILLIS);
            throw e;
        }
        return true;
    }

    private void settle(String patient, long now) throws SQLException {
        List<FeedStore.Stored> stored = store.messages(patient);
        List<Facts> facts = new ArrayList<>();
        long newest = 0;
        List<String> unreadable = new ArrayList<>();
        for (FeedStore.Stored each : stored) {
            newest = Math.max(newest, each.at());
            try {
                facts.add(FactsReader.read(site, each.body(), "message " + each.number(), 1));
            } catch (Unreadable why) {
                // It was readable when it was taken; the mapping is another one now.
                unreadable.add("message " + each.number() + ", " + why.says());
            }
        }
        PatientChart.Sorted sorted = PatientChart.of(facts, maker);
        Map<Encounter, VisitCoding.Outcome> outcomes = coded(sorted.encounters());
        long last = stored.isEmpty() ? 0 : stored.get(stored.size() - 1).number();
        long due = newest + delay.toMillis();
        store.settle(patient, last, ledger -> {
            SortedSet<String> gone = new TreeSet<>(ledger.visits());
            boolean waits = now < due;
            boolean waiting = false;
            for (Encounter each : sorted.encounters()) {
                gone.remove(each.visit().id());
                waiting |= settle(ledger, each, outcomes.get(each), waits, unreadable);
            }
            for (String visit : gone) {
                // Its messages turned out to be another visit's.
                write(ledger, visit, null, List.of());
                ledger.state(visit, "cancelled", "its messages belong to another visit");
            }
            ledger.due(waiting ? due : null, sorted.unplaced().size());
        });
    }

    /** Visits of one patient are coded together. Those that cannot be are left out. */
    private Map<Encounter, VisitCoding.Outcome> coded(List<Encounter> encounters) {
        List<Encounter> sound = new ArrayList<>();
        List<Visit> visits = new ArrayList<>();
        for (Encounter each : encounters) {
            if (each.faults().isEmpty()
                    && !each.cancelled()
                    && !each.visit().administrations().isEmpty()) {
                sound.add(each);
                visits.add(each.visit());
            }
        }
        List<VisitCoding.Outcome> outcomes = visits.isEmpty() ? List.of() : coding.code(visits);
        Map<Encounter, VisitCoding.Outcome> byEncounter = new LinkedHashMap<>();
        for (int i = 0; i < sound.size(); i++) {
            byEncounter.put(sound.get(i), outcomes.get(i));
        }
        return byEncounter;
    }

    /** Writes what an encounter has come to; whether it waits for its time. */
    private boolean settle(
            Ledger ledger,
            Encounter encounter,
            VisitCoding.@Nullable Outcome outcome,
            boolean waits,
            List<String> unreadable)
            throws SQLException {
        String visit = encounter.visit().id();
        if (encounter.cancelled()) {
            write(ledger, visit, encounter, List.of());
            ledger.state(visit, "cancelled", "taken back (A11)");
            return false;
        }
        if (!encounter.discharged()) {
            ledger.state(visit, "open", "not discharged");
            return false;
        }
        if (waits) {
            ledger.state(visit, "waiting", "the delay is not over");
            return true;
        }
        String held = held(encounter, outcome, unreadable);
        if (!held.isEmpty()) {
            ledger.state(visit, "held", held);
            return false;
        }
        List<ChargeLine> lines =
                outcome == null ? List.of() : ChargeLine.of(encounter, Objects.requireNonNull(outcome.coded()));
        write(ledger, visit, encounter, lines);
        ledger.state(visit, lines.isEmpty() ? "nothing" : "charged", "");
        return false;
    }

    /** What must be known before the encounter is charged; empty where nothing. */
    private static String held(Encounter encounter, VisitCoding.@Nullable Outcome outcome, List<String> unreadable) {
        List<String> asks = new ArrayList<>(unreadable);
        encounter.faults().forEach(f -> asks.add(f.origin() + ": found " + f.found() + "; valid: " + f.valid()));
        for (Facts.Unmapped each : encounter.unmapped()) {
            String ask = each.kind() + " " + each.code() + " is mapped to nothing";
            if (!asks.contains(ask) && !each.kind().equals("route")) {
                asks.add(ask);
            }
        }
        if (outcome != null && outcome.refused() != null) {
            asks.add(outcome.refused());
        }
        CodedVisit coded = outcome == null ? null : outcome.coded();
        if (coded != null) {
            coded.queries().stream().map(Query::ask).forEach(asks::add);
        }
        return String.join("; ", asks);
    }

    /** Writes what makes the charges that stand those that are supported, and the message that says so. */
    private void write(Ledger ledger, String visit, @Nullable Encounter encounter, List<ChargeLine> lines)
            throws SQLException {
        ChargeChange change = ChargeChange.between(ledger.standing(visit), lines);
        if (change.isNothing()) {
            return;
        }
        List<DftMessage.Transaction> transactions = new ArrayList<>();
        for (ChargeChange.Charged each : change.credits()) {
            long number = ledger.charge(visit, each.line(), each.number());
            transactions.add(new DftMessage.Transaction(number, each.number(), each.line()));
        }
        for (ChargeLine each : change.charges()) {
            transactions.add(new DftMessage.Transaction(ledger.charge(visit, each, null), null, each));
        }
        String control = "CAN" + transactions.get(0).number();
        LocalDateTime now = LocalDateTime.now(clock);
        ledger.send(
                control,
                DftMessage.of(encounter == null ? ledger.known(visit) : encounter, control, now, transactions));
    }
}
