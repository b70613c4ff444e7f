package org.cannula.remit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cannula.remit.Answered.answer;
import static org.cannula.remit.Answered.claim;
import static org.cannula.remit.Answered.processed;
import static org.cannula.remit.Answered.remit;
import static org.cannula.remit.Answered.remits;
import static org.cannula.remit.Answered.takeback;

import java.math.BigDecimal;
import java.util.List;
import org.cannula.basis.Origin;
import org.cannula.claim.Claim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Denials beside findings, answers taken back, and money taken from payments. */
class AnsweringTest {

    private static final String TWICE = "ConcurrentBilledTwice";

    /** 96368 is billed twice: the finding names CO-151, CO-222 and N362. */
    private final Claim twice = claim("96365=310 96366=80 96368x2=190 J3373=35 J2405=12");

    @ParameterizedTest
    @CsvSource({
        "CO-151:190, prevented",
        "CO-222:190, prevented",
        "PI-151:190, prevented",
        "CO-16:190 N362, prevented",
        "CO-29:190, beside",
        "CO-16:190 N519, beside",
    })
    void aDenialIsForetoldByReasonInAnyGroupOrByRemark(String codes, String how) {
        Answer answer = answer(twice, processed("C1000", "P1", "96368=190/0 " + codes));
        Denial denial = answer.denials().get(0);
        assertThat(denial.lines()).containsExactly(3);
        assertThat(denial.amount()).isEqualByComparingTo("190");
        assertThat(denial.preventedBy()).isEqualTo(how.equals("prevented") ? List.of(TWICE) : List.of());
        assertThat(denial.sameLine()).isEqualTo(how.equals("beside") ? List.of(TWICE) : List.of());
    }

    @Test
    void aDenialOfAnotherLineHasNoFinding() {
        Denial denial = answer(twice, processed("C1000", "P1", "96366=80/0 CO-151:80"))
                .denials()
                .get(0);
        assertThat(denial.code()).isEqualTo("96366");
        assertThat(denial.preventedBy()).isEmpty();
        assertThat(denial.sameLine()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"CO-45:30", "PR-1:30", "PR-2:30", "OA-23:30", "CO-253:30", "CO-151:-30", "CO-151:0"})
    void whatSetsAPriceOrGivesBackDeniesNothing(String adjustment) {
        assertThat(Answered.adjustment(adjustment).denies()).isFalse();
        assertThat(answer(twice, processed("C1000", "P1", "96366=80/50 " + adjustment))
                        .denials())
                .isEmpty();
    }

    @Test
    void onlyWhatDeniesCountsInTheAmount() {
        Denial denial = answer(twice, processed("C1000", "P1", "96368=190/30 CO-45:65 CO-151:95 N362"))
                .denials()
                .get(0);
        assertThat(denial.amount()).isEqualByComparingTo("95");
        assertThat(denial.reasons()).containsExactly("CO-151");
        assertThat(denial.remarks()).containsExactly("N362");
    }

    @Test
    void aWholeClaimDeniedIsForetoldByAFindingOfAnyLine() {
        RemitClaim whole = new RemitClaim(
                "C1000",
                "4",
                new BigDecimal("580"),
                BigDecimal.ZERO,
                "P1",
                null,
                null,
                null,
                List.of(Answered.adjustment("CO-151:580")),
                List.of("MA130"),
                List.of(),
                Origin.NONE);
        assertThat(whole.isDenied()).isTrue();
        Denial denial = answer(twice, whole).denials().get(0);
        assertThat(denial.lines()).isEmpty();
        assertThat(denial.code()).isEmpty();
        assertThat(denial.matched()).isEqualTo("claim");
        assertThat(denial.preventedBy()).containsExactly(TWICE);
        assertThat(denial.remarks()).containsExactly("MA130");
    }

    @Test
    void aFindingPaidAllTheSameMayBeTakenBack() {
        Answer answer = answer(twice, processed("C1000", "P1", "96365=310/217.31", "96368=190/60 CO-45:130"));
        assertThat(answer.paidAnyway())
                .containsExactly(new PaidAnyway(TWICE, List.of(3), "96368", new BigDecimal("60")));
        // one unit of two denied: what is paid is what stands
        assertThat(answer(twice, processed("C1000", "P1", "96368=190/30 CO-45:65 CO-151:95"))
                        .paidAnyway())
                .isEmpty();
        // nothing paid, or not answered at all
        assertThat(answer(twice, processed("C1000", "P1", "96368=190/0 CO-45:190"))
                        .paidAnyway())
                .isEmpty();
        assertThat(answer(twice, processed("C1000", "P1", "96365=310/217.31")).paidAnyway())
                .isEmpty();
    }

    @Test
    void aReversalTakesBackTheAnswerWithItsNumber() {
        Answer answer = answer(
                twice,
                processed("C1000", "P1", "96368=190/60 CO-45:130"),
                processed("C1000", "P2", "96365=310/217.31 CO-45:92.69"),
                remit("C1000", "22", "P1", "96368=-190/-60 CO-45:-130"));
        assertThat(answer.paid()).isEqualByComparingTo("217.31");
        assertThat(answer.reversed()).isEqualByComparingTo("60");
        assertThat(answer.payerClaim()).isEqualTo("P2");
        assertThat(answer.paidAnyway()).isEmpty();
        assertThat(answer.history()).hasSize(3);
    }

    @Test
    void aReversalWithANumberOfItsOwnTakesBackTheLastAnswer() {
        Answer answer = answer(
                twice,
                processed("C1000", "P1", "96365=310/217.31"),
                processed("C1000", "P2", "96368=190/0 CO-151:190"),
                remit("C1000", "22", "P3", "96368=-190/0 CO-151:-190"));
        assertThat(answer.paid()).isEqualByComparingTo("217.31");
        assertThat(answer.denials()).isEmpty();
        assertThat(answer.payerClaim()).isEqualTo("P1");
    }

    @Test
    void everythingTakenBackLeavesNothing() {
        Answer answer = answer(
                twice,
                processed("C1000", "P1", "96368=190/60 CO-151:130"),
                remit("C1000", "22", "P1", "96368=-190/-60 CO-151:-130"),
                remit("C1000", "22", "P1", "96368=-190/-60 CO-151:-130"));
        assertThat(answer.paid()).isEqualByComparingTo("0");
        assertThat(answer.denials()).isEmpty();
        assertThat(answer.payerClaim()).isEqualTo("P1");
    }

    @ParameterizedTest
    @CsvSource({
        "P2026-77, true",
        "C1000, true",
        "WO C1000 20260302, true",
        "20260604;P2026-77, true",
        "XP2026-77, false",
        "P2026-778, false",
        "P2026, false",
        "77, false",
        "C10001, false",
    })
    void aTakebackNamesAClaimByOneOfItsNumbers(String reference, boolean named) {
        Remits remits = remits(processed("C1000", "P2026-77", "96365=310/217.31"));
        remits.add(takeback(reference, "30.00"));
        Answer answer = answer(twice, remits);
        assertThat(answer.takebacks()).hasSize(named ? 1 : 0);
        assertThat(remits.untied()).hasSize(named ? 0 : 1);
    }

    @Test
    void aTakebackThatNamesAClaimTwiceCountsOnce() {
        Remits remits = remits(processed("C1000", "P1000", "96365=310/217.31"));
        remits.add(takeback("C1000 P1000", "30.00"));
        remits.add(takeback("C1000 P1000", "30.00"));
        assertThat(answer(twice, remits).takebacks()).hasSize(2);
        assertThat(remits.untied()).isEmpty();
    }

    @Test
    void numbersTooShortToMeanAnythingNameNothing() {
        Remits remits = remits(processed("C1000", "77", "96365=310/217.31"));
        remits.add(takeback("77", "30.00"));
        assertThat(answer(twice, remits).takebacks()).isEmpty();
    }

    @Test
    void anAnswerGoesByTheClaimsNumberElseItsAccount() {
        Remits byAccount = remits(processed("A1000", "P1", "96365=310/217.31"), processed("Z9", "P9", "96372=60/0"));
        assertThat(answer(twice, byAccount).paid()).isEqualByComparingTo("217.31");
        assertThat(byAccount.unmatched()).extracting(RemitClaim::claim).containsExactly("Z9");
        Remits none = remits(processed("Z9", "P9", "96372=60/0"));
        assertThat(answer(twice, none)).isNull();
        assertThat(none.unmatched()).hasSize(1);
        assertThat(none.size()).isEqualTo(1);
    }

    @Test
    void thePayersNumberOfAReplacementIsThatOfTheLastAnswerButNoReversal() {
        Remits remits = remits(
                processed("C1000", "P1", "96365=310/217.31"),
                remit("C1000", "22", "P2", "96365=-310/-217.31"),
                processed("C2000", "P5", "96365=310/217.31"));
        assertThat(remits.payerClaims()).containsEntry("C1000", "P1").containsEntry("C2000", "P5");
    }
}
