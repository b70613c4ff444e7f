package org.cannula.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cannula.chart.Visit;
import org.cannula.policy.EditLanguage;
import org.cannula.policy.Payer;
import org.cannula.policy.PayerFileError;
import org.cannula.policy.Payers;
import org.jspecify.annotations.Nullable;

/**
 * The payers of a run, and the one that {@code --policy} asks for.
 *
 * @param payers built-in payers and those of payer files
 * @param chosen name of the payer to use whatever the input names; null where the input decides
 */
record Policies(Payers payers, @Nullable String chosen) {

    /**
     * Reads what {@code --policy} names: a built-in payer, or a payer file.
     *
     * @throws UsageError when a name is unknown or a file cannot be used, saying what would be valid
     */
    static Policies of(List<String> wanted, Path here) {
        Payers payers = Payers.builtIn();
        String chosen = null;
        for (String each : wanted) {
            if (payers.named(each) != null) {
                chosen = each;
                continue;
            }
            Path file = here.resolve(each);
            if (!Files.isRegularFile(file)) {
                List<String> names = payers.all().stream().map(Payer::name).toList();
                throw new UsageError("--policy " + each + ": neither a payer nor a file; payers are "
                        + String.join(", ", names) + Nearest.hint(each, names));
            }
            try {
                payers = payers.with(
                        each,
                        Files.readAllLines(file, StandardCharsets.UTF_8),
                        () -> Extensions.load("edits", EditLanguage.class));
            } catch (PayerFileError e) {
                throw new UsageError(String.join(
                        "\n",
                        e.problems().stream()
                                .map(PayerFileError.Problem::toString)
                                .toList()));
            } catch (IOException e) {
                throw new UsageError("--policy " + each + ": cannot be read (" + e.getMessage() + ")");
            }
            chosen = payers.all().get(payers.all().size() - 1).name();
        }
        return new Policies(payers, chosen);
    }

    /** The visit under the chosen payer, else as it is. */
    Visit applied(Visit visit) {
        return chosen == null || chosen.equals(visit.payer())
                ? visit
                : visit.toBuilder().payer(chosen).build();
    }
}
