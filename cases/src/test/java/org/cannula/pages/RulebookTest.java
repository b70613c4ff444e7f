package org.cannula.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cannula.basis.Rule;
import org.cannula.checks.Checks;
import org.cannula.engine.Rulebook;
import org.junit.jupiter.api.Test;

/** Everything the rulebook asks of claims has a check, or a reason why there is none; and every check answers something. */
class RulebookTest {

    private static final Path RULEBOOK = Page.ROOT.resolve("../shared/rulebook.md");

    /** The sections about claims, denials and auditors' findings. */
    private static final Set<String> SECTIONS = Set.of("8", "10", "11");

    private static final Pattern HEADING = Pattern.compile("## (\\w+)\\. .*");
    private static final Pattern ITEM = Pattern.compile("\\*\\*(R-\\d+[a-z]?)\\b.*");

    @Test
    void everyItemHasACheckOrAReason() {
        Set<String> known = names(Checks.ALL);
        known.addAll(names(Rulebook.RULES));
        for (RulebookItem item : RulebookItem.all()) {
            assertThat(item.words()).as(item.number()).isNotEmpty();
            assertThat(item.answers().isEmpty())
                    .as(item.number() + " has either checks or a reason")
                    .isNotEqualTo(item.reason().isEmpty());
            assertThat(known).as(item.number()).containsAll(item.answers());
        }
    }

    @Test
    void everyCheckAnswersAnItemOrIsOfOurOwn() {
        Set<String> unasked = names(Checks.ALL);
        RulebookItem.all().forEach(item -> unasked.removeAll(item.answers()));
        assertThat(unasked).isEqualTo(new TreeSet<>(CheckReference.BEYOND.keySet()));
    }

    @Test
    void everyKindOfDenialIsBorneByAFinding() {
        CheckReference.kinds().forEach((kind, checks) -> assertThat(checks.isEmpty())
                .as(kind + ": no finding bears its codes")
                .isEqualTo(CheckReference.NO_FINDING.containsKey(kind)));
    }

    @Test
    void noItemOfTheRulebookIsLeftOut() {
        assumeTrue(Files.exists(RULEBOOK), "the rulebook is not here: ../shared/rulebook.md");
        List<String> asked = new ArrayList<>();
        String section = "";
        for (String line : Page.read(RULEBOOK).split("\n", -1)) {
            Matcher heading = HEADING.matcher(line);
            Matcher item = ITEM.matcher(line);
            if (heading.matches()) {
                section = heading.group(1);
            } else if (SECTIONS.contains(section) && item.matches()) {
                asked.add(item.group(1));
            }
        }
        assertThat(asked).hasSizeGreaterThan(30);
        assertThat(RulebookItem.all().stream().map(RulebookItem::number)).containsExactlyElementsOf(asked);
    }

    private static Set<String> names(List<? extends Rule> rules) {
        return rules.stream().map(Rule::name).collect(Collectors.toCollection(TreeSet::new));
    }
}
