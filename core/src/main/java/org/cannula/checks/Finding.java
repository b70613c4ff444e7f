package org.cannula.checks;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.cannula.basis.Citation;
import org.cannula.basis.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Something that should not be true of a claim, and is.
 *
 * @param reason the check and its words
 * @param severity how sure it is
 * @param lines numbers of the claim lines concerned, ascending; empty where a line is missing from the claim
 * @param code the code concerned
 * @param billed units billed of it
 * @param supported units that stand; null where that cannot be known
 * @param pattern how a concurrent infusion came to be billed twice, where the evidence tells
 * @param patternFrom what the pattern was decided from; null where there is none
 * @param correction what should be billed instead, in words; null where nothing can be said
 * @param fix whether {@code changes} are settled
 * @param changes what the correction does to the claim
 * @param denial adjustment and remark codes payers typically return
 * @param moneyAtRisk what may be taken back
 * @param moneyMissed what was earned and not billed
 * @param overturnedBy the evidence that would lift the finding
 * @param needs what must be known before an open finding can be settled; null when it is determined
 */
public record Finding(
        Reason reason,
        Severity severity,
        List<Integer> lines,
        String code,
        BigDecimal billed,
        @Nullable BigDecimal supported,
        SortedSet<Pattern> pattern,
        @Nullable Evidence patternFrom,
        @Nullable String correction,
        Fix fix,
        List<Change> changes,
        List<String> denial,
        Money moneyAtRisk,
        Money moneyMissed,
        String overturnedBy,
        @Nullable String needs) {

    /** Worst first, then by first line (missing lines last), then by check and code. */
    public static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
            .thenComparingInt(finding -> finding.lines.isEmpty() ? Integer.MAX_VALUE : finding.lines.get(0))
            .thenComparing(Finding::check)
            .thenComparing(Finding::code)
            .thenComparing(Finding::says);

    public Finding {
        lines = lines.stream().sorted().toList();
        pattern = Collections.unmodifiableSortedSet(new TreeSet<>(pattern));
        changes = List.copyOf(changes);
        denial = List.copyOf(denial);
        if (fix == Fix.OPEN && needs == null) {
            throw new IllegalArgumentException("an open finding must say what must be known: " + reason);
        }
    }

    /** Name of the check. */
    public String check() {
        return reason.rule().name();
    }

    /** The finding in words. */
    public String says() {
        return reason.says();
    }

    /** Where the check is written. */
    public List<Citation> citations() {
        return reason.rule().citations();
    }

    /** Dollars that may be taken back; null where no price is known. */
    public @Nullable BigDecimal atRisk() {
        return moneyAtRisk.amount();
    }

    /** How the amount at risk was reckoned, or why there is none; empty where nothing is said of money. */
    public String atRiskBecause() {
        return moneyAtRisk.because();
    }

    /** Dollars that were earned and not billed; null where no price is known, or nothing was missed. */
    public @Nullable BigDecimal missed() {
        return moneyMissed.amount();
    }

    /** How the amount missed was reckoned, or why there is none; empty where nothing was missed. */
    public String missedBecause() {
        return moneyMissed.because();
    }

    /** Starts a finding of a check about a code; everything else has a harmless default. */
    public static Builder of(Reason reason, Severity severity, String code) {
        return new Builder(reason, severity, code);
    }

    /** Sets components by name. */
    public static final class Builder {
        private final Reason reason;
        private final Severity severity;
        private final String code;
        private List<Integer> lines = List.of();
        private BigDecimal billed = BigDecimal.ZERO;
        private @Nullable BigDecimal supported;
        private SortedSet<Pattern> pattern = Collections.emptySortedSet();
        private @Nullable Evidence patternFrom;
        private @Nullable String correction;
        private Fix fix = Fix.OPEN;
        private List<Change> changes = List.of();
        private List<String> denial = List.of();
        private Money moneyAtRisk = Money.UNSAID;
        private Money moneyMissed = Money.UNSAID;
        private String overturnedBy = "";
        private @Nullable String needs;

        private Builder(Reason reason, Severity severity, String code) {
            this.reason = reason;
            this.severity = severity;
            this.code = code;
        }

        /** The lines concerned. */
        public Builder lines(List<Integer> value) {
            this.lines = value;
            return this;
        }

        /** Units billed and units that stand; null where the latter cannot be known. */
        public Builder units(BigDecimal billedUnits, @Nullable BigDecimal supportedUnits) {
            this.billed = billedUnits;
            this.supported = supportedUnits;
            return this;
        }

        /** The patterns and what they were decided from. */
        public Builder pattern(SortedSet<Pattern> value, Evidence from) {
            this.pattern = value;
            this.patternFrom = value.isEmpty() ? null : from;
            return this;
        }

        /** A correction that claim or chart settle. */
        public Builder determined(String words, List<Change> settled) {
            this.correction = words;
            this.fix = Fix.DETERMINED;
            this.changes = settled;
            this.needs = null;
            return this;
        }

        /** A correction that waits for something to be known; null words where nothing can be proposed. */
        public Builder open(@Nullable String words, String mustBeKnown) {
            this.correction = words;
            this.fix = Fix.OPEN;
            this.changes = List.of();
            this.needs = mustBeKnown;
            return this;
        }

        /** The denial codes payers typically return. */
        public Builder denial(List<String> value) {
            this.denial = value;
            return this;
        }

        /** What is at risk. */
        public Builder money(Money money) {
            this.moneyAtRisk = money;
            return this;
        }

        /** What was earned and not billed: nothing of that is at risk. */
        public Builder missed(Money money) {
            this.moneyAtRisk = Money.nothing("not billed");
            this.moneyMissed = money;
            return this;
        }

        /** The evidence that would lift the finding. */
        public Builder overturnedBy(String value) {
            this.overturnedBy = value;
            return this;
        }

        public Finding build() {
            return new Finding(
                    reason,
                    severity,
                    lines,
                    code,
                    billed,
                    supported,
                    pattern,
                    patternFrom,
                    correction,
                    fix,
                    changes,
                    denial,
                    moneyAtRisk,
                    moneyMissed,
                    overturnedBy,
                    needs);
        }
    }
}
