package org.cannula.formats.x12;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.cannula.remit.ProviderAdjustment;
import org.jspecify.annotations.Nullable;

/** The body of one 835 transaction: the payment, the claims it answers, and what adjusts it as a whole. */
final class RemitLoops implements Loops {

    private final RemitSink sink;
    private final Outlet outlet;
    private final String subject;

    private @Nullable String trace;
    private @Nullable LocalDate date;
    private @Nullable BigDecimal payment;
    /** What claims and adjustments come to; null when something could not be read. */
    private @Nullable BigDecimal sum = BigDecimal.ZERO;

    private @Nullable RemitDraft claim;
    private @Nullable Unreadable fault;
    private String claimSubject = "";
    private boolean inClaim;
    private long read;

    RemitLoops(RemitSink sink, Outlet outlet, String subject) {
        this.sink = sink;
        this.outlet = outlet;
        this.subject = subject;
    }

    @Override
    public long read() {
        return read;
    }

    @Override
    public void accept(Segment segment) {
        try {
            switch (segment.id()) {
                case "BPR" -> {
                    payment = Values.signed(segment, 2);
                    date = Values.ccyymmdd(segment, 16);
                }
                case "TRN" -> trace = segment.text(2);
                case "LX", "TS3", "TS2" -> endClaim();
                case "CLP" -> {
                    endClaim();
                    begin(segment);
                }
                case "PLB" -> {
                    endClaim();
                    adjustments(segment);
                }
                default -> inside(segment);
            }
        } catch (Unreadable wrong) {
            damage(wrong);
        }
    }

    private void begin(Segment clp) throws Unreadable {
        inClaim = true;
        String id = clp.text(1);
        claimSubject = id == null ? "claim without a number" : "claim " + id;
        claim = new RemitDraft(clp, trace, date, outlet.at(clp.place()));
    }

    private void inside(Segment segment) throws Unreadable {
        if (!segment.wellNamed()) {
            throw Unreadable.noName(segment);
        }
        RemitDraft open = claim;
        if (open != null && fault == null) {
            open.accept(segment, outlet);
        } else if (!inClaim && (segment.id().equals("SVC") || segment.id().equals("CAS"))) {
            throw Unreadable.at(segment, segment.id() + " outside a claim", "CLP before it");
        }
    }

    /** PLB: reason and reference stand in one element, the amount in the next, up to six times. */
    private void adjustments(Segment plb) throws Unreadable {
        for (int element = 3; element <= Math.min(plb.elements(), 13); element += 2) {
            if (!plb.has(element) && !plb.has(element + 1)) {
                continue;
            }
            String reason = Values.required(plb, element, 1, "the reason of an adjustment");
            BigDecimal amount = Values.signed(plb, element + 1);
            if (amount == null) {
                throw Unreadable.at(plb, element + 1, "nothing", "the amount of the adjustment");
            }
            sum = sum == null ? null : sum.subtract(amount);
            sink.adjustment(new ProviderAdjustment(
                    reason, plb.text(element, 2), amount, trace, date, outlet.at(plb.place(element, 0))));
        }
    }

    @Override
    public void damage(Unreadable wrong) {
        if (inClaim) {
            fault = fault == null ? wrong : fault;
        } else {
            sum = null;
            outlet.reject(subject, wrong);
        }
    }

    private void endClaim() {
        if (!inClaim) {
            return;
        }
        Unreadable wrong = fault;
        RemitDraft done = claim;
        if (wrong == null && done != null) {
            sink.claim(done.finish());
            done.remarks().send(outlet, claimSubject);
            sum = sum == null ? null : sum.add(done.paid());
            read++;
        } else if (wrong != null) {
            sum = null;
            outlet.reject(claimSubject, wrong);
        }
        inClaim = false;
        claim = null;
        fault = null;
    }

    @Override
    public void end(Segment se) {
        endClaim();
        if (payment != null && sum != null && payment.compareTo(sum) != 0) {
            outlet.remark(
                    subject,
                    se.place(),
                    "the payment is " + payment.toPlainString() + ", claims and adjustments come to "
                            + sum.toPlainString());
        }
    }

    @Override
    public void cut(Unreadable why) {
        if (inClaim) {
            damage(why);
        }
        endClaim();
    }
}
