package org.cannula.engine;

import java.util.List;
import org.cannula.chart.Inconsistency;
import org.cannula.chart.Visit;

/** A visit that cannot be coded because something in it cannot be true; names every place. */
public final class UncodableVisit extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Inconsistency> inconsistencies;

    UncodableVisit(Visit visit, List<Inconsistency> inconsistencies) {
        super("visit " + visit.id() + ": "
                + String.join(
                        "; ",
                        inconsistencies.stream().map(Inconsistency::toString).toList()));
        this.inconsistencies = List.copyOf(inconsistencies);
    }

    public List<Inconsistency> inconsistencies() {
        return inconsistencies;
    }
}
