package org.cannula.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cannula.engine.AuditedClaim;
import org.cannula.engine.Rebill;
import org.cannula.engine.Submission;
import org.cannula.formats.Rejected;
import org.cannula.formats.settings.FaultyFile;
import org.cannula.formats.settings.PayerClaims;

/** What becomes of the claims of a run, how they are to be sent, and what is said of it at the end. */
final class Rebilling {

    private final Run run;
    private final Submission as;
    private final PayerClaims numbers;
    private long seen;
    private long corrected;
    private long refused;
    private long unsettled;

    Rebilling(Run run, Submission as, PayerClaims numbers) {
        this.run = run;
        this.as = as;
        this.numbers = numbers;
    }

    /** How {@code --as} says it. */
    static Submission submission(String word) {
        for (Submission each : Submission.values()) {
            if (each.word().equals(word)) {
                return each;
            }
        }
        List<String> words =
                List.of(Submission.values()).stream().map(Submission::word).toList();
        throw new UsageError("--as " + word + ": there are " + String.join(", ", words) + Nearest.hint(word, words));
    }

    /** The numbers that {@code --payer-claims} names. */
    static PayerClaims numbers(List<Path> files) {
        PayerClaims numbers = new PayerClaims();
        for (Path file : files) {
            try (InputStream in = Files.newInputStream(file)) {
                numbers.add(in, file.toString());
            } catch (FaultyFile faulty) {
                throw new UsageError(faulty.rejected().says());
            } catch (IOException e) {
                throw new UsageError("--payer-claims " + file + ": cannot be read");
            }
        }
        return numbers;
    }

    Rebill of(AuditedClaim audited) {
        seen++;
        Rebill rebill = Rebill.of(audited, as, numbers.of(audited.claim()));
        if (rebill instanceof Rebill.Corrected made) {
            corrected++;
            unsettled += made.unsettled().isEmpty() ? 0 : 1;
        } else if (rebill instanceof Rebill.Refused no) {
            refused++;
            run.refuse(new Rejected(
                    no.original().origin(), "claim " + no.original().id(), no.found(), no.valid()));
        }
        return rebill;
    }

    /** A correction that the file cannot say. */
    void refuse(Rejected each) {
        corrected--;
        refused++;
        run.refuse(each);
    }

    long seen() {
        return seen;
    }

    void summary() {
        run.say("corrected: " + corrected + " of " + Count.of(seen, "claim") + " (" + as.word() + "), "
                + (refused == 0 ? "" : refused + " refused, ")
                + (unsettled == 0 ? "" : unsettled + " of them leave something to a person, ") + "nothing was sent");
        if (as != Submission.PRE_BILL && corrected + refused < seen) {
            run.say(
                    "corrected: claims that stand as they are were written as they were: do not send them a second time");
        }
    }
}
