package org.cannula.cli.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cannula.chart.Moment;
import org.cannula.chart.Visit;
import org.cannula.cli.text.Look.Ink;
import org.cannula.service.Because;
import org.cannula.service.CodeUnits;
import org.cannula.service.CodedLine;
import org.cannula.service.CodedVisit;
import org.cannula.service.Disputed;
import org.cannula.service.NextUnit;
import org.cannula.service.NotCoded;
import org.cannula.service.Query;
import org.cannula.service.Review;
import org.jspecify.annotations.Nullable;

/** A coded visit for people: its timeline, the lines with their reasons, and everything that is still open. */
public final class VisitText {

    private final Page page;
    private final Look look;
    private final Visit visit;
    private final CodedVisit coded;
    private final Names names;

    private VisitText(Page page, Visit visit, CodedVisit coded) {
        this.page = page;
        this.look = page.look();
        this.visit = visit;
        this.coded = coded;
        this.names = new Names(visit);
    }

    /**
     * Prints one coded visit.
     *
     * @param legend explains the signs of the timeline, each once a run
     * @param why whether the whole minute ledger is printed, with rules and citations
     * @param disputed whether the other published readings are printed, or only named
     */
    public static void print(Page page, Visit visit, CodedVisit coded, Legend legend, boolean why, boolean disputed) {
        VisitText text = new VisitText(page, visit, coded);
        text.header();
        Timeline.draw(page.gap(), visit, coded, legend);
        text.lines();
        text.queries();
        text.reviews();
        text.notCoded();
        text.next();
        text.notes();
        text.disputed(disputed);
        if (why) {
            Ledger.print(page, visit, coded);
        }
    }

    private void header() {
        StringBuilder facts = new StringBuilder();
        facts.append(days()).append(" · ").append(coded.policy());
        fact(facts, "place of service ", visit.placeOfService());
        if (visit.arrived() != null && visit.departed() != null) {
            fact(facts, "here ", time(visit.arrived()) + " to " + time(visit.departed()));
        } else {
            moment(facts, "arrived ", visit.arrived());
            moment(facts, "departed ", visit.departed());
        }
        moment(facts, "inpatient from ", visit.inpatientFrom());
        String id = Words.plain(coded.visit());
        page.opening(look.paint(Ink.STRONG, id) + "  ", Words.width(id) + 2, 4, facts.toString());
    }

    private String days() {
        List<LocalDate> days = new ArrayList<>();
        if (visit.date() != null) {
            days.add(visit.date());
        }
        coded.lines().forEach(line -> days.add(line.date()));
        LocalDate first = days.stream().min(LocalDate::compareTo).orElse(null);
        LocalDate last = days.stream().max(LocalDate::compareTo).orElse(null);
        if (first == null || last == null) {
            return "no date";
        }
        return first.equals(last) ? first.toString() : first + " to " + last;
    }

    private static void fact(StringBuilder facts, String name, @Nullable String value) {
        if (value != null) {
            facts.append(" · ").append(name).append(value);
        }
    }

    private static void moment(StringBuilder facts, String name, @Nullable Moment moment) {
        if (moment != null) {
            fact(facts, name, time(moment));
        }
    }

    private static String time(Moment moment) {
        return moment.local().toLocalTime().toString();
    }

    private void lines() {
        page.gap();
        if (coded.lines().isEmpty()) {
            page.line(look.paint(Ink.STRONG, "No line is supported."));
            return;
        }
        boolean oneDay = coded.lines().stream().map(CodedLine::date).distinct().count() == 1;
        int codes = coded.lines().stream()
                .mapToInt(line -> Words.width(code(line)))
                .max()
                .orElse(0);
        for (CodedLine line : coded.lines()) {
            String units = Words.rightPadded("×" + line.units(), 4);
            String lead = "  " + look.paint(Ink.CODE, Words.padded(code(line), codes)) + ' ' + units + "  "
                    + (oneDay ? "" : line.date() + "  ");
            int width = 2 + codes + 1 + Words.width(units) + 2 + (oneDay ? 0 : 12);
            page.hanging(lead, width, reason(line));
        }
    }

    private static String code(CodedLine line) {
        return line.modifiers().isEmpty() ? line.code() : line.code() + '-' + String.join("-", line.modifiers());
    }

    private static String reason(CodedLine line) {
        StringBuilder reason = new StringBuilder();
        if (!line.because().isEmpty()) {
            reason.append(line.because().get(0).reason().says());
        }
        if (line.conditional()) {
            reason.append(" (depends on the question below)");
        }
        if (line.paymentWindow()) {
            reason.append(" (before the inpatient order: belongs on the inpatient claim)");
        }
        return reason.toString();
    }

    private void queries() {
        if (coded.queries().isEmpty()) {
            return;
        }
        page.heading("Ask");
        for (Query query : coded.queries()) {
            page.hanging("  ", query.ask());
            for (Query.Outcome outcome : query.outcomes()) {
                String lead = "    " + Words.plain(outcome.when()) + ": ";
                page.hanging(look.paint(Ink.FAINT, lead), Math.min(30, Words.width(lead)), codes(outcome.lines()));
            }
        }
    }

    private void reviews() {
        if (coded.review().isEmpty()) {
            return;
        }
        page.heading("Look at");
        for (Review review : coded.review()) {
            String suggests = review.suggests().isEmpty() ? "" : "; would be " + codes(review.suggests());
            about(review.administrations(), says(review.because()) + suggests);
        }
    }

    private void notCoded() {
        if (coded.notCoded().isEmpty()) {
            return;
        }
        page.heading("Not coded");
        for (NotCoded notCoded : coded.notCoded()) {
            about(notCoded.administrations(), says(notCoded.because()));
        }
    }

    private void next() {
        if (coded.next().isEmpty()) {
            return;
        }
        page.heading("Next unit");
        for (NextUnit next : coded.next()) {
            String minutes = next.moreMinutes() == 1 ? " more minute" : " more minutes";
            boolean more = coded.lines().stream().anyMatch(line -> line.code().equals(next.code()));
            page.hanging(
                    "  ",
                    next.moreMinutes() + minutes + " of " + names(next.administrations()) + " would support "
                            + (more && next.units() == 1 ? "one more " : "") + next.code()
                            + (next.units() == 1 ? "" : " ×" + next.units()));
        }
    }

    private void notes() {
        if (coded.notes().isEmpty()) {
            return;
        }
        page.heading("Note");
        coded.notes().forEach(note -> page.hanging("  ", note.reason().says()));
    }

    private void disputed(boolean whole) {
        if (coded.disputed().isEmpty()) {
            return;
        }
        page.heading("Disputed");
        for (Disputed disputed : coded.disputed()) {
            String point = disputed.point() + " = " + disputed.reading();
            if (!whole) {
                page.hanging("  ", point + "; another published reading gives other lines (--disputed shows them)");
                continue;
            }
            page.hanging("  ", point + ", as coded above");
            for (Disputed.Otherwise otherwise : disputed.otherwise()) {
                page.hanging("    ", disputed.point() + " = " + otherwise.reading() + ": " + codes(otherwise.lines()));
            }
        }
    }

    private void about(List<String> administrations, String says) {
        String names = names(administrations);
        page.hanging("  ", names.isEmpty() ? says : names + ": " + says);
    }

    private String names(List<String> ids) {
        return names.of(ids);
    }

    private static String says(List<Because> because) {
        return String.join(
                "; ", because.stream().map(each -> each.reason().says()).toList());
    }

    static String codes(List<CodeUnits> lines) {
        if (lines.isEmpty()) {
            return "nothing";
        }
        StringBuilder codes = new StringBuilder();
        for (CodeUnits line : lines) {
            codes.append(codes.length() == 0 ? "" : "  ")
                    .append(line.code())
                    .append(line.modifiers().isEmpty() ? "" : '-' + String.join("-", line.modifiers()))
                    .append(line.units() == 1 ? "" : " ×" + line.units());
        }
        return codes.toString();
    }
}
