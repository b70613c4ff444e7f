package org.cannula.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cannula.basis.Rule;
import org.cannula.checks.Checks;
import org.cannula.engine.Rulebook;
import org.cannula.policy.Knob;

/** The pages of all rules and checks. */
final class Pages {

    private static final List<Page> RULES =
            Rulebook.RULES.stream().map(Page::of).toList();

    private static final List<Page> CHECKS =
            Checks.ALL.stream().filter(Page::exists).map(Page::of).toList();

    private Pages() {}

    /** Of the coding rules, by name. */
    static List<Page> rules() {
        return RULES;
    }

    /** Of the audit checks, in the order in which they explain a line. */
    static List<Page> checks() {
        return CHECKS;
    }

    static List<Page> all() {
        return Stream.concat(RULES.stream(), CHECKS.stream()).toList();
    }

    /** The rules whose page names a knob. */
    static List<Rule> naming(Knob knob) {
        List<Rule> rules = new ArrayList<>();
        for (Page page : all()) {
            if (page.knobs().contains(knob)) {
                rules.add(page.rule());
            }
        }
        return rules;
    }
}
