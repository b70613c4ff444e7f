package org.cannula.checks;

import org.cannula.claim.Claim;

/**
 * What a check may look at.
 *
 * @param claim the claim under audit
 */
public record Audit(Claim claim) {}
