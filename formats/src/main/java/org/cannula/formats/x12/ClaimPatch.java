package org.cannula.formats.x12;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cannula.claim.Claim;
import org.cannula.claim.ClaimType;
import org.cannula.claim.ServiceLine;
import org.jspecify.annotations.Nullable;

/**
 * Turns the segments of one claim into those of another that differs in lines, units, charges, modifiers, frequency or the
 * payer's claim number. Every byte that says none of these stays.
 */
final class ClaimPatch {

    /** Segments of loop 2300 before and among the references; whatever else comes first ends them. */
    private static final Set<String> UP_TO_REFERENCES = Set.of("CLM", "DTP", "CL1", "PWK", "CN1", "AMT", "REF");

    private final Claim was;
    private final Claim now;
    private final List<RawSegment> head = new ArrayList<>();
    private final List<LineLoop> loops;
    private final LinePatch lines;

    private ClaimPatch(Claim was, Claim now, List<RawSegment> segments) {
        this.was = was;
        this.now = now;
        int first = 0;
        while (first < segments.size() && !LineLoop.begins(segments.get(first))) {
            head.add(segments.get(first++));
        }
        this.loops = LineLoop.of(segments.subList(first, segments.size()));
        this.lines = new LinePatch(was.type() == ClaimType.PROFESSIONAL);
    }

    /**
     * The segments to write.
     *
     * @param was the claim these segments were read as
     * @param now the claim they should be read as; kept lines have the numbers they had
     * @throws Unreadable with the place and the reason, where the file cannot say it
     */
    static List<RawSegment> of(Claim was, Claim now, List<RawSegment> segments) throws Unreadable {
        return new ClaimPatch(was, now, segments).apply();
    }

    private List<RawSegment> apply() throws Unreadable {
        if (chargesChange()) {
            Adjudicated.refuse(head);
            for (LineLoop loop : loops) {
                Adjudicated.refuse(loop.segments());
            }
        }
        List<LineLoop> kept = kept();
        List<ServiceLine> added = added();
        for (ServiceLine line : added) {
            kept.add(lines.added(line, kept.isEmpty() ? loops : kept));
        }
        if (!added.isEmpty()) {
            lines.refuseTooMany(kept);
        }
        frequency();
        reference();
        total(kept);
        List<RawSegment> segments = new ArrayList<>(head);
        kept.forEach(loop -> segments.addAll(loop.segments()));
        return segments;
    }

    private boolean chargesChange() {
        Map<Integer, ServiceLine> after = byNumber(now);
        boolean sameLines = after.keySet().equals(byNumber(was).keySet());
        return !sameLines
                || was.lines().stream()
                        .anyMatch(line -> !sameCharge(line, Objects.requireNonNull(after.get(line.line()))));
    }

    private static boolean sameCharge(ServiceLine before, ServiceLine after) {
        return before.units().compareTo(after.units()) == 0 && Amounts.same(before.charge(), after.charge());
    }

    private static Map<Integer, ServiceLine> byNumber(Claim claim) {
        Map<Integer, ServiceLine> lines = new HashMap<>();
        claim.lines().forEach(line -> lines.put(line.line(), line));
        return lines;
    }

    /** The loops of lines that stay, changed where their line is; loops that are no line of the claim stay as they are. */
    private List<LineLoop> kept() throws Unreadable {
        Map<String, ServiceLine> byPlace = new HashMap<>();
        was.lines().forEach(line -> byPlace.put(line.origin().place(), line));
        Map<Integer, ServiceLine> after = byNumber(now);
        List<LineLoop> kept = new ArrayList<>();
        for (LineLoop loop : loops) {
            RawSegment service = loop.service();
            ServiceLine before = service == null ? null : byPlace.get(service.place());
            ServiceLine line = before == null ? null : after.get(before.line());
            if (before != null && line != null) {
                lines.change(loop, before, line);
            }
            if (before == null || line != null) {
                kept.add(loop);
            }
        }
        if (kept.size() < loops.size()) {
            for (int i = 0; i < kept.size(); i++) {
                kept.get(i).number(i + 1);
            }
        }
        return kept;
    }

    private List<ServiceLine> added() {
        Map<Integer, ServiceLine> before = byNumber(was);
        return now.lines().stream()
                .filter(line -> !before.containsKey(line.line()))
                .toList();
    }

    private void frequency() {
        String frequency = now.frequency();
        if (frequency != null && !frequency.equals(was.frequency())) {
            head.set(0, head.get(0).withComponents(5, 3, 3, List.of(frequency)));
        }
    }

    /** REF*F8: in place where the claim has one, else behind its other references. */
    private void reference() throws Unreadable {
        String number = now.originalReference();
        if (number == null || number.equals(was.originalReference())) {
            return;
        }
        if (head.get(0).breaks(number)) {
            throw Unreadable.at(
                    head.get(0).place(),
                    "a claim number of the payer with a delimiter of the file",
                    "a number without");
        }
        int behind = 0;
        while (behind < head.size()
                && UP_TO_REFERENCES.contains(head.get(behind).id())) {
            if (head.get(behind).is("REF", "F8")) {
                head.set(behind, head.get(behind).with(2, number));
                return;
            }
            behind++;
        }
        head.add(behind, head.get(0).like("REF", List.of("F8", number)));
    }

    /** CLM02: the sum of all lines, those that carry no code to audit too. */
    private void total(List<LineLoop> kept) throws Unreadable {
        if (!chargesChange()) {
            return;
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (LineLoop loop : kept) {
            RawSegment service = loop.service();
            sum = service == null ? sum : sum.add(Amounts.charge(service));
        }
        RawSegment clm = head.get(0);
        @Nullable BigDecimal said = Amounts.of(clm, 2);
        if (said == null || said.compareTo(sum) != 0) {
            head.set(0, clm.with(2, Amounts.words(sum, clm.text(2))));
        }
    }
}
