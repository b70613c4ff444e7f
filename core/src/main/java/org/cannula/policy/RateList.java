package org.cannula.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cannula.chart.Setting;
import org.jspecify.annotations.Nullable;

/** What payers pay by a list of the user's own, such as contracted rates. Immutable. */
public final class RateList {

    /** No rates at all. */
    public static final RateList NONE = new RateList(List.of());

    /** Of two rates that hold for a line the one that says more about it counts: its payer, its modifier, its setting. */
    private static final Comparator<Rate> MEANT = Comparator.<Rate, Boolean>comparing(rate -> rate.payer() != null)
            .thenComparing(rate -> rate.modifier() != null)
            .thenComparing(rate -> rate.setting() != null);

    private final Map<String, List<Rate>> byCode = new HashMap<>();

    private RateList(List<Rate> rates) {
        for (Rate rate : rates) {
            byCode.computeIfAbsent(rate.code(), code -> new ArrayList<>()).add(rate);
        }
    }

    /**
     * One rate.
     *
     * @param payer name of the payer it holds for; null for every one
     * @param code CPT or HCPCS code
     * @param modifier modifier a line must bear; null for every line of the code
     * @param setting setting it holds in; null for both
     * @param from first date of service; null for no beginning
     * @param until last date of service; null for no end
     * @param amount dollars a unit
     * @param source where it stands, such as {@code rates.csv line 4}
     */
    public record Rate(
            @Nullable String payer,
            String code,
            @Nullable String modifier,
            @Nullable Setting setting,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            BigDecimal amount,
            String source) {

        private boolean holds(String payerName, Setting where, List<String> modifiers, LocalDate date) {
            return (payer == null || payer.equals(payerName))
                    && (setting == null || setting == where)
                    && (modifier == null || modifiers.contains(modifier))
                    && (from == null || !date.isBefore(from))
                    && (until == null || !date.isAfter(until));
        }

        /** Whether both say the same thing for some line, so that neither can be chosen. */
        private boolean collides(Rate other) {
            return Objects.equals(payer, other.payer)
                    && Objects.equals(modifier, other.modifier)
                    && setting == other.setting
                    && (until == null || other.from == null || !other.from.isAfter(until))
                    && (other.until == null || from == null || !from.isAfter(other.until));
        }
    }

    /** Two rates of a list that hold for the same lines on the same dates. */
    public record Collision(Rate first, Rate second) {}

    /** A list of these rates. */
    public static RateList of(List<Rate> rates) {
        return rates.isEmpty() ? NONE : new RateList(rates);
    }

    /** Whether it holds no rate at all. */
    public boolean isEmpty() {
        return byCode.isEmpty();
    }

    /** Pairs that leave open which of the two holds, in the order of the list; a list should have none. */
    public static List<Collision> collisions(List<Rate> rates) {
        Map<String, List<Rate>> seen = new HashMap<>();
        List<Collision> found = new ArrayList<>();
        for (Rate rate : rates) {
            List<Rate> same = seen.computeIfAbsent(rate.code(), code -> new ArrayList<>());
            same.stream().filter(rate::collides).findFirst().ifPresent(other -> found.add(new Collision(other, rate)));
            same.add(rate);
        }
        return found;
    }

    /** The rate that holds for a line; null where there is none. Of two modifiers with rates the line's first one counts. */
    public @Nullable Rate on(String payer, Setting setting, String code, List<String> modifiers, LocalDate date) {
        return byCode.getOrDefault(code, List.of()).stream()
                .filter(rate -> rate.holds(payer, setting, modifiers, date))
                .max(MEANT.thenComparing(
                        rate -> rate.modifier() == null ? 0 : modifiers.indexOf(rate.modifier()),
                        Comparator.reverseOrder()))
                .orElse(null);
    }
}
