package org.cannula.checks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What the findings of one claim come to in dollars, each dollar counted once: where findings share a line, the largest
 * share counts, since a line can be taken back only once. So it never exceeds what the lines are paid, does not depend on
 * the order of the findings, and does not fall when one is added.
 *
 * @param amount dollars and cents, as far as prices are known
 * @param upTo whether the amount is a ceiling
 * @param unpriced findings for which no price is known
 * @param because how it was combined, line by line; empty where no money hangs on the findings
 */
public record Exposure(BigDecimal amount, boolean upTo, int unpriced, String because) {

    /** Dollars that may be taken back. */
    public static Exposure atRisk(Collection<Finding> findings) {
        return of(findings, Finding::moneyAtRisk, share -> new Spot(share.line(), share.code(), share.date()));
    }

    /** Dollars that were earned and not billed. */
    public static Exposure missed(Collection<Finding> findings) {
        return of(findings, Finding::moneyMissed, share -> new Spot(0, share.code(), share.date()));
    }

    private static Exposure of(
            Collection<Finding> findings, Function<Finding, Money> which, Function<Share, Spot> where) {
        TreeMap<Spot, Most> spots = new TreeMap<>();
        int unpriced = 0;
        for (Finding finding : findings) {
            Money money = which.apply(finding);
            unpriced += money.amount() == null && !money.because().isEmpty() ? 1 : 0;
            TreeMap<Spot, BigDecimal> own = new TreeMap<>();
            money.shares().forEach(share -> own.merge(where.apply(share), share.amount(), BigDecimal::add));
            own.forEach((spot, amount) ->
                    spots.computeIfAbsent(spot, each -> new Most()).take(finding.check(), amount, money.upTo()));
        }
        BigDecimal sum = BigDecimal.ZERO.setScale(2);
        boolean upTo = false;
        List<String> words = new ArrayList<>();
        for (Spot spot : spots.navigableKeySet()) {
            Most most = spots.getOrDefault(spot, new Most());
            if (most.amount.signum() > 0) {
                sum = sum.add(most.amount);
                upTo |= most.upTo;
                words.add(most.words(spot));
            }
        }
        if (unpriced > 0) {
            words.add("no price is known for " + unpriced + (unpriced == 1 ? " finding" : " findings"));
        }
        return new Exposure(sum, upTo, unpriced, String.join("; ", words));
    }

    /** A billed line, or units of a code on a date that no line bills. */
    private record Spot(int line, String code, LocalDate date) implements Comparable<Spot> {

        private static final Comparator<Spot> ORDER =
                Comparator.comparingInt(Spot::line).thenComparing(Spot::date).thenComparing(Spot::code);

        @Override
        public int compareTo(Spot other) {
            return ORDER.compare(this, other);
        }

        @Override
        public String toString() {
            return line == 0 ? code + " on " + date : "line " + line;
        }
    }

    /** The largest of what findings say about one spot. */
    private static final class Most {
        private BigDecimal amount = BigDecimal.ZERO;
        private boolean upTo = true;
        private final TreeMap<String, BigDecimal> byCheck = new TreeMap<>();

        void take(String check, BigDecimal share, boolean ceiling) {
            byCheck.merge(check, share, BigDecimal::max);
            int larger = share.compareTo(amount);
            if (larger >= 0) {
                upTo = larger > 0 ? ceiling : upTo && ceiling;
                amount = share;
            }
        }

        String words(Spot spot) {
            List<String> each = new ArrayList<>();
            byCheck.forEach((check, share) -> each.add(byCheck.size() == 1 ? check : check + " " + share));
            return spot + ": " + (upTo ? "up to " : "") + amount + (byCheck.size() == 1 ? " (" : ", counted once (")
                    + String.join(", ", each) + ")";
        }
    }
}
