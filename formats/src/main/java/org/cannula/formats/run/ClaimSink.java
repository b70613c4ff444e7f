package org.cannula.formats.run;

import java.util.function.Consumer;
import org.cannula.chart.Visit;
import org.cannula.claim.Claim;
import org.cannula.formats.InputSink;
import org.cannula.formats.Rejected;

/** Takes the claims of an input and lets everything else pass. */
public record ClaimSink(Consumer<Claim> to) implements InputSink {

    @Override
    public void visit(Visit visit) {
        // Charts are held from the first reading on.
    }

    @Override
    public void claim(Claim claim) {
        to.accept(claim);
    }

    @Override
    public void rejected(Rejected rejected) {
        // Named once, where results are written.
    }
}
