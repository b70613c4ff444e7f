package org.cannula.remit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.cannula.claim.Claim;
import org.junit.jupiter.api.Test;

/** Which line of the claim an answered line belongs to. */
class LineMatchTest {

    private static String matched(Claim claim, String... lines) {
        return String.join(
                " ",
                LineMatch.of(claim, Answered.processed("C1000", "P1", lines)).stream()
                        .map(match -> match.answered().code() + ">"
                                + (match.line() == null ? "-" : match.line().line()) + ":" + match.by())
                        .toList());
    }

    private static Claim withIds(Claim claim, String... ids) {
        return claim.toBuilder()
                .lines(claim.lines().stream()
                        .map(line -> line.toBuilder()
                                .id(ids[line.line() - 1].isEmpty() ? null : ids[line.line() - 1])
                                .build())
                        .toList())
                .build();
    }

    @Test
    void byTheBillersLineNumberWhateverTheOrder() {
        Claim claim = withIds(Answered.claim("96368=95 96368=95"), "L1", "L2");
        assertThat(matched(claim, "96368=95/0 #L2", "96368=95/30 #L1")).isEqualTo("96368>2:number 96368>1:number");
    }

    @Test
    void byTheNumberOfTheLineWhereTheBillerGaveNone() {
        assertThat(matched(Answered.claim("96368=95 96368=95"), "96368=95/0 #2"))
                .isEqualTo("96368>2:number");
        // The biller's own ids come first: 2 is no number of a line then.
        Claim claim = withIds(Answered.claim("96368=95 96368=95"), "2", "L2");
        assertThat(matched(claim, "96368=95/0 #2")).isEqualTo("96368>1:number");
    }

    @Test
    void byCodeAndModifiersAndChargeAsFarAsTheyTellLinesApart() {
        Claim claim = Answered.claim("96372=60 96372-59=60 96372-59=75");
        assertThat(matched(claim, "96372-59=75/0", "96372-59=60/0", "96372=60/0"))
                .isEqualTo("96372>3:code 96372>2:code 96372>1:code");
        // a charge that fits none leaves the modifiers, a modifier that fits none the code
        assertThat(matched(claim, "96372-59=99/0")).isEqualTo("96372>2:code");
        assertThat(matched(claim, "96372-XU=60/0")).isEqualTo("96372>1:code");
    }

    @Test
    void theOrderOfModifiersMeansNothing() {
        Claim claim = Answered.claim("96372=60 96372-59-RT=60");
        assertThat(matched(claim, "96372-RT-59=60/0")).isEqualTo("96372>2:code");
    }

    @Test
    void noLineIsAnsweredTwiceAndAnotherDayIsAnotherLine() {
        Claim claim = Answered.claim("96365=310");
        assertThat(matched(claim, "96365=310/0", "96365=310/0")).isEqualTo("96365>1:code 96365>-:nothing");
        Claim later = claim.toBuilder()
                .lines(claim.lines().stream()
                        .map(line ->
                                line.toBuilder().date(Answered.DAY.plusDays(1)).build())
                        .toList())
                .build();
        assertThat(matched(later, "96365=310/0")).isEqualTo("96365>-:nothing");
        assertThat(Arrays.asList(matched(claim, "96413=310/0"))).containsExactly("96413>-:nothing");
    }
}
