package org.cannula.formats.run;

import org.cannula.claim.Claim;
import org.cannula.engine.AuditedClaim;
import org.cannula.formats.InputSink;

/** Takes the records of an input and audits its claims. */
public interface Judge extends InputSink {

    /** Audits a claim, hands on what was found, and gives it back. */
    AuditedClaim audit(Claim claim);
}
