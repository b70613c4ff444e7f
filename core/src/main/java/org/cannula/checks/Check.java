package org.cannula.checks;

import java.util.List;
import org.cannula.basis.Citation;
import org.cannula.basis.Rule;

/** An audit check: its name is a sentence that should not be true of a claim. Checks do not see each other. */
public abstract class Check extends Rule {

    /** A check without a citation does not build. */
    protected Check(Citation first, Citation... more) {
        super(first, more);
    }

    /** Every way in which the claim shows what this check is named for. */
    public abstract List<Finding> findings(Audit audit);
}
