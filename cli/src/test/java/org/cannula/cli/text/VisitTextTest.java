package org.cannula.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cannula.basis.Minutes;
import org.cannula.chart.Route;
import org.cannula.cli.Golden;
import org.cannula.formats.timeline.Bar;
import org.junit.jupiter.api.Test;

class VisitTextTest {

    private static String print(Samples.Sample sample, Look look, boolean all) {
        Page page = new Page(look);
        VisitText.print(page, sample.visit(), sample.coded(), new Legend(), all, all);
        return page.toString();
    }

    @Test
    void looksAsExpectedAtEightyColumns() {
        Golden.compare("visit-80.txt", print(Samples.worked(), new Look(80, false, true), false));
    }

    @Test
    void looksAsExpectedAtOneHundredAndTwentyColumnsWithEverything() {
        Golden.compare("visit-120-why.txt", print(Samples.worked(), new Look(120, false, true), true));
    }

    @Test
    void looksAsExpectedInAscii() {
        String text = print(Samples.worked(), new Look(80, false, false), true);
        assertThat(text.chars().allMatch(c -> c < 128)).isTrue();
        Golden.compare("visit-80-ascii.txt", text);
    }

    @Test
    void looksAsExpectedOverMidnightWithAPumpThatGoesHome() {
        Golden.compare("visit-80-night.txt", print(Samples.night(), new Look(80, false, true), false));
    }

    @Test
    void coloursAddSequencesAndNothingElse() {
        String plain = print(Samples.worked(), new Look(80, false, true), true);
        String coloured = print(Samples.worked(), new Look(80, true, true), true);
        assertThat(coloured).contains("\u001b[").isNotEqualTo(plain);
        assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "").replaceAll("(?m) +$", ""))
                .isEqualTo(plain);
    }

    @Test
    void noLineIsWiderThanTheTerminal() {
        for (int width : new int[] {60, 72, 80, 100, 120, 160}) {
            for (Samples.Sample sample : List.of(Samples.worked(), Samples.night())) {
                assertThat(print(sample, new Look(width, false, true), true).lines())
                        .allSatisfy(line -> assertThat(Words.width(line)).isLessThanOrEqualTo(width));
            }
        }
    }

    @Test
    void theLegendExplainsEachSignOnce() {
        Page page = new Page(new Look(80, false, true));
        Legend legend = new Legend();
        for (int i = 0; i < 3; i++) {
            VisitText.print(page, Samples.worked().visit(), Samples.worked().coded(), legend, false, false);
        }
        assertThat(page.toString().split("earns a unit", -1)).hasSize(2);
    }

    @Test
    void whatIsInAChartCannotSteerTheTerminal() {
        Samples.Sample sample =
                Samples.of(Samples.given("a1", Route.IV_PUSH, "keto\u001b[2Jrolac\u202e", "2026-03-02T12:05", null));
        assertThat(print(sample, new Look(80, false, true), true)).doesNotContain("\u001b", "\u202e");
    }

    @Test
    void anUntimedAdministrationStandsWhereTheLedgerPutIt() {
        Samples.Sample sample = Samples.of(Samples.given("a1", Route.IV_INFUSION, "rituximab", null, null).toBuilder()
                .minutes(60)
                .build());
        assertThat(print(sample, new Look(80, false, true), false)).contains("~60 min");
        Bar placed = Bar.of(
                        sample.visit(),
                        List.of(Samples.unit(
                                "96413", 1, Samples.minutes("2026-03-02T00:00", "2026-03-02T01:00"), true, "a1")))
                .get(0);
        assertThat(placed.running()).isNotEqualTo(Minutes.NONE);
        assertThat(placed.start()).isNotNull();
    }
}
