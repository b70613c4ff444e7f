package org.cannula.cli;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.cannula.engine.AuditedClaim;
import org.cannula.formats.InputFile;
import org.cannula.formats.Inputs;
import org.cannula.formats.Rejected;
import org.cannula.formats.x12.RemitSink;
import org.cannula.remit.Answer;
import org.cannula.remit.Answering;
import org.cannula.remit.Denial;
import org.cannula.remit.PaidAnyway;
import org.cannula.remit.ProviderAdjustment;
import org.cannula.remit.RemitClaim;
import org.cannula.remit.Remits;
import org.jspecify.annotations.Nullable;

/** The remittances of {@code --remits}, and what they come to beside the findings. */
final class Answers {

    private final Remits remits = new Remits();
    private final List<Rejected> rejected = new ArrayList<>();
    private int answered;
    private int denials;
    private int prevented;
    private BigDecimal denied = BigDecimal.ZERO;
    private BigDecimal preventable = BigDecimal.ZERO;
    private int paidAnyway;
    private BigDecimal paid = BigDecimal.ZERO;
    private BigDecimal reversed = BigDecimal.ZERO;
    private BigDecimal takenBack = BigDecimal.ZERO;

    /** Reads remittances, which are held until the run ends. */
    static Answers of(List<String> arguments, InputStream standardInput) {
        Answers answers = new Answers();
        for (InputFile file : Inputs.of(arguments, standardInput, answers.rejected::add)) {
            file.remits(answers.new Sink());
        }
        return answers;
    }

    /** What could not be read. */
    List<Rejected> rejected() {
        return rejected;
    }

    /** What was answered to a claim, counted; null where nothing was. */
    @Nullable
    Answer to(AuditedClaim audited) {
        Answer answer = Answering.of(audited, remits);
        if (answer == null) {
            return null;
        }
        answered++;
        for (Denial each : answer.denials()) {
            denials++;
            denied = denied.add(each.amount());
            if (!each.preventedBy().isEmpty()) {
                prevented++;
                preventable = preventable.add(each.amount());
            }
        }
        for (PaidAnyway each : answer.paidAnyway()) {
            paidAnyway++;
            paid = paid.add(each.paid());
        }
        reversed = reversed.add(answer.reversed());
        for (ProviderAdjustment each : answer.takebacks()) {
            takenBack = takenBack.add(each.amount());
        }
        return answer;
    }

    /** Writes what found no claim, behind all claims. */
    void rest(Results results) throws IOException {
        for (RemitClaim each : remits.unmatched()) {
            results.unmatched(each);
        }
        for (ProviderAdjustment each : remits.untied()) {
            results.untied(each);
        }
    }

    /** Says what the remittances come to. */
    void summary(Run run) {
        if (remits.size() == 0 && rejected.isEmpty()) {
            return;
        }
        run.say(Count.of(answered, "claim") + " answered by " + Count.of(remits.size(), "remittance") + ", "
                + remits.unmatched().size() + " of them for claims that are not here");
        run.say("  " + Count.of(denials, "denial") + " of $" + denied + ": " + prevented + " of $" + preventable
                + " a finding would have prevented, " + (denials - prevented) + " no finding foretells");
        run.say("  " + Count.of(paidAnyway, "finding") + " paid all the same, $" + paid + " · reversed $" + reversed
                + " · taken back from payments $" + takenBack + ", and "
                + Count.of(remits.untied().size(), "adjustment")
                + " of no claim here");
    }

    /** Holds what is read. */
    private final class Sink implements RemitSink {
        @Override
        public void claim(RemitClaim claim) {
            remits.add(claim);
        }

        @Override
        public void adjustment(ProviderAdjustment adjustment) {
            remits.add(adjustment);
        }

        @Override
        public void rejected(Rejected each) {
            rejected.add(each);
        }
    }
}
