package org.cannula.cases;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cannula.chart.Visit;
import org.cannula.claim.Claim;
import org.jspecify.annotations.Nullable;

/**
 * One worked example.
 *
 * @param id name of the case, unique over all files
 * @param place file and line it begins at
 * @param words its metadata by key; see {@code cases/README.md} for the keys
 * @param visits the documentation; several visits are coded with sight of each other; none where only a claim was
 *     published
 * @param answer the lines of each visit, in the order of the visits; one list where there is no visit
 * @param claim what was billed, or null
 */
public record Case(
        String id,
        String place,
        Map<String, String> words,
        List<Visit> visits,
        List<List<Expected>> answer,
        @Nullable Claim claim) {

    /** What we think of a published answer. Our own cases have none. */
    public enum Verdict {
        AGREES,
        DISPUTED,
        DISAGREES,
        OWN
    }

    public Case {
        words = Map.copyOf(words);
        visits = List.copyOf(visits);
        answer = List.copyOf(answer);
    }

    public @Nullable String word(String key) {
        return words.get(key);
    }

    public boolean has(String key) {
        return words.containsKey(key);
    }

    public Verdict verdict() {
        String verdict = words.get("verdict");
        return verdict == null
                ? Verdict.OWN
                : Verdict.valueOf(verdict.split(",", -1)[0].strip().toUpperCase(java.util.Locale.ROOT));
    }

    /** Whether the answer is the publisher's whole answer; else only the codes written must appear. */
    public boolean whole() {
        String verdict = words.get("verdict");
        return verdict == null || verdict.endsWith("whole answer");
    }

    public boolean runnable() {
        return !has("unrunnable");
    }

    public boolean clockChosen() {
        return "chosen".equals(words.get("clock"));
    }

    /** Knob settings under which the answer comes out, empty for the default. */
    public Map<String, String> readings() {
        return Settings.parse(words.getOrDefault("reading", ""));
    }

    /** Names of the rules this case proves. */
    public Set<String> proves() {
        String proves = words.get("proves");
        return proves == null ? Set.of() : Set.copyOf(List.of(proves.split(" +", -1)));
    }

    /** All lines of the answer. */
    public List<Expected> allAnswers() {
        return answer.stream().flatMap(List::stream).toList();
    }

    @Override
    public String toString() {
        return id + " (" + place + ")";
    }
}
