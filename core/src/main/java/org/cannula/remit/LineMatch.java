package org.cannula.remit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.cannula.claim.Claim;
import org.cannula.claim.ServiceLine;
import org.jspecify.annotations.Nullable;

/**
 * Finds the claim's line that an answered line belongs to: by the number the biller gave it, or the number of the line where
 * the biller gave none; else by code, modifiers, date and charge, as many of these as tell it apart.
 *
 * @param answered the answered line
 * @param line the line of the claim; null where none fits
 * @param by how it was found: {@code number}, {@code code}, or {@code nothing}
 */
record LineMatch(RemitLine answered, @Nullable ServiceLine line, String by) {

    /** Matches the lines of one answer. No line of the claim is answered twice. */
    static List<LineMatch> of(Claim claim, RemitClaim answer) {
        List<LineMatch> matches = new ArrayList<>();
        Set<Integer> taken = new HashSet<>();
        List<RemitLine> left = new ArrayList<>();
        for (RemitLine each : answer.lines()) {
            ServiceLine line = each.id() == null ? null : first(claim, taken, each, LineMatch::numbered);
            if (line == null) {
                left.add(each);
            } else {
                taken.add(line.line());
                matches.add(new LineMatch(each, line, "number"));
            }
        }
        for (RemitLine each : left) {
            ServiceLine line = byCode(claim, taken, each);
            if (line != null) {
                taken.add(line.line());
            }
            matches.add(new LineMatch(each, line, line == null ? "nothing" : "code"));
        }
        return matches;
    }

    private static boolean numbered(RemitLine answer, ServiceLine line) {
        String id = line.id();
        return id != null ? id.equals(answer.id()) : String.valueOf(line.line()).equals(answer.id());
    }

    /** The closest line of the code: one that agrees in everything, else without the charge, else without modifiers. */
    private static @Nullable ServiceLine byCode(Claim claim, Set<Integer> taken, RemitLine answer) {
        BiPredicate<RemitLine, ServiceLine> code = (a, line) -> line.code().equals(a.code());
        BiPredicate<RemitLine, ServiceLine> dated = code.and((a, line) -> sameDate(claim, a, line));
        BiPredicate<RemitLine, ServiceLine> modified =
                dated.and((a, line) -> new HashSet<>(line.modifiers()).equals(new HashSet<>(a.modifiers())));
        BiPredicate<RemitLine, ServiceLine> charged =
                modified.and((a, line) -> line.charge() != null && line.charge().compareTo(a.charge()) == 0);
        for (BiPredicate<RemitLine, ServiceLine> each : List.of(charged, modified, dated)) {
            ServiceLine line = first(claim, taken, answer, each);
            if (line != null) {
                return line;
            }
        }
        return null;
    }

    private static boolean sameDate(Claim claim, RemitLine answer, ServiceLine line) {
        LocalDate date = line.date() != null ? line.date() : claim.from();
        return answer.date() == null || date == null || answer.date().equals(date);
    }

    private static @Nullable ServiceLine first(
            Claim claim, Set<Integer> taken, RemitLine answer, BiPredicate<RemitLine, ServiceLine> fits) {
        for (ServiceLine line : claim.lines()) {
            if (!taken.contains(line.line()) && fits.test(answer, line)) {
                return line;
            }
        }
        return null;
    }
}
