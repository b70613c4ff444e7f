package org.cannula.server.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cannula.basis.Citation;
import org.cannula.basis.Rule;
import org.cannula.checks.Check;
import org.cannula.codes.CodeTable;
import org.cannula.engine.Coder;
import org.cannula.engine.RulePages;
import org.cannula.formats.pages.CodeFacts;
import org.cannula.formats.pages.Fact;
import org.cannula.policy.Knob;
import org.cannula.policy.Payer;
import org.cannula.policy.PayerException;
import org.springframework.stereotype.Component;

/** Everything that can be explained by its name, with its words for searching. */
@Component
class Explained {

    /** What stands in a list. */
    record Summary(String kind, String name, String says) {}

    /**
     * The whole.
     *
     * @param kind rule, check, code or point
     * @param says one sentence of it
     * @param text its page in Markdown, empty where it has facts alone; cases stand in fences named {@code sheet}
     * @param facts what is known of it
     * @param sources where it is written, with the day somebody last looked
     */
    record Page(String kind, String name, String says, String text, List<Fact> facts, List<SourceAnswer> sources) {}

    /** Where something is written. */
    record SourceAnswer(String source, String place, String lastSeen) {

        static SourceAnswer of(Citation citation) {
            return new SourceAnswer(
                    citation.source(), citation.place(), citation.lastSeen().toString());
        }
    }

    private record Entry(Page page, String words) {

        static Entry of(Page page) {
            StringBuilder words = new StringBuilder(page.name()).append(' ').append(page.text());
            page.facts()
                    .forEach(fact ->
                            words.append(' ').append(fact.name()).append(' ').append(fact.value()));
            return new Entry(page, words.toString().toLowerCase(Locale.ROOT));
        }
    }

    private final List<Entry> entries = new ArrayList<>();

    Explained(Coder coder) {
        for (Rule rule : RulePages.rules()) {
            entries.add(Entry.of(page(rule)));
        }
        for (Knob knob : Knob.values()) {
            entries.add(Entry.of(page(knob, coder)));
        }
        for (String code : CodeTable.builtIn().codes()) {
            entries.add(Entry.of(codePage(code)));
        }
    }

    /** Those that hold every word, names that match first. */
    List<Summary> search(String sought) {
        List<String> words = Arrays.stream(sought.toLowerCase(Locale.ROOT).split("\\s+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
        return entries.stream()
                .filter(entry -> words.stream().allMatch(entry.words()::contains))
                .sorted(Comparator.comparing(entry -> words.isEmpty()
                        || !words.stream().allMatch(entry.page().name().toLowerCase(Locale.ROOT)::contains)))
                .map(entry -> new Summary(
                        entry.page().kind(), entry.page().name(), entry.page().says()))
                .toList();
    }

    /** What bears that name, in any case. */
    Optional<Page> page(String name) {
        return entries.stream()
                .map(Entry::page)
                .filter(page -> page.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private static Page page(Rule rule) {
        String text = RulePages.of(rule);
        return new Page(
                rule instanceof Check ? "check" : "rule",
                rule.name(),
                firstParagraph(text),
                text,
                List.of(),
                rule.citations().stream().map(SourceAnswer::of).toList());
    }

    private static Page page(Knob knob, Coder coder) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("default", knob.defaultValue()));
        facts.add(new Fact("may be", knob.allowed()));
        List<SourceAnswer> sources = new ArrayList<>();
        for (Payer payer : coder.payers().all()) {
            for (PayerException exception : payer.exceptions()) {
                if (exception.knob() == knob) {
                    facts.add(new Fact(payer.name(), exception.value() + when(exception)));
                    sources.add(SourceAnswer.of(exception.citation()));
                }
            }
        }
        return new Page(
                "point",
                knob.word(),
                (knob.isDisputed() ? "Published readings differ (" + knob.point() + "): " : "Payers differ: ")
                        + String.join(", ", knob.readings()),
                "",
                facts,
                sources);
    }

    private static String when(PayerException exception) {
        return (exception.setting() == null ? "" : ", " + exception.setting().word())
                + (exception.from() == null ? "" : ", from " + exception.from())
                + (exception.until() == null ? "" : ", until " + exception.until());
    }

    private static Page codePage(String code) {
        List<Fact> facts = CodeFacts.of(code);
        return new Page("code", code, facts.get(0).value(), "", facts.subList(1, facts.size()), List.of());
    }

    private static String firstParagraph(String text) {
        StringBuilder paragraph = new StringBuilder();
        for (String line : text.lines().skip(1).toList()) {
            if (line.isBlank() && paragraph.length() > 0) {
                break;
            }
            if (!line.isBlank()) {
                paragraph.append(paragraph.length() == 0 ? "" : " ").append(line.strip());
            }
        }
        return paragraph.toString();
    }
}
