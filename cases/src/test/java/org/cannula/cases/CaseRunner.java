package org.cannula.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cannula.cases.Case.Verdict;
import org.cannula.engine.Coder;
import org.cannula.engine.UncodableVisit;
import org.cannula.service.CodedLine;
import org.cannula.service.CodedVisit;

/** Runs cases through {@link Coder} and compares what comes out. */
public final class CaseRunner implements CaseJudge {

    @Override
    public List<CodedVisit> code(Case example, Map<String, String> settings) {
        return example.visits().isEmpty() ? List.of() : new Coder(Settings.payers(settings)).code(example.visits());
    }

    @Override
    public List<String> complaints(Case example) {
        if (example.verdict() != Verdict.OWN) {
            return published(example);
        }
        List<String> complaints = new ArrayList<>(own(example));
        if (example.has("billed")) {
            complaints.addAll(new DoubleDips().complaints(example));
        }
        return complaints;
    }

    /** A published case that agrees, or a disputed one under its reading. */
    private List<String> published(Case example) {
        List<String> differences = new ArrayList<>(differences(example, example.readings()));
        String dated = example.word("dated");
        if (dated != null) {
            String[] parts = dated.split(":", 2);
            Map<String, String> settings = new HashMap<>(example.readings());
            settings.putAll(Settings.parse(parts[0]));
            List<CodedVisit> coded = code(example, settings);
            LocalDate day = example.visits().get(0).date();
            differences.addAll(Comparison.dates(
                    Expected.list(parts[1], day == null ? LocalDate.EPOCH : day), administration(lines(coded))));
        }
        return differences;
    }

    @Override
    public List<String> differences(Case example, Map<String, String> settings) {
        List<CodedLine> lines = lines(code(example, settings));
        List<CodedLine> compared = example.has("drugs") ? drugs(lines) : administration(lines);
        List<String> differences =
                new ArrayList<>(Comparison.published(example.allAnswers(), compared, example.whole()));
        differences.addAll(
                Comparison.refused(Expected.list(example.words().getOrDefault("refused", ""), LocalDate.EPOCH), lines));
        return differences;
    }

    /** One of our own: each visit to the letter, and where a reading is set, the default differs as it says. */
    private List<String> own(Case example) {
        if (example.has("uncodable")) {
            return uncodable(example);
        }
        List<CodedVisit> coded = code(example, example.readings());
        List<String> complaints = new ArrayList<>();
        for (int i = 0; i < coded.size(); i++) {
            complaints.addAll(Comparison.exact(example.answer().get(i), compared(example, coded.get(i))));
        }
        if (coded.size() != example.visits().size()) {
            complaints.add(example.visits().size() + " visits, but " + coded.size() + " coded");
        }
        complaints.addAll(people(example, coded, "asks", "reviews"));
        if (example.has("default")) {
            List<CodedVisit> usual = code(example, Map.of());
            List<CodedLine> lines = new ArrayList<>();
            usual.forEach(visit -> lines.addAll(compared(example, visit)));
            LocalDate day = example.visits().get(0).date();
            Comparison.exact(
                            Expected.list(
                                    example.words().getOrDefault("default", ""), day == null ? LocalDate.EPOCH : day),
                            lines)
                    .forEach(said -> complaints.add("by default: " + said));
            people(example, usual, "default-asks", "default-reviews")
                    .forEach(said -> complaints.add("by default: " + said));
            if (same(coded, usual)) {
                complaints.add("the reading changes nothing");
            }
        }
        return complaints;
    }

    /** A visit that must be refused, for a reason that holds the words the case gives. */
    private List<String> uncodable(Case example) {
        String words = example.words().getOrDefault("uncodable", "");
        try {
            return List.of("coded " + code(example, example.readings()) + ", although " + words);
        } catch (UncodableVisit refused) {
            String said = String.valueOf(refused.getMessage());
            return said.contains(words) ? List.of() : List.of("refused with \"" + said + "\", expected " + words);
        }
    }

    private static List<CodedLine> compared(Case example, CodedVisit visit) {
        return example.has("drugs") ? visit.lines() : administration(visit.lines());
    }

    private static boolean same(List<CodedVisit> one, List<CodedVisit> other) {
        for (int i = 0; i < one.size(); i++) {
            List<CodedLine> first = one.get(i).lines();
            List<CodedLine> second = other.get(i).lines();
            if (first.size() != second.size()
                    || !asked(one.get(i)).equals(asked(other.get(i)))
                    || !reviewed(one.get(i)).equals(reviewed(other.get(i)))) {
                return false;
            }
            for (int line = 0; line < first.size(); line++) {
                if (!first.get(line).bills(second.get(line))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whom the result asks and what it wants looked at, where the case says. */
    private static List<String> people(Case example, List<CodedVisit> coded, String asks, String reviews) {
        List<String> complaints = new ArrayList<>();
        Set<String> asked = new TreeSet<>();
        Set<String> reviewed = new TreeSet<>();
        coded.forEach(visit -> {
            asked.addAll(asked(visit));
            reviewed.addAll(reviewed(visit));
        });
        compare(complaints, asks, example, asked);
        compare(complaints, reviews, example, reviewed);
        return complaints;
    }

    private static void compare(List<String> complaints, String key, Case example, Set<String> found) {
        String wanted = example.word(key);
        if (wanted != null) {
            Set<String> ids = wanted.equals("none") ? Set.of() : new TreeSet<>(List.of(wanted.split(" +", -1)));
            if (!ids.equals(found)) {
                complaints.add(key + " " + (found.isEmpty() ? "none" : found) + ", expected " + wanted);
            }
        }
    }

    private static Set<String> asked(CodedVisit visit) {
        Set<String> ids = new TreeSet<>();
        visit.queries().forEach(query -> ids.addAll(query.administrations()));
        return ids;
    }

    private static Set<String> reviewed(CodedVisit visit) {
        Set<String> ids = new TreeSet<>();
        visit.review().forEach(review -> ids.addAll(review.administrations()));
        return ids;
    }

    private static List<CodedLine> lines(List<CodedVisit> coded) {
        return coded.stream().flatMap(visit -> visit.lines().stream()).toList();
    }

    private static List<CodedLine> administration(List<CodedLine> lines) {
        return lines.stream().filter(line -> !line.drug()).toList();
    }

    private static List<CodedLine> drugs(List<CodedLine> lines) {
        return lines.stream().filter(CodedLine::drug).toList();
    }
}
