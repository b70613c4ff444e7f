package org.cannula.formats.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cannula.chart.Visit;
import org.cannula.claim.Claim;
import org.cannula.engine.AuditedClaim;
import org.cannula.service.CodedVisit;
import org.jspecify.annotations.Nullable;

/**
 * The documentation of a run, held while claims stream by, and found by what may join a chart to a claim. Which of the
 * charts found here documents a claim is decided by the audit.
 */
public final class Charts {

    private final Map<String, List<Visit>> byId = new HashMap<>();
    private final Map<String, List<Visit>> byAccount = new HashMap<>();
    private final Map<String, List<Visit>> byPatient = new HashMap<>();
    private int size;

    /** Holds one more chart. */
    public void add(Visit visit) {
        size++;
        put(byId, visit.id(), visit);
        put(byAccount, visit.account(), visit);
        put(byPatient, visit.patient(), visit);
    }

    /** Charts held. */
    public int size() {
        return size;
    }

    private static void put(Map<String, List<Visit>> index, @Nullable String key, Visit visit) {
        if (key != null) {
            index.computeIfAbsent(key, each -> new ArrayList<>(1)).add(visit);
        }
    }

    /** Every chart that may document one of the claims, and every other chart of those patients. */
    public List<Visit> near(List<Claim> claims) {
        Set<Visit> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Visit> found = new ArrayList<>();
        for (Claim claim : claims) {
            collect(byId, claim.visit(), seen, found);
            collect(byAccount, claim.account(), seen, found);
            collect(byPatient, claim.patient(), seen, found);
        }
        for (Visit visit : List.copyOf(found)) {
            collect(byPatient, visit.patient(), seen, found);
        }
        return found;
    }

    /** The chart a claim was audited beside; null where there was none, or its id is not its own. */
    public @Nullable Visit documenting(AuditedClaim audited) {
        CodedVisit documented = audited.documented();
        List<Visit> found = documented == null ? List.of() : byId.getOrDefault(documented.visit(), List.of());
        return found.size() == 1 ? found.get(0) : null;
    }

    private static void collect(
            Map<String, List<Visit>> index, @Nullable String key, Set<Visit> seen, List<Visit> found) {
        if (key != null) {
            for (Visit visit : index.getOrDefault(key, List.of())) {
                if (seen.add(visit)) {
                    found.add(visit);
                }
            }
        }
    }
}
