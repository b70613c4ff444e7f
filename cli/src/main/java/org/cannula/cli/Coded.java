package org.cannula.cli;

import java.util.ArrayList;
import java.util.List;
import org.cannula.chart.Visit;
import org.cannula.engine.Coder;
import org.cannula.engine.UncodableVisit;
import org.cannula.service.CodedVisit;
import org.jspecify.annotations.Nullable;

/**
 * What became of a visit: coded, or refused. Exactly one of the two is there.
 *
 * @param visit the coded visit
 * @param refused why it cannot be coded
 */
record Coded(@Nullable CodedVisit visit, @Nullable UncodableVisit refused) {

    /** Codes a group with sight of each other; one that is refused does not keep the others from being coded. */
    static List<Coded> all(Coder coder, List<Visit> visits) {
        try {
            return coder.code(visits).stream()
                    .map(coded -> new Coded(coded, null))
                    .toList();
        } catch (UncodableVisit e) {
            if (visits.size() == 1) {
                return List.of(new Coded(null, e));
            }
        }
        List<Coded> outcomes = new ArrayList<>();
        List<Visit> sound = new ArrayList<>();
        for (Visit visit : visits) {
            Coded alone = all(coder, List.of(visit)).get(0);
            outcomes.add(alone);
            if (alone.refused == null) {
                sound.add(visit);
            }
        }
        List<CodedVisit> together = sound.isEmpty() ? List.of() : coder.code(sound);
        for (int i = 0, next = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i).refused == null) {
                outcomes.set(i, new Coded(together.get(next++), null));
            }
        }
        return outcomes;
    }
}
