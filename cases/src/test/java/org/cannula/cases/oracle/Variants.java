package org.cannula.cases.oracle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cannula.chart.Administration;
import org.cannula.chart.Moment;
import org.cannula.chart.Pause;
import org.cannula.chart.Purpose;
import org.cannula.chart.Route;
import org.cannula.chart.Visit;
import org.cannula.codes.Category;
import org.cannula.engine.Coder;
import org.cannula.service.CodedLine;
import org.cannula.service.CodedVisit;
import org.jspecify.annotations.Nullable;

/** Other ways to document the same care: they must come out the same. */
final class Variants {

    private final List<String> violations = new ArrayList<>();

    private Variants() {}

    static List<String> check(List<Visit> visits, List<CodedVisit> coded, Coder coder) {
        Variants check = new Variants();
        check.otherOrder(visits, coded, coder);
        List<List<Billed>> lines = coded.stream()
                .map(visit -> Comparison.administrations(visit.lines()))
                .toList();
        check.daysLater(visits, lines, coder);
        check.withFlush(visits, lines, coder);
        check.inTwoBags(visits, lines, coder);
        return check.violations;
    }

    private static List<List<Billed>> lines(List<Visit> visits, Coder coder) {
        List<List<Billed>> all = new ArrayList<>();
        for (List<CodedLine> lines : coder.lines(visits)) {
            all.add(Comparison.administrations(lines));
        }
        return all;
    }

    /** Visits and timed administrations in another order: the whole answer is equal. */
    private void otherOrder(List<Visit> visits, List<CodedVisit> coded, Coder coder) {
        List<Visit> turned = new ArrayList<>();
        for (Visit visit : visits) {
            turned.add(visit.toBuilder().administrations(turned(visit)).build());
        }
        Collections.reverse(turned);
        List<CodedVisit> again = new ArrayList<>(coder.code(turned));
        Collections.reverse(again);
        for (int i = 0; i < coded.size(); i++) {
            if (!again.get(i).equals(coded.get(i))) {
                violations.add("visit " + coded.get(i).visit() + ": another order of input gives another answer: "
                        + difference(coded.get(i), again.get(i)));
            }
        }
    }

    /** Timed administrations reversed; the others keep their places, which is where they are documented to be. */
    private static List<Administration> turned(Visit visit) {
        List<Administration> given = new ArrayList<>(visit.administrations());
        List<Integer> timed = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            if (given.get(i).start() != null || given.get(i).stop() != null) {
                timed.add(i);
            }
        }
        for (int low = 0, high = timed.size() - 1; low < high; low++, high--) {
            Collections.swap(given, timed.get(low), timed.get(high));
        }
        return given;
    }

    private static String difference(CodedVisit a, CodedVisit b) {
        Map<String, Boolean> equal = new HashMap<>();
        equal.put("lines", a.lines().equals(b.lines()));
        equal.put("notCoded", a.notCoded().equals(b.notCoded()));
        equal.put("queries", a.queries().equals(b.queries()));
        equal.put("review", a.review().equals(b.review()));
        equal.put("next", a.next().equals(b.next()));
        equal.put("disputed", a.disputed().equals(b.disputed()));
        equal.put("notes", a.notes().equals(b.notes()));
        equal.put("ledger", a.ledger().equals(b.ledger()));
        equal.values().removeIf(same -> same);
        return equal.keySet().stream().sorted().toList().toString();
    }

    /** The same care seven days later: the same codes, seven days later. */
    private void daysLater(List<Visit> visits, List<List<Billed>> lines, Coder coder) {
        List<Visit> later = visits.stream().map(Variants::later).toList();
        List<List<Billed>> expected = lines.stream()
                .map(visit -> visit.stream()
                        .map(l -> new Billed(l.date().plusDays(7), l.code(), l.modifiers(), l.units()))
                        .toList())
                .toList();
        same("seven days later", expected, lines(later, coder));
    }

    private static Visit later(Visit visit) {
        List<Administration> given = new ArrayList<>();
        for (Administration a : visit.administrations()) {
            List<Pause> pauses = new ArrayList<>();
            a.pauses()
                    .forEach(p -> pauses.add(new Pause(
                            Objects.requireNonNull(later(p.start())), Objects.requireNonNull(later(p.stop())))));
            given.add(a.toBuilder()
                    .start(later(a.start()))
                    .stop(later(a.stop()))
                    .runningAt(later(a.runningAt()))
                    .pauses(pauses)
                    .build());
        }
        return visit.toBuilder()
                .date(visit.date() == null ? null : visit.date().plusDays(7))
                .arrived(later(visit.arrived()))
                .departed(later(visit.departed()))
                .inpatientFrom(later(visit.inpatientFrom()))
                .administrations(given)
                .build();
    }

    private static @Nullable Moment later(@Nullable Moment moment) {
        return moment == null ? null : new Moment(moment.local().plusDays(7), moment.offset());
    }

    /** A line flush changes nothing. */
    private void withFlush(List<Visit> visits, List<List<Billed>> lines, Coder coder) {
        List<Visit> flushed = new ArrayList<>();
        for (Visit visit : visits) {
            Moment at = visit.administrations().stream()
                    .map(Administration::start)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            List<Administration> given = new ArrayList<>(visit.administrations());
            given.add(Administration.builder("flush of the line", Route.IV_PUSH)
                    .drug("saline flush")
                    .category(Category.HYDRATION)
                    .purpose(Purpose.FLUSH)
                    .start(at)
                    .build());
            flushed.add(visit.toBuilder().administrations(given).build());
        }
        same("with a flush", lines, lines(flushed, coder));
    }

    /** One bag documented as two that abut. */
    private void inTwoBags(List<Visit> visits, List<List<Billed>> lines, Coder coder) {
        for (int i = 0; i < visits.size(); i++) {
            Visit visit = visits.get(i);
            for (int a = 0; a < visit.administrations().size(); a++) {
                Administration whole = visit.administrations().get(a);
                if (divisible(visit, whole)) {
                    List<Administration> given = new ArrayList<>(visit.administrations());
                    given.set(a, half(whole, whole.id(), whole.start(), middle(whole)));
                    given.add(half(whole, whole.id() + " second bag", middle(whole), whole.stop()));
                    List<Visit> parted = new ArrayList<>(visits);
                    parted.set(i, visit.toBuilder().administrations(given).build());
                    same(whole.id() + " in two bags", lines, lines(parted, coder));
                    return;
                }
            }
        }
    }

    /** Whether nothing else hangs on where this one began or ended. */
    private static boolean divisible(Visit visit, Administration whole) {
        boolean plain = whole.route() == Route.IV_INFUSION
                && whole.start() != null
                && whole.stop() != null
                && whole.stop().minute() - whole.start().minute() >= 2
                && whole.bag() == null
                && whole.pauses().isEmpty()
                && whole.volumeMl() == null
                && whole.rateMlPerHour() == null;
        return plain
                && visit.administrations().stream()
                        .noneMatch(other -> whole.id().equals(other.with())
                                || whole.id().equals(other.after())
                                || (other.route() == whole.route()
                                        && other.stop() == null
                                        && other.minutes() == null
                                        && NaiveClock.drug(other).equals(NaiveClock.drug(whole))));
    }

    private static Moment middle(Administration whole) {
        Moment start = Objects.requireNonNull(whole.start());
        long length = Objects.requireNonNull(whole.stop()).minute() - start.minute();
        return new Moment(start.local().plusMinutes(length / 2), start.offset());
    }

    private static Administration half(Administration whole, String id, @Nullable Moment start, @Nullable Moment stop) {
        return whole.toBuilder().id(id).start(start).stop(stop).minutes(null).build();
    }

    private void same(String how, List<List<Billed>> expected, List<List<Billed>> answered) {
        if (!expected.equals(answered)) {
            violations.add(how + ": " + answered + " instead of " + expected);
        }
    }
}
