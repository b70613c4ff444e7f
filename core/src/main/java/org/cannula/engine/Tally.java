package org.cannula.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;
import org.cannula.basis.Minutes;
import org.cannula.basis.Reason;
import org.cannula.service.Because;
import org.cannula.service.CodeUnits;
import org.cannula.service.NextUnit;
import org.cannula.service.NotCoded;
import org.cannula.service.Query;
import org.cannula.service.Review;

/** What a derivation has found so far: units earned, things not coded, questions and judgements. */
final class Tally {

    /** One unit: the date it is billed on and the minutes that earned it. */
    record Unit(LocalDate date, Minutes minutes) {}

    /**
     * Units of one code earned by one service.
     *
     * @param timed whether the minutes pay for the units, so that they cannot pay twice
     * @param modifiers modifiers of its own, before access, visit and pairs add theirs
     */
    record Earned(
            String code,
            Access access,
            List<String> administrations,
            List<Unit> units,
            boolean timed,
            boolean drug,
            List<String> modifiers,
            List<Because> because) {}

    final List<Earned> earned = new ArrayList<>();
    final List<NotCoded> notCoded = new ArrayList<>();
    final List<Query> queries = new ArrayList<>();
    final List<Review> review = new ArrayList<>();
    final List<NextUnit> next = new ArrayList<>();
    final List<Because> notes = new ArrayList<>();

    /** Administrations whose missing time is to be asked for, in chart order. */
    final LinkedHashSet<String> missingTimes = new LinkedHashSet<>();

    /** Administrations whose drug nobody knows the category of, in chart order. */
    final LinkedHashSet<String> unknownDrugs = new LinkedHashSet<>();

    /** Tables that were asked. */
    final TreeSet<String> tables = new TreeSet<>();

    /** Earns units that are not paid in minutes, such as a push or an injection. */
    void earn(String code, Access access, Given given, LocalDate date, Reason... reasons) {
        earn(code, access, given, List.of(new Unit(date, Minutes.NONE)), false, List.of(), reasons);
    }

    void earn(
            String code,
            Access access,
            Given given,
            List<Unit> units,
            boolean timed,
            List<String> modifiers,
            Reason... reasons) {
        if (units.isEmpty()) {
            return;
        }
        Minutes paid = Minutes.NONE;
        for (Unit unit : units) {
            paid = paid.plus(unit.minutes());
        }
        earned.add(
                new Earned(code, access, given.ids(), units, timed, false, modifiers, because(given, paid, reasons)));
    }

    void notCoded(Given given, Reason... reasons) {
        notCoded.add(new NotCoded(given.ids(), because(given, given.running(), reasons)));
    }

    void notCoded(String id, Reason reason) {
        notCoded.add(new NotCoded(List.of(id), List.of(new Because(reason, List.of(id), Minutes.NONE))));
    }

    void review(Given given, Reason reason, CodeUnits... suggests) {
        review.add(new Review(given.ids(), because(given, given.running(), reason), List.of(suggests)));
    }

    void ask(List<String> ids, String question) {
        queries.add(new Query(ids, question, List.of()));
    }

    void next(String code, Given given, int moreMinutes) {
        next.add(new NextUnit(code, 1, given.ids(), moreMinutes));
    }

    void note(Reason reason) {
        notes.add(new Because(reason, List.of(), Minutes.NONE));
    }

    void note(Given given, Reason reason) {
        Because note = new Because(reason, given.ids(), given.running());
        if (!notes.contains(note)) {
            notes.add(note);
        }
    }

    /** Codes of administration earned so far. */
    List<String> codes() {
        return earned.stream().filter(e -> !e.drug()).map(Earned::code).toList();
    }

    private static List<Because> because(Given given, Minutes minutes, Reason... reasons) {
        List<String> ids = given.ids();
        List<Because> all = new ArrayList<>(reasons.length);
        for (Reason reason : reasons) {
            all.add(new Because(reason, ids, minutes));
        }
        return all;
    }
}
