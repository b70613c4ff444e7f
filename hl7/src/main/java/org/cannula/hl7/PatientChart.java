package org.cannula.hl7;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cannula.chart.Moment;
import org.jspecify.annotations.Nullable;

/**
 * The messages of one patient, told apart by encounter. A message names its encounter by visit number or account; one that
 * names neither belongs to the encounter of its order, else to the only one it can be of. The result does not depend on
 * the order the messages came in.
 */
final class PatientChart {

    private static final Comparator<Facts> BY_SENDING = Comparator.comparingLong(
                    (Facts f) -> f.header().second())
            .thenComparing(f -> f.header().control())
            .thenComparing(f -> f.header().sender());

    /**
     * @param encounters by the number of the visit
     * @param unplaced messages that name no encounter and fit none or several
     */
    record Sorted(List<Encounter> encounters, List<Facts> unplaced) {}

    private final List<Facts> messages;
    private final Map<String, String> visitOfAccount = new TreeMap<>();
    private final Map<String, String> visitOfOrder = new TreeMap<>();
    private final Map<String, List<Facts>> byVisit = new LinkedHashMap<>();
    private final List<Facts> unplaced = new ArrayList<>();

    private PatientChart(List<Facts> messages) {
        this.messages = messages;
    }

    /** Sorts the messages of a patient and makes an encounter of each visit's. A message told twice counts once. */
    static Sorted of(List<Facts> told, EncounterMaker maker) {
        List<Facts> messages = new ArrayList<>(told);
        messages.sort(BY_SENDING);
        Set<String> seen = new HashSet<>();
        messages.removeIf(f -> !seen.add(f.header().sender() + "|" + f.header().control()));
        PatientChart chart = new PatientChart(messages);
        chart.aliases();
        chart.place();
        List<Encounter> encounters = new ArrayList<>();
        chart.byVisit.forEach((visit, of) -> encounters.add(maker.make(visit, of)));
        return new Sorted(encounters, chart.unplaced);
    }

    private void aliases() {
        for (Facts each : messages) {
            Facts.Header header = each.header();
            if (header.visit() != null && header.account() != null) {
                visitOfAccount.putIfAbsent(header.account(), header.visit());
            }
        }
        for (Facts each : messages) {
            String visit = named(each);
            if (visit != null) {
                for (Facts.Order order : each.orders()) {
                    alias(order.placer(), visit);
                    alias(order.filler(), visit);
                }
            }
        }
    }

    private void alias(@Nullable String order, String visit) {
        if (order != null) {
            visitOfOrder.putIfAbsent(order, visit);
        }
    }

    private static @Nullable String numbered(Facts.Header header) {
        return header.visit();
    }

    private @Nullable String named(Facts facts) {
        String visit = numbered(facts.header());
        String account = facts.header().account();
        return visit != null ? visit : account == null ? null : visitOfAccount.getOrDefault(account, account);
    }

    private void place() {
        List<Facts> unnamed = new ArrayList<>();
        for (Facts each : messages) {
            String visit = named(each);
            for (Facts.Order order : each.orders()) {
                visit = visit != null || order.placer() == null ? visit : visitOfOrder.get(order.placer());
                visit = visit != null || order.filler() == null ? visit : visitOfOrder.get(order.filler());
            }
            if (visit == null) {
                unnamed.add(each);
            } else {
                byVisit.computeIfAbsent(visit, v -> new ArrayList<>()).add(each);
            }
        }
        Map<String, List<Facts>> late = new LinkedHashMap<>();
        for (Facts each : unnamed) {
            String only = only(each);
            if (only == null) {
                unplaced.add(each);
            } else {
                late.computeIfAbsent(only, v -> new ArrayList<>()).add(each);
            }
        }
        late.forEach(
                (visit, of) -> byVisit.getOrDefault(visit, new ArrayList<>()).addAll(of));
    }

    /** The one encounter whose stay covers what the message tells; null where there is none or are several. */
    private @Nullable String only(Facts facts) {
        Moment when = facts.stay().recorded();
        for (Facts.Entry entry : facts.entries()) {
            when = entry.entry().at() != null
                    ? entry.entry().at()
                    : entry.entry().says().start();
        }
        if (when == null) {
            return null;
        }
        String found = null;
        for (Map.Entry<String, List<Facts>> each : byVisit.entrySet()) {
            StayState stay = StayState.of(each.getValue());
            Moment arrived = stay.arrived() != null ? stay.arrived() : stay.inpatientFrom();
            Moment departed = stay.departed();
            boolean covers = arrived != null
                    && !stay.cancelled()
                    && arrived.minute() <= when.minute()
                    && (departed == null || when.minute() <= departed.minute());
            if (covers && found != null) {
                return null;
            }
            found = covers ? each.getKey() : found;
        }
        return found;
    }
}
