package org.cannula.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.cannula.chart.Administration;
import org.cannula.chart.Moment;
import org.cannula.chart.Visit;
import org.cannula.codes.Category;
import org.cannula.codes.Drug;
import org.cannula.policy.Readings;
import org.cannula.service.CodeUnits;
import org.cannula.service.CodedLine;
import org.cannula.service.Query;
import org.jspecify.annotations.Nullable;

/** Works out what each possible answer to a missing fact would support, by coding the visit under that answer. */
final class Questions {

    /** Longest run that is tried for a missing time, minutes; later outcomes only repeat the additional hour. */
    private static final int LONGEST_TRIED = 8 * 60 + 30;

    /** Lengths tried lie so many minutes apart before the exact minute is looked for: less than any two thresholds do. */
    private static final int STEP = 14;

    private final Group group;
    private final Group.Member member;
    private final Group.Outcome base;
    private final int index;

    /** What every visit of the group comes to under each answer that was tried, in the order of the members. */
    private final List<List<Group.Outcome>> answers = new ArrayList<>();

    Questions(Group group, Group.Member member, Group.Outcome base, int index) {
        this.group = group;
        this.member = member;
        this.base = base;
        this.index = index;
    }

    /** Every query of the visit, those with outcomes first. */
    List<Query> all() {
        List<Query> queries = new ArrayList<>();
        for (String id : base.sheet().tally.missingTimes) {
            queries.add(missingTime(administration(id)));
        }
        for (String id : base.sheet().tally.unknownDrugs) {
            queries.add(unknownDrug(administration(id)));
        }
        queries.addAll(base.sheet().tally.queries);
        return List.copyOf(queries);
    }

    /** A visit's base lines, marked where an answer to its own questions, or to another visit's of the group, could change them. */
    static List<CodedLine> lines(List<Questions> ofAll, int index, List<CodedLine> base) {
        List<List<CodedLine>> answers = ofAll.stream()
                .flatMap(questions -> questions.answers.stream())
                .map(outcomes -> outcomes.get(index).lines())
                .toList();
        if (answers.isEmpty()) {
            return base;
        }
        List<CodedLine> lines = new ArrayList<>(base.size());
        for (CodedLine line : base) {
            boolean always = answers.stream().allMatch(answer -> answer.stream().anyMatch(line::bills));
            lines.add(
                    always
                            ? line
                            : new CodedLine(
                                    line.code(),
                                    line.units(),
                                    line.modifiers(),
                                    line.date(),
                                    true,
                                    line.paymentWindow(),
                                    line.drug(),
                                    line.because()));
        }
        return List.copyOf(lines);
    }

    private Administration administration(String id) {
        return member.visit().administrations().stream()
                .filter(a -> a.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Query missingTime(Administration a) {
        Moment start = a.start();
        Moment stop = a.stop();
        String label = a.drug() != null ? a.drug() : a.id();
        Moment known = start != null ? start : stop;
        LocalDate day = base.sheet().clock.visitDate();
        int least = start != null && a.runningAt() != null
                ? Math.toIntExact(Math.max(1, a.runningAt().minute() - start.minute()))
                : 1;
        List<Query.Outcome> outcomes = new ArrayList<>();
        int from = least;
        int longest = longest(start);
        List<CodeUnits> lines = supported(a, from);
        while (from <= longest) {
            int until = lastMinuteWith(a, lines, from, longest);
            boolean last = until == longest;
            outcomes.add(
                    new Query.Outcome(when(start, stop, known, day, from, until, outcomes.isEmpty(), last), lines));
            from = until + 1;
            lines = last ? lines : supported(a, from);
        }
        return new Query(List.of(a.id()), ask(label, start, stop, known, day, a), List.copyOf(outcomes));
    }

    /** The last length, from {@code from} on, that still supports the same lines; looked for in steps, then halved. */
    private int lastMinuteWith(Administration a, List<CodeUnits> lines, int from, int longest) {
        int same = from;
        int other = from;
        while (other == same) {
            int next = Math.min(longest, same + STEP);
            if (next == same) {
                return longest;
            }
            if (supported(a, next).equals(lines)) {
                same = next;
                other = next;
            } else {
                other = next;
            }
        }
        while (other - same > 1) {
            int middle = (same + other) / 2;
            if (supported(a, middle).equals(lines)) {
                same = middle;
            } else {
                other = middle;
            }
        }
        return same;
    }

    private int longest(@Nullable Moment start) {
        Moment departed = member.visit().departed();
        if (start == null || departed == null || departed.minute() <= start.minute()) {
            return LONGEST_TRIED;
        }
        return (int) Math.min(LONGEST_TRIED, departed.minute() - start.minute());
    }

    private String ask(
            String label,
            @Nullable Moment start,
            @Nullable Moment stop,
            @Nullable Moment known,
            LocalDate day,
            Administration a) {
        if (known == null) {
            return "Start and stop time of " + label + "?";
        }
        String at = base.sheet().clock.time(known.minute(), day);
        if (start == null) {
            return "Start time of " + label + ", stopped " + at + "?";
        }
        Moment running = a.runningAt();
        String still = running == null || stop != null
                ? ""
                : ", still running at " + base.sheet().clock.time(running.minute(), day);
        return "Stop time of " + label + ", started " + at + still + "?";
    }

    private String when(
            @Nullable Moment start,
            @Nullable Moment stop,
            @Nullable Moment known,
            LocalDate day,
            int from,
            int until,
            boolean first,
            boolean last) {
        if (known == null) {
            return first && !last ? "ran " + until + " minutes or less" : "ran " + from + " minutes or more";
        }
        Clock clock = base.sheet().clock;
        if (start != null) {
            return first && !last
                    ? "stop " + clock.time(start.minute() + until, day) + " or earlier"
                    : "stop " + clock.time(start.minute() + from, day) + " or later";
        }
        long end = stop == null ? known.minute() : stop.minute();
        return first && !last
                ? "start " + clock.time(end - until, day) + " or later"
                : "start " + clock.time(end - from, day) + " or earlier";
    }

    private List<CodeUnits> supported(Administration a, int minutes) {
        return supported(a, replaced -> replaced.toBuilder().minutes(minutes).build());
    }

    private Query unknownDrug(Administration a) {
        String label = a.drug() != null ? a.drug() : a.hcpcs() != null ? a.hcpcs() : "NDC " + a.ndc();
        Readings readings = base.sheet().readings;
        Drug drug = Identity.drug(a, readings.policy().date(), readings.tables().drugs());
        if (drug != null && !drug.family().isEmpty()) {
            return new Query(
                    List.of(a.id()),
                    "What was " + label + " given for: " + drug.family() + ", or another use?",
                    List.of(answer(a, Category.OTHER, drug.family()), answer(a, Category.THERAPEUTIC, "another use")));
        }
        // No fluid for hydration is given but by vein.
        boolean mayHydrate = a.route().isIntravenous();
        List<Query.Outcome> outcomes = new ArrayList<>();
        if (mayHydrate) {
            outcomes.add(answer(a, Category.HYDRATION, ""));
        }
        outcomes.add(answer(a, Category.THERAPEUTIC, ""));
        outcomes.add(answer(a, Category.CHEMOTHERAPY, ""));
        return new Query(
                List.of(a.id()),
                "What is " + label + ": " + (mayHydrate ? "a hydration fluid, " : "")
                        + "a therapeutic drug, or chemotherapy or a complex biologic?",
                List.copyOf(outcomes));
    }

    private Query.Outcome answer(Administration a, Category category, String use) {
        List<CodeUnits> lines =
                supported(a, replaced -> replaced.toBuilder().category(category).build());
        return new Query.Outcome(use.isEmpty() ? category.word() : category.word() + ": " + use, lines);
    }

    /** The administration lines of the visit when one administration is documented otherwise. */
    private List<CodeUnits> supported(Administration a, Function<Administration, Administration> answer) {
        List<Administration> others = new ArrayList<>(member.visit().administrations());
        others.replaceAll(other -> other.id().equals(a.id()) ? answer.apply(other) : other);
        Visit visit = member.visit().toBuilder().administrations(others).build();
        Group.Member variation =
                new Group.Member(member.place(), visit, member.readings().afresh());
        List<Group.Outcome> outcomes = group.derive(variation);
        answers.add(outcomes);
        return outcomes.get(index).lines().stream()
                .filter(line -> !line.drug())
                .map(CodeUnits::of)
                .toList();
    }
}
