package org.cannula.cases.oracle;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Who has had 96368: at most once an encounter, and once a date over the encounters of that date. */
final class Concurrency {

    private final Reading reading;

    /** Whether one of its primaries stands on the claim. */
    private final boolean payable;

    /** Drugs that had it in earlier encounters, by date. */
    private final Map<LocalDate, Set<String>> earlier;

    private final Map<LocalDate, Set<String>> here = new HashMap<>();

    Concurrency(Reading reading, boolean payable, Map<LocalDate, Set<String>> earlier) {
        this.reading = reading;
        this.payable = payable;
        this.earlier = earlier;
    }

    private Set<String> holders(LocalDate date) {
        Set<String> drugs = new HashSet<>();
        if (reading.is("nationalEdits", "binding")) {
            drugs.addAll(earlier.getOrDefault(date, Set.of()));
        }
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

    boolean heldByOther(LocalDate date, String drug) {
        return payable && holders(date).stream().anyMatch(holder -> !holder.equals(drug));
    }

    void take(LocalDate date, String drug) {
        here.computeIfAbsent(date, d -> new HashSet<>()).add(drug);
    }

    Map<LocalDate, Set<String>> taken() {
        return here;
    }
}
