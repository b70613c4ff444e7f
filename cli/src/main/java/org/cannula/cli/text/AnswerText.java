package org.cannula.cli.text;

import java.util.ArrayList;
import java.util.List;
import org.cannula.cli.text.Look.Ink;
import org.cannula.remit.Answer;
import org.cannula.remit.Denial;
import org.cannula.remit.PaidAnyway;
import org.cannula.remit.ProviderAdjustment;
import org.cannula.remit.RemitClaim;

/** What payers answered to a claim, for people: behind the findings of the claim. */
public final class AnswerText {

    private final Page page;

    private AnswerText(Page page) {
        this.page = page;
    }

    /** Prints one answer. */
    public static void print(Page page, Answer answer) {
        AnswerText text = new AnswerText(page);
        Look look = page.look();
        page.line(look.paint(Ink.STRONG, "  remittance") + " of " + Words.plain(answer.claim()));
        answer.history().forEach(text::history);
        answer.denials().forEach(text::denial);
        answer.paidAnyway().forEach(text::paidAnyway);
        for (ProviderAdjustment each : answer.takebacks()) {
            text.item("taken back from a payment: $" + each.amount() + " (" + words(each) + ")");
        }
        if (!answer.unmatched().isEmpty()) {
            text.item("answered, but on no line of the claim: " + String.join(", ", answer.unmatched()));
        }
    }

    private void item(String words) {
        page.hanging("    ", words);
    }

    private void history(RemitClaim answer) {
        List<String> words = new ArrayList<>();
        words.add(status(answer) + (answer.date() == null ? "" : " " + answer.date()));
        words.add("charged $" + answer.charge());
        words.add("paid $" + answer.paid());
        if (answer.payerClaim() != null) {
            words.add("payer's number " + Words.plain(answer.payerClaim()));
        }
        item(String.join(" · ", words));
    }

    private static String status(RemitClaim answer) {
        return answer.isReversal() ? "reversed" : answer.isDenied() ? "denied" : "processed";
    }

    private void denial(Denial denial) {
        StringBuilder words = new StringBuilder("denied: ");
        words.append(denial.code().isEmpty() ? "the whole claim" : Words.plain(denial.code()));
        if (!denial.lines().isEmpty()) {
            words.append(" (line ").append(denial.lines().get(0)).append(')');
        }
        words.append(" $").append(denial.amount()).append(" · ").append(String.join(", ", denial.reasons()));
        if (!denial.remarks().isEmpty()) {
            words.append(", ").append(String.join(", ", denial.remarks()));
        }
        words.append(" · ");
        if (!denial.preventedBy().isEmpty()) {
            words.append("would have been prevented by ").append(String.join(", ", denial.preventedBy()));
        } else if (!denial.sameLine().isEmpty()) {
            words.append("another reason than that of ").append(String.join(", ", denial.sameLine()));
        } else {
            words.append("no finding");
        }
        item(words.toString());
    }

    private void paidAnyway(PaidAnyway paid) {
        item("paid all the same: " + paid.check() + " · " + paid.code() + " $" + paid.paid()
                + ", which an audit may take back");
    }

    private static String words(ProviderAdjustment adjustment) {
        return adjustment.reason()
                + (adjustment.reference() == null ? "" : " " + Words.plain(adjustment.reference()))
                + (adjustment.date() == null ? "" : ", " + adjustment.date());
    }
}
