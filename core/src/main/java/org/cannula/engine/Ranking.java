package org.cannula.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cannula.basis.Reason;
import org.cannula.basis.Ruling;
import org.cannula.policy.Knob;
import org.cannula.policy.Readings;
import org.cannula.rules.FacilityHierarchyPicksTheInitial;
import org.cannula.rules.HydrationRunsThirtyOneMinutes;
import org.cannula.rules.HydrationSegmentStandsAlone;
import org.cannula.rules.MainReasonPicksTheInitial;
import org.cannula.rules.OfficeMayLeadWithHydration;
import org.jspecify.annotations.Nullable;

/** Which service of an access is initial, and the order in which its infusions are placed. */
final class Ranking {

    /** Ranks of the facility hierarchy, best first. */
    enum Rank {
        CHEMOTHERAPY_INFUSION("96413", "chemotherapy infusion"),
        CHEMOTHERAPY_PUSH("96409", "chemotherapy push"),
        INFUSION("96365", "drug infusion"),
        PUSH("96374", "drug push"),
        HYDRATION("96360", "hydration"),
        NOTHING("", "");

        final String code;
        private final String words;

        Rank(String code, String words) {
            this.code = code;
            this.words = words;
        }
    }

    private static final Comparator<Given> LONGEST =
            Comparator.comparingInt((Given given) -> -given.minutes()).thenComparing(Given.BY_START);
    private static final Comparator<Given> FIRST = Comparator.comparingLong(Given::start)
            .thenComparingInt(given -> -given.minutes())
            .thenComparing(Given::firstId);

    final Access access;
    final List<Segment> segments;

    /** Infusions of drugs in the order they are placed. */
    List<Given> infusions;

    Rank rank = Rank.NOTHING;

    /** The initial drug service, or null where hydration or nothing is initial. */
    @Nullable
    Given initial;

    /** Net minutes of the initial service, for ordering accesses. */
    int minutes;

    /** Clock minute at which the initial service began. */
    long start = Long.MAX_VALUE;

    boolean byMainReason;

    private final Readings readings;

    private Ranking(Access access, Readings readings) {
        this.access = access;
        this.readings = readings;
        segments = Segment.of(access);
        infusions = ordered(access.infusions);
    }

    static Ranking of(Access access, Sheet sheet) {
        Ranking ranking = new Ranking(access, sheet.readings);
        ranking.byHierarchy();
        if (sheet.isProfessional() && sheet.visit.primaryReason() != null) {
            ranking.byMainReason(sheet, sheet.visit.primaryReason());
        }
        return ranking;
    }

    /** Better accesses first: the main reason's, then by rank, then longer, then earlier. */
    static final Comparator<Ranking> ORDER = Comparator.comparing((Ranking ranking) -> !ranking.byMainReason)
            .thenComparing(ranking -> ranking.rank)
            .thenComparingInt(ranking -> -ranking.minutes)
            .thenComparingLong(ranking -> ranking.start)
            .thenComparing(ranking -> ranking.access.site);

    private void byHierarchy() {
        Given push = best(firstPushes(true));
        if (!infusions.isEmpty() && infusions.get(0).isChemotherapy()) {
            take(Rank.CHEMOTHERAPY_INFUSION, infusions.get(0));
        } else if (push != null) {
            take(Rank.CHEMOTHERAPY_PUSH, push);
        } else if (!infusions.isEmpty()) {
            take(Rank.INFUSION, infusions.get(0));
        } else {
            Given drug = best(firstPushes(false));
            Segment segment = reportableHydration();
            if (drug != null) {
                take(Rank.PUSH, drug);
            } else if (segment != null) {
                takeHydration(segment);
            }
        }
    }

    private void byMainReason(Sheet sheet, String id) {
        Given drug = holding(id, infusions);
        boolean infusion = drug != null;
        if (drug == null) {
            drug = firstOfItsDrug(id);
        }
        if (drug != null) {
            Rank own = infusion
                    ? drug.isChemotherapy() ? Rank.CHEMOTHERAPY_INFUSION : Rank.INFUSION
                    : drug.isChemotherapy() ? Rank.CHEMOTHERAPY_PUSH : Rank.PUSH;
            if (rank.compareTo(own) < 0 && rank.compareTo(Rank.CHEMOTHERAPY_PUSH) <= 0) {
                yieldBecause(sheet, id, "chemotherapy add-ons need a chemotherapy service as their primary");
                return;
            }
            take(own, drug);
            byMainReason = true;
            if (infusion) {
                List<Given> first = new ArrayList<>(infusions);
                first.remove(drug);
                first.add(0, drug);
                infusions = first;
            }
        } else if (holding(id, access.hydration) != null) {
            hydrationAsMainReason(sheet, id);
        }
    }

    private void hydrationAsMainReason(Sheet sheet, String id) {
        Segment segment = reportableSegmentOf(id);
        if (segment == null) {
            yieldBecause(sheet, id, "its minutes do not reach the minimum");
        } else if (rank == Rank.HYDRATION) {
            byMainReason = true;
        } else if (rank.compareTo(Rank.CHEMOTHERAPY_PUSH) <= 0) {
            yieldBecause(sheet, id, "chemotherapy add-ons need a chemotherapy service as their primary");
        } else {
            Ruling<Boolean> lead = OfficeMayLeadWithHydration.RULE.decide(readings);
            sheet.tally.note(lead.because());
            if (lead.value()) {
                takeHydration(segment);
                byMainReason = true;
            }
        }
    }

    /** The longest reportable stretch of the main reason's fluid; where stretches are added up, they are one service. */
    private @Nullable Segment reportableSegmentOf(String id) {
        if (!HydrationSegmentStandsAlone.RULE.decide(readings, segments.size()).value()) {
            return segments.stream().anyMatch(segment -> segment.run().holds(id)) ? reportableHydration() : null;
        }
        Segment longest = null;
        for (Segment each : segments) {
            boolean reportable = HydrationRunsThirtyOneMinutes.RULE
                    .decide(readings, each.minutes())
                    .value();
            if (each.run().holds(id) && reportable && (longest == null || Segment.LONGEST.compare(each, longest) < 0)) {
                longest = each;
            }
        }
        return longest;
    }

    private static void yieldBecause(Sheet sheet, String id, String why) {
        sheet.tally.note(MainReasonPicksTheInitial.RULE.yields(id, why).because());
    }

    private void take(Rank taken, Given given) {
        rank = taken;
        initial = given;
        minutes = given.minutes();
        start = given.start();
    }

    private void takeHydration(Segment segment) {
        rank = Rank.HYDRATION;
        initial = null;
        minutes = segment.minutes();
        start = segment.net().first();
    }

    /** Why the initial service is initial. */
    Reason reason(String label) {
        return byMainReason
                ? MainReasonPicksTheInitial.RULE.decide(rank.code, label).because()
                : FacilityHierarchyPicksTheInitial.RULE
                        .decide(rank.code, label, rank.words)
                        .because();
    }

    private @Nullable Segment reportableHydration() {
        if (segments.isEmpty()) {
            return null;
        }
        Segment longest = segments.stream().min(Segment.LONGEST).orElseThrow();
        int counted = longest.minutes();
        if (!HydrationSegmentStandsAlone.RULE.decide(readings, segments.size()).value()) {
            counted = segments.stream().mapToInt(Segment::minutes).sum();
        }
        return HydrationRunsThirtyOneMinutes.RULE.decide(readings, counted).value() ? longest : null;
    }

    /** The first push of each drug that was not also infused here: only these can be initial. */
    private List<Given> firstPushes(boolean chemotherapy) {
        List<Given> first = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Given push : access.pushes) {
            if (push.isChemotherapy() == chemotherapy
                    && !access.infused(push.substance())
                    && seen.add(push.substance())) {
                first.add(push);
            }
        }
        return first;
    }

    private @Nullable Given firstOfItsDrug(String id) {
        Given named = holding(id, access.pushes);
        if (named == null || access.infused(named.substance())) {
            return null;
        }
        for (Given push : access.pushes) {
            if (push.substance().equals(named.substance())) {
                return push;
            }
        }
        return named;
    }

    private static @Nullable Given holding(String id, List<Given> all) {
        for (Given given : all) {
            if (given.holds(id)) {
                return given;
            }
        }
        return null;
    }

    private @Nullable Given best(List<Given> pushes) {
        return pushes.isEmpty() ? null : ordered(pushes).get(0);
    }

    /** Chemotherapy first, then by the tie rule; the tie rule is only asked where it matters. */
    private List<Given> ordered(List<Given> all) {
        if (all.size() < 2) {
            return all;
        }
        Comparator<Given> family = Comparator.comparing((Given given) -> !given.isChemotherapy());
        List<Given> longest = new ArrayList<>(all);
        longest.sort(family.thenComparing(LONGEST));
        List<Given> first = new ArrayList<>(all);
        first.sort(family.thenComparing(FIRST));
        return longest.equals(first) || readings.is(Knob.TIE_BREAK, "longest") ? longest : first;
    }
}
