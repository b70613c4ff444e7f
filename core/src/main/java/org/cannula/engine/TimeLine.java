package org.cannula.engine;

import java.util.ArrayList;
import java.util.List;
import org.cannula.basis.Minutes;
import org.cannula.basis.Ruling;
import org.cannula.chart.Administration;
import org.cannula.chart.Inconsistency;
import org.cannula.chart.Moment;
import org.cannula.chart.Pause;
import org.cannula.chart.Route;
import org.cannula.rules.MissingStopIsAskedFor;
import org.cannula.rules.NextBagEndsTheFormer;
import org.cannula.rules.SecondAccessNeedsAReason;
import org.cannula.rules.StopIsDerivedFromVolumeAndRate;
import org.cannula.service.Because;
import org.cannula.service.Review;
import org.jspecify.annotations.Nullable;

/** Gives every administration its minutes: documented, derived, or placed by the order of the chart. */
final class TimeLine {

    /** Minutes above which no bag is taken to have run until the next one: a day. */
    private static final long LONGEST_BAG = 24 * 60;

    private final Sheet sheet;
    private final List<Identity> identities;
    private final @Nullable Long[] starts;
    private final @Nullable Long[] stops;
    private final boolean[] untimed;
    private final boolean[] inOrder;
    private final boolean[] readAsPush;

    private TimeLine(Sheet sheet, List<Identity> identities) {
        this.sheet = sheet;
        this.identities = identities;
        int size = identities.size();
        starts = new @Nullable Long[size];
        stops = new @Nullable Long[size];
        untimed = new boolean[size];
        inOrder = new boolean[size];
        readAsPush = new boolean[size];
    }

    /** Everything whose minutes are known; what is missing is noted on the sheet. Index by index as the identities. */
    static List<@Nullable Given> place(Sheet sheet, List<Identity> identities) {
        TimeLine line = new TimeLine(sheet, identities);
        line.readClocks();
        line.readTheBag();
        line.endBagsByTheNext();
        line.decideWhatIsMissing();
        line.placeUntimed();
        List<@Nullable Given> all = new ArrayList<>(identities.size());
        for (int i = 0; i < identities.size(); i++) {
            all.add(line.given(i));
        }
        return all;
    }

    private void readClocks() {
        for (int i = 0; i < identities.size(); i++) {
            Administration a = identities.get(i).administration();
            starts[i] = minute(a.start());
            stops[i] = minute(a.stop());
            Integer minutes = a.minutes();
            if (a.route().isMoment() && starts[i] == null) {
                starts[i] = stops[i];
            }
            Long start = starts[i];
            Long stop = stops[i];
            if (start != null && stop == null) {
                if (minutes != null || a.route().isMoment() || isPump(a.route())) {
                    stops[i] = start + (minutes == null ? 0 : minutes);
                } else if (a.volumeMl() != null
                        && a.rateMlPerHour() != null
                        && a.rateMlPerHour().signum() > 0) {
                    Ruling<@Nullable Integer> derived =
                            StopIsDerivedFromVolumeAndRate.RULE.minutes(a.volumeMl(), a.rateMlPerHour());
                    long end = derived.value() == null ? start : start + derived.value();
                    stops[i] = derived.value() == null ? null : Long.valueOf(end);
                    sheet.tally.notes.add(new Because(derived.because(), List.of(a.id()), Minutes.between(start, end)));
                }
            } else if (stop != null && start == null && minutes != null) {
                starts[i] = stop - minutes;
            }
            untimed[i] = starts[i] == null
                    && stops[i] == null
                    && (a.route().isMoment() || isPump(a.route()) || minutes != null);
        }
    }

    private static boolean isPump(Route route) {
        return route == Route.PUMP_START || route == Route.IA_PUMP_START;
    }

    private static @Nullable Long minute(@Nullable Moment moment) {
        return moment == null ? null : Long.valueOf(moment.minute());
    }

    /** One overall end is enough for consecutive bags of one drug: the next start ends the former bag. */
    private void endBagsByTheNext() {
        for (int i = 0; i < identities.size(); i++) {
            Long start = starts[i];
            if (start == null || stops[i] != null) {
                continue;
            }
            Long next = null;
            for (int j = 0; j < identities.size(); j++) {
                Long other = starts[j];
                if (j != i
                        && other != null
                        && other > start
                        && other - start <= LONGEST_BAG
                        && isNextBag(i, j)
                        && (next == null || other < next)) {
                    next = other;
                }
            }
            if (next != null) {
                Ruling<Long> ended = NextBagEndsTheFormer.RULE.stop(next);
                stops[i] = ended.value();
                sheet.tally.notes.add(new Because(
                        ended.because(),
                        List.of(identities.get(i).administration().id()),
                        Minutes.between(start, next)));
            }
        }
    }

    private boolean isNextBag(int i, int j) {
        Identity one = identities.get(i);
        Identity other = identities.get(j);
        Administration a = one.administration();
        Administration b = other.administration();
        boolean differentOrders =
                a.ordered() != null && b.ordered() != null && !a.ordered().equals(b.ordered());
        return one.substance().equals(other.substance())
                && isAlone(a)
                && isAlone(b)
                && siteOf(a).equals(siteOf(b))
                && a.route() == b.route()
                && !differentOrders;
    }

    /** Whether nothing else was mixed in its container: a mixed bag is another drug than the next bag of one of them. */
    private boolean isAlone(Administration a) {
        return identities.stream()
                .noneMatch(other -> !other.administration().id().equals(a.id()) && inOneBag(a, other.administration()));
    }

    /** The access a label stands for: labels without a reason of their own are one access. */
    private String siteOf(Administration a) {
        return SecondAccessNeedsAReason.RULE
                        .decide(sheet.visit.secondAccess(), a.site())
                        .value()
                ? a.site()
                : "";
    }

    /** What was mixed in one bag ran together: what one entry leaves open another one answers. */
    private void readTheBag() {
        @Nullable Long[] documentedStarts = starts.clone();
        @Nullable Long[] documentedStops = stops.clone();
        for (int i = 0; i < identities.size(); i++) {
            Administration a = identities.get(i).administration();
            if (a.bag() == null || (starts[i] != null && stops[i] != null) || a.minutes() != null) {
                continue;
            }
            Long start = documentedStarts[i];
            Long stop = documentedStops[i];
            for (int j = 0; j < identities.size(); j++) {
                if (j != i && inOneBag(a, identities.get(j).administration())) {
                    start = documentedStarts[i] != null ? start : earlier(start, documentedStarts[j]);
                    stop = documentedStops[i] != null ? stop : later(stop, documentedStops[j]);
                }
            }
            if (start != null && stop != null && start <= stop) {
                starts[i] = start;
                stops[i] = stop;
                untimed[i] = false;
            }
        }
    }

    private static boolean inOneBag(Administration a, Administration b) {
        return a.bag() != null && a.bag().equals(b.bag()) && a.route() == b.route();
    }

    private static @Nullable Long earlier(@Nullable Long one, @Nullable Long other) {
        return one == null || (other != null && other < one) ? other : one;
    }

    private static @Nullable Long later(@Nullable Long one, @Nullable Long other) {
        return one == null || (other != null && other > one) ? other : one;
    }

    /** Untimed administrations follow the timed ones in chart order, one after another, on the day of the visit. */
    private void placeUntimed() {
        long cursor = Long.MIN_VALUE;
        for (int i = 0; i < identities.size(); i++) {
            Long end = stops[i] != null ? stops[i] : starts[i];
            cursor = end == null ? cursor : Math.max(cursor, end);
        }
        if (cursor == Long.MIN_VALUE) {
            cursor = sheet.clock.startOf(sheet.clock.visitDate());
        }
        int open = count(untimed);
        boolean[] placed = new boolean[identities.size()];
        while (open > 0) {
            int before = open;
            for (int i = 0; i < identities.size(); i++) {
                if (untimed[i] && !placed[i]) {
                    Long at = anchor(i, cursor, placed);
                    if (at != null) {
                        Integer minutes = identities.get(i).administration().minutes();
                        starts[i] = at;
                        stops[i] = at + (minutes == null ? 0 : minutes);
                        cursor = Math.max(cursor, at + (minutes == null ? 0 : minutes));
                        placed[i] = true;
                        open--;
                    }
                }
            }
            if (open == before) {
                throw circular(placed);
            }
        }
    }

    private @Nullable Long anchor(int i, long cursor, boolean[] placed) {
        Administration a = identities.get(i).administration();
        String named = a.with() != null ? a.with() : a.after();
        int other = named == null ? -1 : indexOf(named);
        if (other < 0) {
            inOrder[i] = true;
            return cursor;
        }
        if (untimed[other] && !placed[other]) {
            return null;
        }
        inOrder[i] = inOrder[other];
        Long anchor = a.with() != null || stops[other] == null ? starts[other] : stops[other];
        return anchor != null ? anchor : Long.valueOf(cursor);
    }

    private int indexOf(String id) {
        for (int i = 0; i < identities.size(); i++) {
            if (identities.get(i).administration().id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    private UncodableVisit circular(boolean[] placed) {
        for (int i = 0; i < identities.size(); i++) {
            if (untimed[i] && !placed[i]) {
                String named = identities.get(i).administration().with() != null ? "with" : "after";
                return new UncodableVisit(
                        sheet.visit,
                        List.of(new Inconsistency(
                                "/administrations/" + i + "/" + named,
                                "a chain of with and after that leads back to itself",
                                "a chain that ends at an administration with a place of its own")));
            }
        }
        throw new IllegalStateException("nothing was left to place");
    }

    private static int count(boolean[] flags) {
        int n = 0;
        for (boolean flag : flags) {
            n += flag ? 1 : 0;
        }
        return n;
    }

    /** A stop or start that nobody documented: asked for, not charged, or read as a push. */
    private void decideWhatIsMissing() {
        for (int i = 0; i < identities.size(); i++) {
            Identity identity = identities.get(i);
            boolean known = untimed[i] || (starts[i] != null && stops[i] != null);
            if (known || !identity.coded()) {
                continue;
            }
            Administration a = identity.administration();
            boolean neverPush = a.route() != Route.IV_INFUSION
                    || (identity.drug() != null && identity.drug().neverPush());
            Ruling<MissingStopIsAskedFor.Answer> answer =
                    MissingStopIsAskedFor.RULE.decide(sheet.readings, identity.category(), neverPush);
            switch (answer.value()) {
                case PUSH -> {
                    readAsPush[i] = true;
                    untimed[i] = starts[i] == null && stops[i] == null;
                    starts[i] = starts[i] != null ? starts[i] : stops[i];
                    stops[i] = starts[i];
                    sheet.tally.review.add(new Review(
                            List.of(a.id()),
                            List.of(new Because(answer.because(), List.of(a.id()), Minutes.NONE)),
                            List.of()));
                }
                case ASK -> {
                    sheet.tally.notCoded(a.id(), answer.because());
                    sheet.tally.missingTimes.add(a.id());
                }
                case NO_CHARGE -> sheet.tally.notCoded(a.id(), answer.because());
            }
        }
    }

    private @Nullable Given given(int i) {
        Identity identity = identities.get(i);
        Administration a = identity.administration();
        Long start = starts[i];
        Long stop = stops[i];
        if (start == null || stop == null) {
            return null;
        }
        Minutes running = Minutes.between(start, Math.max(start, stop));
        for (Identity other : identities) {
            if (other.administration().id().equals(a.id()) || inOneBag(a, other.administration())) {
                for (Pause pause : other.administration().pauses()) {
                    running = running.minus(
                            Minutes.between(pause.start().minute(), pause.stop().minute()));
                }
            }
        }
        return new Given(
                List.of(a),
                identity.substance(),
                identity.label(),
                identity.drug(),
                identity.category(),
                readAsPush[i] ? Route.IV_PUSH : a.route(),
                a.purpose(),
                a.site(),
                start,
                stop,
                running,
                untimed[i] ? sheet.clock.visitDate() : null,
                a.ordered(),
                inOrder[i],
                readAsPush[i]);
    }
}
