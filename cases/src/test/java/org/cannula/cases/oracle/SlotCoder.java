package org.cannula.cases.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Codes one slot: infusions in rank order, then pushes by the clock (section 5), then hydration. */
final class SlotCoder {

    private final Slot slot;
    private final Reading reading;
    private final Concurrency concurrency;
    private final int access;
    private final List<Entry> entries = new ArrayList<>();

    /** Runs that hold minutes, and those minutes. */
    private final List<Run> holding = new ArrayList<>();

    private final BitSet held = new BitSet();
    private final Set<String> seen = new HashSet<>();
    private final Set<String> sequential = new HashSet<>();
    private final Set<String> concurrent = new HashSet<>();
    private final List<Push> asPush = new ArrayList<>();

    /** Minutes of a drug under {@code sameDrugRepeat=sum}. */
    private final Map<String, BitSet> summed = new TreeMap<>();

    private final Map<String, Run> summedRun = new HashMap<>();

    SlotCoder(Slot slot, Concurrency concurrency, int access) {
        this.slot = slot;
        this.reading = slot.reading;
        this.concurrency = concurrency;
        this.access = access;
    }

    List<Entry> code() {
        List<Run> order = new ArrayList<>(slot.runs);
        order.sort(
                Comparator.comparing((Run run) -> !slot.initialIs(run)).thenComparing(Slot::candidate, slot.better()));
        for (Run run : order) {
            infusion(run);
        }
        summed.forEach((drug, minutes) -> {
            Run run = summedRun.get(drug);
            hours(run, minutes, Run.addl(minutes.cardinality()));
        });
        pushes();
        hydration();
        return entries;
    }

    private void infusion(Run x) {
        String drug = x.drug;
        boolean repeat = !seen.add(drug);
        if (slot.initialIs(x)) {
            firstHour(x, x.chemo() ? "96413" : "96365", x.running);
            return;
        }
        int total = x.minutes();
        int covered = Run.shared(x.running, held);
        BitSet own = reading.is("deductOverlap", "no") ? x.running : Run.without(x.running, held);
        int net = own.cardinality();
        boolean together = holding.stream().anyMatch(y -> together(x, y));
        boolean swallowed = net <= 15 && (covered >= 16 || 2 * coveredByOthers(x) >= total);
        if (repeat) {
            repeat(x, own, together);
        } else if (together || swallowed) {
            concurrent(x);
        } else if (net >= 16) {
            firstHour(x, x.chemo() ? "96417" : "96367", own);
            sequential.add(drug);
        } else {
            asPush.add(new Push(Push.Kind.UNCOVERED, x));
        }
    }

    /** enough shared minutes, and enough of the one that started later. */
    private boolean together(Run x, Run y) {
        int shared = Run.shared(x.running, y.running);
        Run later = x.start != y.start ? (x.start > y.start ? x : y) : (x.minutes() <= y.minutes() ? x : y);
        boolean majority = 2 * shared > later.minutes();
        boolean enough = shared >= reading.number("minOverlap");
        return switch (reading.value("overlapTest")) {
            case "both" -> majority && enough;
            case "majority" -> majority;
            case "minutes" -> enough;
            default -> shared > 0;
        };
    }

    /** Minutes of a run during which any other drug infusion of the access ran, paid or not. */
    private int coveredByOthers(Run x) {
        BitSet others = new BitSet();
        slot.runs.stream().filter(run -> run != x).forEach(run -> others.or(run.running));
        return Run.shared(x.running, others);
    }

    private void firstHour(Run x, String code, BitSet minutes) {
        unit(code, x, minutes, 16);
        hold(x, x.running);
        if (reading.is("sameDrugRepeat", "sum")) {
            sum(x, minutes);
        } else {
            hours(x, minutes, Run.addl(minutes.cardinality()));
        }
    }

    private void sum(Run x, BitSet minutes) {
        summed.computeIfAbsent(x.drug, d -> new BitSet()).or(minutes);
        summedRun.putIfAbsent(x.drug, x);
    }

    /** Further hours after a first hour: reached at minute 91, 151, … */
    private void hours(Run x, BitSet minutes, int units) {
        for (int j = 1; j <= units; j++) {
            unit(x.chemo() ? "96415" : "96366", x, minutes, 60 * j + 31);
        }
    }

    private void hold(Run x, BitSet minutes) {
        holding.add(x);
        held.or(minutes);
    }

    private void unit(String code, Run x, BitSet minutes, int threshold) {
        int minute = reading.is("straddleDate", "startDate") ? x.running.nextSetBit(0) : Run.nth(minutes, threshold);
        entries.add(new Entry(code, slot.date(minute, x.untimed), access));
    }

    private void concurrent(Run x) {
        LocalDate date = slot.date(x.start, x.untimed);
        if (x.chemo()) {
            if (reading.is("concurrentChemo", "unlisted")) {
                entries.add(new Entry("96549", date, access));
            }
        } else if (concurrency.free(date)) {
            concurrency.take(date, x.drug);
            concurrent.add(x.drug);
            entries.add(new Entry("96368", date, access));
        } else if (reading.is("thirdConcurrent", "sequential") && concurrency.heldByOther(date, x.drug)) {
            firstHour(x, "96367", x.running);
            sequential.add(x.drug);
        }
    }

    /** a later infusion of a drug that was infused before on this access. */
    private void repeat(Run x, BitSet own, boolean together) {
        int net = own.cardinality();
        if (together) {
            LocalDate date = slot.date(x.start, x.untimed);
            if (!x.chemo() && !sequential.contains(x.drug) && !concurrent.contains(x.drug) && concurrency.free(date)) {
                concurrency.take(date, x.drug);
                concurrent.add(x.drug);
                entries.add(new Entry("96368", date, access));
            }
        } else if (net <= 15) {
            asPush.add(new Push(Push.Kind.SHORT_REPEAT, x));
        } else if (reading.is("sameDrugRepeat", "push")) {
            asPush.add(new Push(Push.Kind.REPEAT, x));
        } else if (reading.is("sameDrugRepeat", "sum")) {
            sum(x, own);
            hold(x, x.running);
        } else if (reading.is("sameDrugRepeat", "interval16")) {
            unit(x.chemo() ? "96415" : "96366", x, own, 16);
            hours(x, own, Run.addl(net));
            hold(x, x.running);
        } else if (net >= 31) {
            for (int k = 1; k <= (net + 29) / 60; k++) {
                unit(x.chemo() ? "96415" : "96366", x, own, 60 * (k - 1) + 31);
            }
            hold(x, x.running);
        }
    }

    private void pushes() {
        List<Push> inOrder = new ArrayList<>(slot.pushes);
        inOrder.addAll(asPush);
        inOrder.sort(Comparator.comparingInt((Push p) -> p.start).thenComparing(p -> p.id));
        Map<String, Integer> reported = new HashMap<>();
        for (Push push : inOrder) {
            String code = code(push, reported);
            if (!code.isEmpty()) {
                reported.put(push.drug, push.start);
                entries.add(new Entry(code, slot.date(push.start, push.untimed), access));
            }
        }
    }

    private String code(Push push, Map<String, Integer> reported) {
        boolean infused = slot.infused(push.drug);
        if (push.kind == Push.Kind.UNCOVERED) {
            return push.chemo ? "96411" : "96375";
        }
        if (!infused && !reported.containsKey(push.drug)) {
            boolean initial = slot.initialIsPushOf(push.drug);
            return push.chemo ? (initial ? "96409" : "96411") : (initial ? "96374" : "96375");
        }
        if (!reading.facility() || push.chemo) {
            return "";
        }
        Integer last = reported.get(push.drug);
        boolean again = infused ? besideItsInfusion(push, last) : gap(push, last) >= reading.number("repeatPushGap");
        return again ? "96376" : "";
    }

    private static int gap(Push push, @Nullable Integer last) {
        return last == null ? Integer.MAX_VALUE : push.start - last;
    }

    /** the drug was infused on the access too. */
    private boolean besideItsInfusion(Push push, @Nullable Integer last) {
        Integer reference = null;
        for (Run run : slot.runs) {
            if (!run.drug.equals(push.drug) || run.id.equals(push.id)) {
                continue;
            }
            if (push.start <= run.start && run.start - push.start <= 30) {
                return false;
            }
            if (push.start > run.start) {
                int here = push.start < run.stop ? run.start : run.stop;
                reference = reference == null ? here : Math.max(reference, here);
            }
        }
        boolean free = reference == null
                || reading.is("repeatPushAfterInfusion", "none")
                || push.start - reference >= reading.number("repeatPushAfterInfusion");
        return free && gap(push, last) >= reading.number("repeatPushGap");
    }

    private void hydration() {
        List<Slot.Segment> segments = slot.reportable();
        boolean initial = slot.initial != null && slot.initial.rank() == 5;
        for (int i = 0; i < segments.size(); i++) {
            Slot.Segment segment = segments.get(i);
            int minutes = segment.net().cardinality();
            if (initial && i == 0) {
                fluid("96360", segment, reading.number("hydrationMinimum"));
                for (int j = 1; j <= Run.addl(minutes); j++) {
                    fluid("96361", segment, 60 * j + 31);
                }
            } else {
                for (int k = 1; k <= (minutes + 29) / 60; k++) {
                    fluid("96361", segment, 60 * (k - 1) + 31);
                }
            }
        }
    }

    private void fluid(String code, Slot.Segment segment, int threshold) {
        int minute = Run.nth(segment.net(), reading.is("straddleDate", "startDate") ? 1 : threshold);
        entries.add(new Entry(code, slot.date(minute, segment.untimed()), access));
    }
}
