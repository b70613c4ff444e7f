package org.cannula.server.api;

import java.util.List;
import org.cannula.formats.Rejected;

/**
 * A record that could not be read or judged.
 *
 * @param subject the visit or claim concerned; empty where it cannot be told
 */
record RejectedAnswer(String subject, List<FaultAnswer> faults) {

    static RejectedAnswer of(Rejected rejected) {
        return new RejectedAnswer(
                rejected.subject(),
                rejected.faults().stream().map(FaultAnswer::of).toList());
    }
}
