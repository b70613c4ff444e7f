package org.cannula.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.cannula.basis.Citation;
import org.cannula.basis.Rule;
import org.cannula.checks.Checks;
import org.cannula.engine.Rulebook;

/** The pages of rules and checks, as they ship beside their classes. */
final class Pages {

    private Pages() {}

    /** Every coding rule, then every check. */
    static List<Rule> rules() {
        List<Rule> rules = new ArrayList<>(Rulebook.RULES);
        rules.addAll(Checks.ALL);
        return rules;
    }

    /** The page of a rule; its sources alone where it has none yet. */
    static String of(Rule rule) {
        try (InputStream in = rule.getClass().getResourceAsStream(rule.name() + ".md")) {
            if (in != null) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        StringBuilder text = new StringBuilder("# ").append(rule.name()).append("\n\n");
        for (Citation citation : rule.citations()) {
            text.append("- ")
                    .append(citation)
                    .append(" (seen ")
                    .append(citation.lastSeen())
                    .append(")\n");
        }
        return text.toString();
    }
}
