package org.cannula.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import org.cannula.basis.Reason;
import org.cannula.basis.Ruling;
import org.cannula.chart.Route;
import org.cannula.rules.BolusBelongsToItsDrip;
import org.cannula.rules.EachNewDrugIsOnePush;
import org.cannula.rules.InfusionRunsSixteenMinutes;
import org.cannula.rules.RepeatPushIsForFacilities;
import org.cannula.rules.RepeatPushWaitsThirtyOneMinutes;
import org.jspecify.annotations.Nullable;

/** Places the pushes of one access: the initial one, each new drug, repeats of a drug, boluses. */
final class Pushes {

    /** What makes something a push. */
    enum Kind {
        /** Pushed by hand, or a run of 15 minutes or less. */
        PUSH,
        /** A first run that keeps 15 minutes or less of its own. */
        SHORT_OF_ITS_OWN,
        /** A repeat run that keeps 15 minutes or less of its own. */
        SHORT_REPEAT,
        /** A repeat run that this reading codes as a push. */
        REPEAT_READ_AS_PUSH
    }

    /** A push, however it came to be one. */
    record Event(Given given, Kind kind) {}

    private static final int LEAST_NEAR_THE_GAP = 25;
    private static final int MOST_NEAR_THE_GAP = 35;

    private final Sheet sheet;
    private final Ranking ranking;
    private final Access access;
    private final List<Event> events;

    private Pushes(Sheet sheet, Ranking ranking, List<Event> fromInfusions) {
        this.sheet = sheet;
        this.ranking = ranking;
        this.access = ranking.access;
        events = new ArrayList<>(fromInfusions);
        access.pushes.forEach(push -> events.add(new Event(push, Kind.PUSH)));
        events.sort(Comparator.comparing(Event::given, Given.BY_START));
    }

    static void place(Sheet sheet, Ranking ranking, List<Event> fromInfusions) {
        Pushes pushes = new Pushes(sheet, ranking, fromInfusions);
        LinkedHashMap<String, List<Event>> byDrug = new LinkedHashMap<>();
        for (Event event : pushes.events) {
            byDrug.computeIfAbsent(event.given().substance(), key -> new ArrayList<>(2))
                    .add(event);
        }
        byDrug.values().forEach(pushes::placeDrug);
    }

    private void placeDrug(List<Event> same) {
        Given first = same.get(0).given();
        List<Given> runs = runsOf(first.substance());
        Given last = null;
        LinkedHashSet<String> nearTheGap = new LinkedHashSet<>();
        for (Event event : same) {
            Given push = event.given();
            if (last != null && isNearTheGap(last, push)) {
                nearTheGap.addAll(last.ids());
                nearTheGap.addAll(push.ids());
            }
            if (event.kind() == Kind.SHORT_OF_ITS_OWN
                    || (runs.isEmpty() && last == null && event.kind() == Kind.PUSH)) {
                report(push, newDrugCode(push), EachNewDrugIsOnePush.RULE.decide(newDrugCode(push), push.label()));
                last = push;
            } else {
                Ruling<Boolean> repeat = repeat(event, runs, last);
                if (repeat.value()) {
                    report(push, "96376", repeat);
                    last = push;
                } else {
                    sheet.tally.notCoded(push, repeat.because());
                }
            }
        }
        if (!nearTheGap.isEmpty()) {
            sheet.tally.ask(
                    List.copyOf(nearTheGap),
                    first.label()
                            + " was pushed again about 30 minutes after the time before, where one minute decides: are the"
                            + " times as charted?");
        }
    }

    /** Whether a slip of a few minutes would decide a repeat that may be reported at all. */
    private boolean isNearTheGap(Given last, Given push) {
        long gap = push.start() - last.start();
        return gap >= LEAST_NEAR_THE_GAP
                && gap <= MOST_NEAR_THE_GAP
                && !push.inOrder()
                && RepeatPushIsForFacilities.RULE
                        .decide(sheet.readings, push.category(), push.label())
                        .value();
    }

    /** Infusions of a drug that its pushes are measured against. */
    private List<Given> runsOf(String substance) {
        List<Given> runs = new ArrayList<>();
        for (Given run : access.infusions) {
            if (run.substance().equals(substance)) {
                runs.add(run);
            }
        }
        return runs;
    }

    private String newDrugCode(Given push) {
        boolean initial = push.equals(ranking.initial);
        return push.isChemotherapy() ? initial ? "96409" : "96411" : initial ? "96374" : "96375";
    }

    private void report(Given push, String code, Ruling<?> why) {
        LocalDate day = push.day();
        LocalDate date = day != null ? day : sheet.clock.date(push.start());
        List<Reason> reasons = new ArrayList<>(3);
        if (push.equals(ranking.initial)) {
            reasons.add(ranking.reason(push.label()));
        }
        reasons.add(why.because());
        Ruling<Boolean> infusion = InfusionRunsSixteenMinutes.RULE.decide(push.minutes());
        boolean shortRun = push.minutes() > 0 && push.route() == Route.IV_INFUSION && !infusion.value();
        if (shortRun) {
            reasons.add(infusion.because());
        }
        sheet.tally.earn(code, access, push, date, reasons.toArray(new Reason[0]));
        if (shortRun) {
            boolean initial = push.equals(ranking.initial);
            String longer = push.isChemotherapy() ? initial ? "96413" : "96417" : initial ? "96365" : "96367";
            sheet.tally.next(longer, push, InfusionRunsSixteenMinutes.MINIMUM - push.minutes());
        }
    }

    private Ruling<Boolean> repeat(Event event, List<Given> ofTheDrug, @Nullable Given last) {
        Given push = event.given();
        List<Given> runs = new ArrayList<>(ofTheDrug);
        runs.remove(push); // a run that is reported as a push is not measured against itself
        Given drip = dripOf(push, runs);
        if (drip != null) {
            return negated(BolusBelongsToItsDrip.RULE.decide(push.label(), drip.start() - push.start()));
        }
        Ruling<Boolean> mayRepeat =
                RepeatPushIsForFacilities.RULE.decide(sheet.readings, push.category(), push.label());
        if (!mayRepeat.value()) {
            return mayRepeat;
        }
        if (push.inOrder() && (last != null || !runs.isEmpty())) {
            sheet.tally.ask(
                    push.ids(),
                    "When was " + push.label()
                            + " given again? More than 30 minutes after the time before supports one more 96376.");
        }
        Ruling<Boolean> answer = mayRepeat;
        if (!runs.isEmpty()) {
            answer = besideInfusions(push, runs);
        }
        if (answer.value() && last != null) {
            answer = RepeatPushWaitsThirtyOneMinutes.RULE.afterPush(
                    sheet.readings, push.label(), push.start() - last.start());
        }
        return answer;
    }

    private Ruling<Boolean> besideInfusions(Given push, List<Given> runs) {
        Given before = null;
        Given next = null;
        long since = Long.MIN_VALUE;
        for (Given run : runs) {
            if (run.start() < push.start()) {
                before = run;
                since = Math.max(since, push.start() < run.stop() ? run.start() : run.stop());
            } else if (next == null || run.start() < next.start()) {
                next = run;
            }
        }
        if (before != null) {
            return RepeatPushWaitsThirtyOneMinutes.RULE.afterInfusion(
                    sheet.readings, push.label(), push.start() - since);
        }
        return RepeatPushWaitsThirtyOneMinutes.RULE.beforeInfusion(
                push.label(), next == null ? 0 : next.start() - push.start());
    }

    /** The infusion whose bolus a push is, or null. */
    private static @Nullable Given dripOf(Given push, List<Given> runs) {
        for (Given run : runs) {
            if (BolusBelongsToItsDrip.RULE
                    .decide(push.label(), run.start() - push.start())
                    .value()) {
                return run;
            }
        }
        return null;
    }

    private static Ruling<Boolean> negated(Ruling<Boolean> ruling) {
        return new Ruling<>(!ruling.value(), ruling.because());
    }
}
