package org.cannula.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cannula.chart.Administration;
import org.cannula.chart.Moment;
import org.cannula.chart.Setting;
import org.cannula.chart.Visit;
import org.cannula.policy.Knob;
import org.cannula.policy.Readings;
import org.cannula.service.CodedLine;

/** Visits of one patient and provider that are coded with sight of each other, in the order they began. */
final class Group {

    /** One visit with the readings it is coded under. */
    record Member(int place, Visit visit, Readings readings) {}

    /** What a visit supports beside the others. */
    record Outcome(Sheet sheet, List<CodedLine> lines) {}

    private final List<Member> members;

    Group(List<Member> members) {
        this.members = new ArrayList<>(members);
        this.members.sort(Comparator.comparingLong((Member member) -> begin(member.visit()))
                .thenComparingInt(Member::place));
    }

    List<Member> members() {
        return members;
    }

    /** Codes every visit of the group, {@code variation} replacing one member; outcomes in the order of the members. */
    List<Outcome> derive(Member variation) {
        List<Outcome> outcomes = new ArrayList<>(members.size());
        List<Lines.Draft> earlier = new ArrayList<>();
        Set<LocalDate> concurrentDates = new HashSet<>();
        for (Member member : members) {
            Member one = member.place() == variation.place() ? variation : member;
            boolean oneADate = one.readings().policy().is(Knob.NATIONAL_EDITS, "binding");
            Sheet sheet = Derivation.of(one.visit(), one.readings(), oneADate ? concurrentDates : Set.of());
            List<Lines.Draft> drafts = Lines.draft(sheet);
            Lines.markLaterVisit(sheet, drafts, earlier);
            Lines.applyPairs(sheet, drafts, earlier);
            boolean paymentWindow = one.visit().inpatientFrom() != null
                    && one.visit().setting() == Setting.FACILITY
                    && one.readings().policy().is(Knob.MEDICARE_CODES, "yes");
            outcomes.add(new Outcome(sheet, Lines.finish(drafts, paymentWindow)));
            earlier.addAll(drafts);
            for (Lines.Draft draft : drafts) {
                if (draft.code.equals("96368")) {
                    concurrentDates.add(draft.date);
                }
            }
        }
        return outcomes;
    }

    /** First documented minute of a visit; visits without a clock come by their date. */
    private static long begin(Visit visit) {
        long first = Long.MAX_VALUE;
        for (Administration given : visit.administrations()) {
            Moment at = given.start() != null ? given.start() : given.stop();
            first = at == null ? first : Math.min(first, at.minute());
        }
        if (first == Long.MAX_VALUE && visit.arrived() != null) {
            first = visit.arrived().minute();
        }
        return first != Long.MAX_VALUE || visit.date() == null
                ? first
                : visit.date().toEpochDay() * 24 * 60;
    }
}
