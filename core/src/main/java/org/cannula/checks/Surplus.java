package org.cannula.checks;

import org.cannula.basis.Reason;
import org.cannula.service.NotCoded;
import org.jspecify.annotations.Nullable;

/** A finding about a pair that bills more than its chart supports: settled by the chart, unless the chart leaves a question open. */
final class Surplus {

    private Surplus() {}

    /**
     * The finding.
     *
     * @param reason the check and its words
     * @param denial kind of finding in the table of denial codes
     * @param overturnedBy the evidence that would lift it
     */
    static Finding finding(
            Audit audit, Documentation documentation, Pair pair, Reason reason, String denial, String overturnedBy) {
        String doubt = Doubt.of(pair.code(), pair.unitsBilled(), documentation);
        Finding.Builder finding = Finding.of(reason, doubt == null ? Severity.ERROR : Severity.REVIEW, pair.code())
                .lines(Reduction.numbers(pair.billed()))
                .units(pair.unitsBilled(), pair.supported())
                .denial(audit.denials(denial))
                .money(audit.atRisk(pair.code(), pair.surplus(), pair.date()))
                .overturnedBy(overturnedBy);
        String words = Reduction.words(pair.code(), pair.supported());
        return doubt == null
                ? finding.determined(words, Settlement.of(pair)).build()
                : finding.open(words, doubt).build();
    }

    /** Why the coder left something out, for a finding's words; they are made when printed. */
    record Left(@Nullable NotCoded notCoded) {
        @Override
        public String toString() {
            return notCoded == null || notCoded.because().isEmpty()
                    ? "it is not coded"
                    : notCoded.because().get(0).reason().says();
        }
    }
}
