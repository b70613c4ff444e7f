package org.cannula.checks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cannula.claim.DrugBilled;
import org.cannula.claim.ServiceLine;
import org.jspecify.annotations.Nullable;

/** Lines that bill the same thing: code, date, modifiers, units and package; numbers and charges do not matter. */
final class EqualLines {

    /** Modifiers that say a service was repeated or stood apart, so that two equal lines are two services. */
    private static final Set<String> AGAIN = Set.of("59", "76", "77", "91", "XE", "XP", "XS", "XU");

    private EqualLines() {}

    /** What two equal lines share; null where a modifier says that it was done again, or nothing is billed. */
    static @Nullable String key(Billed billed) {
        return billed.line().modifiers().stream().anyMatch(AGAIN::contains) ? null : whole(billed);
    }

    /** What two equal lines share, whatever their modifiers say; null where nothing is billed. */
    private static @Nullable String whole(Billed billed) {
        ServiceLine line = billed.line();
        if (line.units().signum() <= 0) {
            return null;
        }
        DrugBilled drug = line.drug();
        return String.join(
                " ",
                billed.code(),
                billed.date().toString(),
                String.valueOf(line.through()),
                new TreeSet<>(line.modifiers()).toString(),
                line.units().stripTrailingZeros().toPlainString(),
                drug == null ? "" : drug.ndc());
    }

    /** Lines by what they share with equal ones, in order; lines that say they were done again are left out. */
    static LinkedHashMap<String, List<Billed>> byKey(Collection<Billed> lines) {
        LinkedHashMap<String, List<Billed>> byKey = new LinkedHashMap<>();
        for (Billed line : lines) {
            String key = key(line);
            if (key != null) {
                byKey.computeIfAbsent(key, same -> new ArrayList<>(1)).add(line);
            }
        }
        return byKey;
    }

    /** Whether some code stands on two of the lines: without that none are equal. */
    static boolean anyCodeTwice(List<Billed> lines) {
        for (int i = 1; i < lines.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (lines.get(i).code().equals(lines.get(j).code())) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * The claim of an earlier line on which every line of the claim stands too; null where there is none. A modifier that both
     * claims bear does not say that the second one was done again.
     */
    static @Nullable Billed original(Audit audit) {
        Set<String> keys = wholes(audit.lines());
        if (keys.isEmpty()) {
            return null;
        }
        for (Billed earlier : audit.before()) {
            List<Billed> theirs = audit.before().stream()
                    .filter(line -> line.isOnTheClaimOf(earlier))
                    .toList();
            if (wholes(theirs).containsAll(keys)) {
                return earlier;
            }
        }
        return null;
    }

    private static Set<String> wholes(List<Billed> lines) {
        Set<String> keys = new TreeSet<>();
        for (Billed line : lines) {
            String key = whole(line);
            if (key != null) {
                keys.add(key);
            }
        }
        return keys;
    }
}
