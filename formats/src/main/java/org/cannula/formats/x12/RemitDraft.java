package org.cannula.formats.x12;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cannula.basis.Origin;
import org.cannula.remit.Adjustment;
import org.cannula.remit.RemitClaim;
import org.cannula.remit.RemitLine;
import org.jspecify.annotations.Nullable;

/** Loop 2100 and its service lines (2110) as far as they were read. */
final class RemitDraft {

    private final String id;
    private final String status;
    private final BigDecimal charge;
    private final BigDecimal paid;
    private final @Nullable String payerClaim;
    private final @Nullable String trace;
    private final @Nullable LocalDate paymentDate;
    private final Origin origin;
    private final List<Adjustment> adjustments = new ArrayList<>();
    private final List<String> remarkCodes = new ArrayList<>();
    private final List<RemitLine> lines = new ArrayList<>();
    private final Remarks remarks = new Remarks();
    private @Nullable LocalDate from;
    private @Nullable RemitLineDraft line;

    RemitDraft(Segment clp, @Nullable String trace, @Nullable LocalDate paymentDate, Origin origin) throws Unreadable {
        this.id = Values.required(clp, 1, 0, "the biller's number of the claim");
        this.status = Values.required(clp, 2, 0, "a claim status code such as 1, 4 or 22");
        this.charge = amount(clp, 3, "the charge of the claim");
        this.paid = amount(clp, 4, "the payment of the claim");
        this.payerClaim = clp.text(7);
        this.trace = trace;
        this.paymentDate = paymentDate;
        this.origin = origin;
    }

    static BigDecimal amount(Segment segment, int element, String valid) throws Unreadable {
        BigDecimal amount = Values.signed(segment, element);
        if (amount == null) {
            throw Unreadable.at(segment, element, "nothing", valid);
        }
        return amount;
    }

    BigDecimal paid() {
        return paid;
    }

    Remarks remarks() {
        return remarks;
    }

    void accept(Segment segment, Outlet outlet) throws Unreadable {
        RemitLineDraft open = line;
        switch (segment.id()) {
            case "SVC" -> {
                endLine();
                line = new RemitLineDraft(segment, outlet.at(segment.place()));
            }
            case "CAS" -> adjust(segment, open == null ? adjustments : open.adjustments());
            case "MIA" -> remarkCodes(segment, 5, 20, 23);
            case "MOA" -> remarkCodes(segment, 3, 4, 7);
            case "LQ" -> {
                String code = segment.is(1, "HE") ? Values.code(segment, 2, 0) : null;
                if (code != null && open != null) {
                    open.remarks().add(code);
                }
            }
            case "DTM" -> {
                boolean first = segment.is(1, "472") || segment.is(1, "150");
                if (open != null && first) {
                    open.date(Values.ccyymmdd(segment, 2));
                } else if (open == null && segment.is(1, "232")) {
                    from = Values.ccyymmdd(segment, 2);
                }
            }
            case "REF" -> {
                if (open != null && segment.is(1, "6R")) {
                    open.id(segment.text(2));
                }
            }
            default -> {
                // Names, amounts and quantities that nothing here asks for.
            }
        }
    }

    /** Remark codes of the claim: one element on its own, and those from one to another. */
    private void remarkCodes(Segment segment, int alone, int first, int last) {
        for (int element = alone; element <= last; element = element == alone ? first : element + 1) {
            String code = Values.code(segment, element, 0);
            if (code != null) {
                remarkCodes.add(code);
            }
        }
    }

    /** CAS: a group, then reason, amount and quantity up to six times. */
    private static void adjust(Segment cas, List<Adjustment> to) throws Unreadable {
        String group = Values.required(cas, 1, 0, "an adjustment group: CO, CR, OA, PI or PR");
        for (int element = 2; element <= Math.min(cas.elements(), 17); element += 3) {
            String reason = Values.code(cas, element, 0);
            if (reason != null) {
                to.add(new Adjustment(group, reason, amount(cas, element + 1, "the amount of the adjustment")));
            }
        }
    }

    private void endLine() {
        RemitLineDraft done = line;
        if (done != null) {
            RemitLine finished = done.finish();
            lines.add(finished);
            balance(finished.origin().place(), finished.charge(), finished.paid(), finished.adjustments(), "line");
            line = null;
        }
    }

    private void balance(String place, BigDecimal charged, BigDecimal answered, List<Adjustment> less, String what) {
        BigDecimal expected = charged;
        for (Adjustment each : less) {
            expected = expected.subtract(each.amount());
        }
        if (expected.compareTo(answered) != 0) {
            remarks.add(
                    place,
                    "the " + what + " is paid " + answered.toPlainString() + ", its charge less adjustments comes to "
                            + expected.toPlainString());
        }
    }

    /** The claim, with its last line. */
    RemitClaim finish() {
        endLine();
        List<Adjustment> all = new ArrayList<>(adjustments);
        lines.forEach(each -> all.addAll(each.adjustments()));
        balance(origin.place(), charge, paid, all, "claim");
        return new RemitClaim(
                id,
                status,
                charge,
                paid,
                payerClaim,
                trace,
                paymentDate,
                from,
                adjustments,
                remarkCodes,
                lines,
                origin);
    }
}
