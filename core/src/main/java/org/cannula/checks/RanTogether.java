package org.cannula.checks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongFunction;
import org.cannula.basis.Minutes;
import org.cannula.basis.Span;
import org.cannula.service.CodedLine;
import org.cannula.service.CodedVisit;

/**
 * The stretches in which further drugs ran beside others through one access, as charted. A further drug is one that owns
 * no first hour: neither the initial one nor a sequential one.
 */
public final class RanTogether {

    private static final Set<String> FIRST_HOURS = Set.of("96365", "96367", "96413", "96417");

    /** Stretches beside other drugs, by access and further drug. */
    private final SortedMap<String, List<Span>> stretches = new TreeMap<>();

    private final LongFunction<LocalDate> dateOf;

    /**
     * @param given what the chart shows; only infusions of drugs by vein count
     * @param coded what the chart supports: it says which drugs own a first hour
     * @param dateOf the date of a minute of the chart's time line
     */
    public RanTogether(List<Charted> given, CodedVisit coded, LongFunction<LocalDate> dateOf) {
        this.dateOf = dateOf;
        Set<String> owners = owners(coded);
        SortedMap<String, Minutes> running = new TreeMap<>();
        Set<String> owning = new HashSet<>();
        for (Charted infused : given) {
            if (!infused.isDrugInfusion()) {
                continue;
            }
            String key = infused.access() + "\n" + infused.drug();
            running.merge(key, infused.running(), Minutes::plus);
            if (infused.administrations().stream().anyMatch(owners::contains)) {
                owning.add(key);
            }
        }
        running.forEach((key, minutes) -> {
            if (!owning.contains(key)) {
                Minutes beside = minutes.and(others(key, running));
                if (!beside.isEmpty()) {
                    stretches.put(key, beside.spans());
                }
            }
        });
    }

    private static Minutes others(String key, SortedMap<String, Minutes> running) {
        String access = key.substring(0, key.indexOf('\n') + 1);
        List<Minutes> others = new ArrayList<>();
        running.forEach((other, minutes) -> {
            if (other.startsWith(access) && !other.equals(key)) {
                others.add(minutes);
            }
        });
        return others.stream().reduce(Minutes.NONE, Minutes::plus);
    }

    private static Set<String> owners(CodedVisit coded) {
        Set<String> owners = new HashSet<>();
        for (CodedLine line : coded.lines()) {
            if (FIRST_HOURS.contains(line.code())) {
                line.because().forEach(because -> owners.addAll(because.administrations()));
            }
        }
        return owners;
    }

    /** How many further drugs began to run beside others on a date. */
    int drugs(LocalDate date) {
        return on(date).size();
    }

    /** Whether some further drug ran beside others in this many separate stretches that began on the date. */
    boolean hasStretches(int count, LocalDate date) {
        return on(date).stream().anyMatch(spans -> spans.size() == count);
    }

    /** Whether those stretches of some further drug last this many hours together, a begun hour counted whole. */
    boolean hasHours(int count, LocalDate date) {
        return on(date).stream()
                .anyMatch(spans -> (spans.stream().mapToInt(Span::length).sum() + 59) / 60 == count);
    }

    private List<List<Span>> on(LocalDate date) {
        List<List<Span>> all = new ArrayList<>();
        for (List<Span> spans : stretches.values()) {
            List<Span> began = spans.stream()
                    .filter(span -> dateOf.apply(span.start()).equals(date))
                    .toList();
            if (!began.isEmpty()) {
                all.add(began);
            }
        }
        return all;
    }
}
