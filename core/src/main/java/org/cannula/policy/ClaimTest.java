package org.cannula.policy;

import java.util.List;
import org.cannula.chart.Setting;
import org.cannula.claim.Claim;
import org.jspecify.annotations.Nullable;

/** What an edit of a payer asks of a claim, compiled. Asking it twice gives the same answer. */
public interface ClaimTest {

    /**
     * Whether the edit speaks of a claim.
     *
     * @return numbers of the lines it speaks of, ascending; empty where it speaks of the claim as a whole; null where it
     *     does not speak of it
     * @throws EditFailure where this claim cannot be asked
     */
    @Nullable
    List<Integer> matches(Claim claim, Setting setting) throws EditFailure;
}
