package org.cannula.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.cannula.basis.Citation;
import org.cannula.basis.Rule;
import org.cannula.checks.Checks;

/** The pages of rules and checks, as they ship beside their classes. */
public final class RulePages {

    private RulePages() {}

    /** Every coding rule, then every check. */
    public static List<Rule> rules() {
        List<Rule> rules = new ArrayList<>(Rulebook.RULES);
        rules.addAll(Checks.ALL);
        return rules;
    }

    /** The page of a rule; its sources alone where it has none yet. */
    public static String of(Rule rule) {
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
