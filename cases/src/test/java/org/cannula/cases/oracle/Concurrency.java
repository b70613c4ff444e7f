package org.cannula.cases.oracle;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Who has had 96368: at most once an encounter. */
final class Concurrency {

    private final Reading reading;

    /** Whether one of its primaries stands on the claim. */
    private final boolean payable;

    private final Map<LocalDate, Set<String>> here = new HashMap<>();

    Concurrency(Reading reading, boolean payable) {
        this.reading = reading;
        this.payable = payable;
    }

    private Set<String> holders(LocalDate date) {
        Set<String> drugs = new HashSet<>();
        if (reading.is("concurrentCap", "date")) {
            drugs.addAll(here.getOrDefault(date, Set.of()));
        } else {
            here.values().forEach(drugs::addAll);
        }
        return drugs;
    }

    boolean free(LocalDate date) {
        return payable && holders(date).isEmpty();
    }

    /** Whether another drug of this encounter has had it. */
    boolean heldByOther(LocalDate date, String drug) {
        return payable && holders(date).stream().anyMatch(holder -> !holder.equals(drug));
    }

    void take(LocalDate date, String drug) {
        here.computeIfAbsent(date, d -> new HashSet<>()).add(drug);
    }
}
