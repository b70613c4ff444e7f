package org.cannula.cli;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cannula.engine.AuditedClaim;
import org.cannula.formats.InputFile;
import org.cannula.formats.Inputs;
import org.cannula.formats.Note;
import org.cannula.formats.Rejected;
import org.cannula.formats.x12.Remark;
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

    /** So many kinds of denials are named in the summary. */
    private static final int SHOWN = 5;

    private final Remits remits = new Remits();
    private final List<Rejected> rejected = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    /** Denials by the checks that would have prevented them, and by reason where none would. */
    private final TreeMap<String, Sum> byCheck = new TreeMap<>();

    private final TreeMap<String, Sum> unforeseen = new TreeMap<>();
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
            if (each.preventedBy().isEmpty()) {
                add(unforeseen, String.join(" ", each.reasons()), each.amount());
            } else {
                prevented++;
                preventable = preventable.add(each.amount());
                add(byCheck, String.join(" ", each.preventedBy()), each.amount());
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

    private static void add(TreeMap<String, Sum> sums, String of, BigDecimal amount) {
        sums.merge(of, new Sum(1, amount), Sum::plus);
    }

    /** How many, and what they come to. */
    private record Sum(int count, BigDecimal amount) {
        Sum plus(Sum other) {
            return new Sum(count + other.count, amount.add(other.amount));
        }
    }

    /** The largest of these sums in words; the rest are counted. */
    private static String words(TreeMap<String, Sum> sums) {
        List<Map.Entry<String, Sum>> largest = new ArrayList<>(sums.entrySet());
        largest.sort(Comparator.comparing(each -> each.getValue().amount().abs().negate()));
        List<String> words = new ArrayList<>();
        for (Map.Entry<String, Sum> each : largest.subList(0, Math.min(SHOWN, largest.size()))) {
            Sum sum = each.getValue();
            words.add(each.getKey() + " " + sum.count() + " of $" + sum.amount());
        }
        if (largest.size() > SHOWN) {
            words.add((largest.size() - SHOWN) + " more");
        }
        return String.join(", ", words);
    }

    /** What looks wrong in them. */
    List<Note> notes() {
        return notes;
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
        if (!byCheck.isEmpty()) {
            run.say("    prevented by " + words(byCheck));
        }
        if (!unforeseen.isEmpty()) {
            run.say("    no finding: " + words(unforeseen));
        }
        run.say("  " + Count.of(paidAnyway, "finding") + " paid all the same, $" + paid + " · reversed $" + reversed
                + " · taken back from payments $" + takenBack);
        TreeMap<String, Sum> untied = new TreeMap<>();
        remits.untied().forEach(each -> add(untied, each.reason(), each.amount()));
        if (!untied.isEmpty()) {
            run.say("  adjustments of payments for no claim here: " + words(untied));
        }
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

        @Override
        public void remark(Remark remark) {
            notes.add(remark.note());
        }
    }
}
