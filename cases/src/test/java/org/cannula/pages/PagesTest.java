package org.cannula.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cannula.basis.Citation;
import org.cannula.basis.Rule;
import org.cannula.engine.Rulebook;
import org.junit.jupiter.api.Test;

/** Folder, list and pages are the same set; every page says where its rule is written, and its examples run. */
class PagesTest {

    private static final List<String> SECTIONS = List.of("Source", "Our reading", "Cases", "Payers that differ");

    /** A citation this much older than the newest one is listed by the build, so that somebody looks again. */
    private static final Period LOOK_AGAIN = Period.ofMonths(18);

    @Test
    void folderListAndPagesAreTheSame() {
        List<String> listed = Rulebook.RULES.stream().map(Rule::name).sorted().toList();

        assertThat(Page.names("org/cannula/rules", ".java"))
                .as("classes in the folder")
                .isEqualTo(listed);
        assertThat(Page.names("org/cannula/rules", ".md"))
                .as("pages in the folder")
                .isEqualTo(listed);
        assertThat(Rulebook.RULES.stream().map(Rule::name).toList())
                .as("the list, in order")
                .isEqualTo(listed);
    }

    @Test
    void everyPageShipsWithItsClass() {
        List<String> missing = new ArrayList<>();
        for (Page page : Pages.all()) {
            if (page.rule().getClass().getResource(page.rule().name() + ".md") == null) {
                missing.add(page.rule().name());
            }
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void everyPageHasItsSections() {
        List<String> wrong = new ArrayList<>();
        for (Page page : Pages.rules()) {
            if (!page.text().startsWith("# " + page.rule().name() + "\n\n")) {
                wrong.add(page.rule().name() + ": the title is the name of the rule");
            }
            if (!page.answer().endsWith(".")) {
                wrong.add(page.rule().name() + ": the answer is a sentence under the title");
            }
            for (String section : SECTIONS) {
                if (page.section(section).isBlank()) {
                    wrong.add(page.rule().name() + ": nothing under " + section);
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void everyPageCitesWhatItsClassCites() {
        List<String> wrong = new ArrayList<>();
        for (Page page : Pages.rules()) {
            String source = page.section("Source").replaceAll("\\s+", " ");
            assertThat(page.rule().citations())
                    .as(page.rule().name() + " without a citation")
                    .isNotEmpty();
            for (Citation citation : page.rule().citations()) {
                String cited = "**" + citation.source() + "**, " + citation.place() + " (";
                int at = source.indexOf(cited);
                if (at < 0 || !source.startsWith("looked at " + citation.lastSeen() + ")", at + cited.length() + 3)) {
                    wrong.add(page.rule().name() + ": " + cited + "grade, looked at " + citation.lastSeen() + ")");
                }
            }
            if (source.split("looked at", -1).length - 1
                    != page.rule().citations().size()) {
                wrong.add(page.rule().name() + ": a source its class does not cite");
            }
        }

        assertThat(wrong).isEmpty();
        reportOldCitations();
    }

    private static void reportOldCitations() {
        List<Citation> all = Pages.all().stream()
                .flatMap(page -> page.rule().citations().stream())
                .toList();
        LocalDate newest =
                all.stream().map(Citation::lastSeen).max(LocalDate::compareTo).orElseThrow();
        all.stream()
                .filter(citation -> citation.lastSeen().isBefore(newest.minus(LOOK_AGAIN)))
                .forEach(old -> System.out.println("look again: " + old + ", last seen " + old.lastSeen()));
    }

    @Test
    void everyKnobARuleAsksIsOnItsPage() {
        List<String> wrong = new ArrayList<>();
        for (Page page : Pages.rules()) {
            if (!page.knobs().containsAll(page.asked())) {
                wrong.add(page.rule().name() + " asks " + page.asked() + " but its reading names " + page.knobs());
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void everyExampleIsRight() {
        List<String> differences = new ArrayList<>();
        int examples = 0;
        for (Page page : Pages.rules()) {
            for (PageCase example : PageCase.of(page)) {
                differences.addAll(PageRun.of(example).differences());
                examples++;
            }
        }

        System.out.println("score: page examples " + (examples - differences.size()) + "/" + examples);
        assertThat(differences).isEmpty();
    }

    @Test
    void everyPageShowsItsRuleAtWork() {
        List<String> wrong = new ArrayList<>();
        for (Page page : Pages.rules()) {
            List<PageCase> examples = PageCase.of(page);
            if (examples.size() < 2) {
                wrong.add(page.rule().name() + ": a case and one that just is none");
            }
            Set<String> cited = new TreeSet<>();
            examples.forEach(example -> cited.addAll(PageRun.of(example).cited()));
            if (!cited.contains(page.rule().name())) {
                wrong.add(page.rule().name() + ": no example rests on it, only on " + cited);
            }
        }

        assertThat(wrong).isEmpty();
    }
}
