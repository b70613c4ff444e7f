package org.cannula.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cannula.cases.Case;
import org.cannula.cases.Cases;
import org.cannula.policy.Knob;
import org.junit.jupiter.api.Test;

/** RULINGS.md treats every knob, names its readings and its default, and links to pages that exist. */
class RulingsTest {

    private static final Rulings RULINGS = Rulings.read();

    /** A name in code type with two hyphens or more is a case. */
    private static final Pattern CASE = Pattern.compile("`(\\w+(?:-\\w+){2,})`");

    @Test
    void everyKnobHasItsRuling() {
        List<String> wrong = new ArrayList<>();
        for (Knob knob : Knob.values()) {
            String heading = RULINGS.heading(knob);
            if (heading.isEmpty()) {
                wrong.add("no heading names `" + knob.word() + "`");
                continue;
            }
            String text = RULINGS.text();
            int from = text.indexOf("### " + heading);
            int until = text.indexOf("\n#", from + 4);
            String ruling = text.substring(from, until < 0 ? text.length() : until);
            for (String reading : knob.readings()) {
                if (!ruling.matches("(?s).*\\b" + reading + "\\b.*")) {
                    wrong.add("\"" + heading + "\" says nothing of " + knob.word() + " " + reading);
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void everyCaseItNamesExists() {
        Set<String> cases = Stream.of(Cases.published(), Cases.drugUnits(), Cases.own())
                .flatMap(List::stream)
                .map(Case::id)
                .collect(Collectors.toSet());
        List<String> wrong = CASE.matcher(RULINGS.text())
                .results()
                .map(match -> match.group(1))
                .filter(name -> !cases.contains(name))
                .toList();

        assertThat(wrong).as("cases RULINGS.md names that are not there").isEmpty();
    }

    @Test
    void everyLinkLeadsToAPage() {
        List<String> wrong = new ArrayList<>();
        for (String[] link : RULINGS.links()) {
            if (!link[1].endsWith("/" + link[0] + ".md") || !Files.exists(Page.ROOT.resolve(link[1]))) {
                wrong.add(link[0] + ": " + link[1]);
            }
        }

        assertThat(RULINGS.links()).isNotEmpty();
        assertThat(wrong).isEmpty();
    }
}
