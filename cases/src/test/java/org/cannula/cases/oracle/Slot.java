package org.cannula.cases.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything that shares one initial service: an access, or one day of it under {@code initialReset=date}. */
final class Slot {

    /** A service that could be initial; lower rank is better. */
    record Candidate(
            int rank,
            int length,
            int start,
            String id,
            @Nullable Run run,
            @Nullable Push push) {}

    /** Minutes of a hydration segment net of everything else, and the ids of all fluids of its run. */
    record Segment(BitSet net, Set<String> ids, boolean untimed) {}

    final Reading reading;
    final NaiveClock clock;
    final String site;
    final List<Run> runs = new ArrayList<>();
    final List<Push> pushes = new ArrayList<>();
    final List<Segment> hydration = new ArrayList<>();

    /** Set by {@link #rank}. */
    @Nullable
    Candidate initial;

    boolean mainReason;

    Slot(Reading reading, NaiveClock clock, String site) {
        this.reading = reading;
        this.clock = clock;
        this.site = site;
    }

    LocalDate date(int minute, boolean untimed) {
        return untimed ? clock.visitDate() : clock.date(minute);
    }

    boolean infused(String drug) {
        return runs.stream().anyMatch(run -> run.drug.equals(drug));
    }

    Comparator<Candidate> better() {
        Comparator<Candidate> rank = Comparator.comparingInt(Candidate::rank);
        Comparator<Candidate> longer = Comparator.comparingInt(c -> -c.length());
        Comparator<Candidate> earlier = Comparator.comparingInt(Candidate::start);
        return (reading.is("tieBreak", "first")
                        ? rank.thenComparing(earlier).thenComparing(longer)
                        : rank.thenComparing(longer).thenComparing(earlier))
                .thenComparing(Candidate::id);
    }

    static Candidate candidate(Run run) {
        return new Candidate(run.chemo() ? 1 : 3, run.minutes(), run.start, run.id, run, null);
    }

    /** The segments that can be reported. */
    List<Segment> reportable() {
        int least = reading.number("hydrationMinimum");
        List<Segment> segments = hydration;
        if (reading.is("hydrationSegments", "sum") && !hydration.isEmpty()) {
            BitSet all = new BitSet();
            Set<String> ids = new HashSet<>();
            hydration.forEach(s -> all.or(s.net()));
            hydration.forEach(s -> ids.addAll(s.ids()));
            segments = List.of(new Segment(all, ids, hydration.stream().allMatch(Segment::untimed)));
        }
        return segments.stream()
                .filter(s -> s.net().cardinality() >= least)
                .sorted(Comparator.comparingInt((Segment s) -> -s.net().cardinality())
                        .thenComparingInt(s -> s.net().nextSetBit(0)))
                .toList();
    }

    /** Chooses the initial service: facility hierarchy, or the main reason of an office visit. */
    void rank(@Nullable String primaryReason) {
        List<Candidate> drugs = new ArrayList<>();
        runs.forEach(run -> drugs.add(candidate(run)));
        for (Push push : pushes) {
            if (!infused(push.drug) && firstOfItsDrug(push)) {
                drugs.add(new Candidate(push.chemo ? 2 : 4, push.length, push.start, push.id, null, push));
            }
        }
        List<Candidate> all = new ArrayList<>(drugs);
        List<Segment> fluids = reportable();
        Candidate fluid = fluids.isEmpty() ? null : fluid(fluids.get(0));
        if (fluid != null) {
            all.add(fluid);
        }
        initial = all.stream().min(better()).orElse(null);
        if (reading.facility() || primaryReason == null || initial == null) {
            return;
        }
        Candidate wanted =
                drugs.stream().filter(c -> has(c, primaryReason)).findFirst().orElse(null);
        if (wanted == null
                && fluid != null
                && (drugs.isEmpty() || reading.is("officeHydrationFirst", "yes"))
                && fluids.stream().anyMatch(s -> s.ids().contains(primaryReason))) {
            wanted = fluid;
        }
        // The main reason yields where a chemotherapy add-on would be left without its primary.
        if (wanted != null && !(initial.rank() < 3 && wanted.rank() > initial.rank())) {
            initial = wanted;
            mainReason = true;
        }
    }

    /** Only the first push of a drug can be initial, the others are repeats of it. */
    private boolean firstOfItsDrug(Push push) {
        Comparator<Push> clock = Comparator.comparingInt((Push p) -> p.start).thenComparing(p -> p.id);
        return pushes.stream().filter(p -> p.drug.equals(push.drug)).min(clock).orElseThrow() == push;
    }

    private boolean has(Candidate candidate, String administration) {
        return candidate.run() != null
                ? candidate.run().has(administration)
                : pushes.stream()
                        .filter(p -> p.drug.equals(Objects.requireNonNull(candidate.push()).drug))
                        .anyMatch(p -> p.ids.contains(administration));
    }

    private static Candidate fluid(Segment longest) {
        return new Candidate(5, longest.net().cardinality(), longest.net().nextSetBit(0), "", null, null);
    }

    boolean initialIs(Run run) {
        return initial != null && initial.run() == run;
    }

    boolean initialIsPushOf(String drug) {
        return initial != null && initial.push() != null && initial.push().drug.equals(drug);
    }
}
