package org.cannula.remit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cannula.claim.Claim;
import org.jspecify.annotations.Nullable;

/** The remittances of a run, in their order, found by the claims they answer. */
public final class Remits {

    /** A shorter number stands in too many references by chance. */
    private static final int SHORTEST = 4;

    private final LinkedHashMap<String, List<RemitClaim>> byClaim = new LinkedHashMap<>();
    private final List<ProviderAdjustment> adjustments = new ArrayList<>();
    /** Adjustments by each word of their reference, so that a claim looks at few of them. */
    private final Map<String, List<ProviderAdjustment>> byWord = new HashMap<>();

    private final Set<String> answered = new HashSet<>();
    private final Set<ProviderAdjustment> tied = Collections.newSetFromMap(new IdentityHashMap<>());
    private int size;

    public void add(RemitClaim claim) {
        size++;
        byClaim.computeIfAbsent(claim.claim(), id -> new ArrayList<>(1)).add(claim);
    }

    public void add(ProviderAdjustment adjustment) {
        adjustments.add(adjustment);
        String reference = adjustment.reference();
        if (reference != null) {
            for (String word : words(reference)) {
                byWord.computeIfAbsent(word, each -> new ArrayList<>(1)).add(adjustment);
            }
        }
    }

    /** How many answers to claims there are. */
    public int size() {
        return size;
    }

    /** Every answer to a claim: by its number, else by its account; and notes that these have found their claim. */
    List<RemitClaim> to(Claim claim) {
        for (String id : new @Nullable String[] {claim.id(), claim.account()}) {
            List<RemitClaim> found = id == null ? null : byClaim.get(id);
            if (id != null && found != null) {
                answered.add(id);
                return found;
            }
        }
        return List.of();
    }

    /** Adjustments whose reference names a claim by one of its numbers; and notes that they have found their claim. */
    List<ProviderAdjustment> naming(Collection<String> numbers) {
        List<ProviderAdjustment> found = new ArrayList<>();
        Set<ProviderAdjustment> known = Collections.newSetFromMap(new IdentityHashMap<>());
        for (String number : numbers) {
            List<String> wanted = number.length() < SHORTEST ? List.of() : words(number);
            List<ProviderAdjustment> candidates =
                    wanted.isEmpty() ? List.of() : byWord.getOrDefault(wanted.get(0), List.of());
            for (ProviderAdjustment each : candidates) {
                String reference = each.reference();
                if (reference != null && Collections.indexOfSubList(words(reference), wanted) >= 0 && known.add(each)) {
                    found.add(each);
                    tied.add(each);
                }
            }
        }
        return found;
    }

    /** A reference is a number, or several behind each other: a number that is a piece of another word does not count. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>(2);
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length() && Character.isLetterOrDigit(text.charAt(i))) {
                word.append(text.charAt(i));
            } else if (word.length() > 0) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        return words;
    }

    /** Answers that found no claim so far, in their order. */
    public List<RemitClaim> unmatched() {
        List<RemitClaim> rest = new ArrayList<>();
        byClaim.forEach((claim, answers) -> {
            if (!answered.contains(claim)) {
                rest.addAll(answers);
            }
        });
        return rest;
    }

    /** Adjustments of payments that found no claim so far, in their order. */
    public List<ProviderAdjustment> untied() {
        return adjustments.stream().filter(each -> !tied.contains(each)).toList();
    }

    /** The payer's number of each claim, by the biller's: what a replacement or a void of it must name. */
    public SortedMap<String, String> payerClaims() {
        SortedMap<String, String> numbers = new TreeMap<>();
        byClaim.forEach((claim, answers) -> {
            for (RemitClaim answer : answers) {
                String number = answer.payerClaim();
                if (number != null && !answer.isReversal()) {
                    numbers.put(claim, number);
                }
            }
        });
        return numbers;
    }
}
