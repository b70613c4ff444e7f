package org.cannula.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.cannula.chart.Administration;
import org.cannula.chart.Moment;
import org.cannula.chart.Setting;
import org.cannula.chart.Visit;
import org.cannula.codes.PtpTable;
import org.cannula.policy.Knob;
import org.cannula.policy.Readings;
import org.cannula.service.CodedLine;
import org.jspecify.annotations.Nullable;

/** Visits of one patient and provider that are coded with sight of each other, in the order they began. */
final class Group {

    /** One visit with the readings it is coded under. */
    record Member(int place, Visit visit, Readings readings) {}

    /** What a visit supports beside the others. */
    record Outcome(Sheet sheet, List<CodedLine> lines) {}

    private final List<Member> members;

    /** Groups visits that see each other: equal patient and provider, and a date in common, by a chain of visits. */
    static List<Group> of(List<Member> all) {
        List<List<Member>> groups = new ArrayList<>();
        for (Member member : all) {
            List<Member> own = new ArrayList<>(List.of(member));
            for (List<Member> group : List.copyOf(groups)) {
                if (group.stream().anyMatch(other -> seeEachOther(member.visit(), other.visit()))) {
                    own.addAll(group);
                    groups.remove(group);
                }
            }
            groups.add(own);
        }
        return groups.stream().map(Group::new).toList();
    }

    private static boolean seeEachOther(Visit one, Visit other) {
        if (one.patient() == null
                || one.provider() == null
                || !one.patient().equals(other.patient())
                || !one.provider().equals(other.provider())) {
            return false;
        }
        Set<LocalDate> dates = dates(one);
        dates.retainAll(dates(other));
        return !dates.isEmpty();
    }

    private static Set<LocalDate> dates(Visit visit) {
        Set<LocalDate> dates = new HashSet<>();
        dates.add(new Clock(visit).visitDate());
        for (Administration given : visit.administrations()) {
            Moment first = given.start() != null ? given.start() : given.stop();
            Moment last = given.stop() != null ? given.stop() : given.start();
            if (first != null && last != null) {
                // A run may begin or end a day beside its one charted time; whether lines share a date is decided line
                // by
                // line.
                int days = 1 + orZero(given.minutes()) / (24 * 60);
                LocalDate from =
                        given.start() != null ? first.date() : first.date().minusDays(days);
                from.datesUntil(last.date().plusDays(days + 1)).forEach(dates::add);
            }
        }
        return dates;
    }

    private static int orZero(@Nullable Integer minutes) {
        return minutes == null ? 0 : minutes;
    }

    Group(List<Member> members) {
        this.members = new ArrayList<>(members);
        this.members.sort(Comparator.comparingLong((Member member) -> begin(member.visit()))
                .thenComparing(member -> member.visit().id())
                .thenComparingInt(Member::place));
    }

    List<Member> members() {
        return members;
    }

    /** Codes every visit of the group, {@code variation} replacing one member; outcomes in the order of the members. */
    List<Outcome> derive(Member variation) {
        List<Outcome> outcomes = new ArrayList<>(members.size());
        List<Sheet> sheets = new ArrayList<>(members.size());
        List<List<Lines.Draft>> draftsOf = new ArrayList<>(members.size());
        List<Lines.Draft> earlier = new ArrayList<>();
        for (Member member : members) {
            Member one = member.place() == variation.place() ? variation : member;
            Sheet sheet = Derivation.of(one.visit(), one.readings());
            List<Lines.Draft> drafts = Lines.draft(sheet);
            Lines.dropSecondOfTheDate(sheet, drafts, earlier);
            Lines.markLaterVisit(sheet, drafts, earlier);
            sheets.add(sheet);
            draftsOf.add(drafts);
            earlier.addAll(drafts);
        }
        applyPairs(sheets, draftsOf, earlier);
        for (int i = 0; i < sheets.size(); i++) {
            outcomes.add(new Outcome(sheets.get(i), Lines.finish(draftsOf.get(i), isPaymentWindow(sheets.get(i)))));
        }
        return outcomes;
    }

    /** Applies the edits over all visits: pairs no modifier lifts first, then the others all at once, so that no order decides. */
    private static void applyPairs(List<Sheet> sheets, List<List<Lines.Draft>> draftsOf, List<Lines.Draft> all) {
        for (int i = 0; i < sheets.size(); i++) {
            Lines.dropPairs(sheets.get(i), draftsOf.get(i), all);
        }
        List<LinkedHashMap<Lines.Draft, PtpTable.Edit>> marks = new ArrayList<>(sheets.size());
        for (int i = 0; i < sheets.size(); i++) {
            marks.add(Lines.pairs(sheets.get(i), draftsOf.get(i), all));
        }
        for (int i = 0; i < sheets.size(); i++) {
            Sheet sheet = sheets.get(i);
            marks.get(i).forEach((draft, edit) -> Lines.mark(sheet.readings, draft, edit));
        }
    }

    private static boolean isPaymentWindow(Sheet sheet) {
        return sheet.visit.inpatientFrom() != null
                && sheet.visit.setting() == Setting.FACILITY
                && sheet.readings.policy().is(Knob.MEDICARE_CODES, "yes");
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
