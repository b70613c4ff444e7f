package org.cannula.cli;

import java.util.function.Consumer;
import org.cannula.chart.Visit;
import org.cannula.claim.Claim;
import org.cannula.formats.InputSink;
import org.cannula.formats.Rejected;

/** Takes the visits of an input and lets everything else pass. */
record VisitSink(Consumer<Visit> to) implements InputSink {

    @Override
    public void visit(Visit visit) {
        to.accept(visit);
    }

    @Override
    public void claim(Claim claim) {
        // Claims of the same input are counted where results are written.
    }

    @Override
    public void rejected(Rejected rejected) {
        // Named once, where results are written.
    }
}
