package org.cannula.formats.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.cannula.chart.Moment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T08:00, 2026-03-02T08:00",
        "2026-03-02T08:00:59, 2026-03-02T08:00",
        "2026-03-02T08:00:59.999, 2026-03-02T08:00",
        "2026-03-02T08:00Z, 2026-03-02T08:00Z",
        "2026-03-02T08:00:00-05:00, 2026-03-02T08:00-05:00",
        "2024-02-29T23:59+14:00, 2024-02-29T23:59+14:00",
    })
    void momentsAreRead(String text, String moment) {
        assertThat(Times.moment(text)).hasToString(moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-03-02",
                "2026-03-02 08:00",
                "2026-03-02T8:00",
                "2026-03-02T24:00",
                "2026-03-02T08:60",
                "2026-02-29T08:00",
                "2026-13-01T08:00",
                "2026-03-02T08:00:60",
                "2026-03-02T08:00-5",
                "2026-03-02T08:00+19:00",
                "2026-03-02T08:00-05:60",
                "2026-03-02T08:00 ",
                "2026-03-02T08:00-0500",
                "+026-03-02T08:00",
                "2026-03-02T08:00:0x"
            })
    void otherTextIsNoMoment(String text) {
        assertThat(Times.moment(text)).isNull();
    }

    @Property(tries = 500)
    void everyMinuteOfAYearReadsBack(@ForAll @IntRange(max = 366 * 1440) int minute) {
        Moment moment = new Moment(Moment.of("2024-01-01T00:00").local().plusMinutes(minute), null);
        assertThat(Times.moment(moment.toString())).isEqualTo(moment);
    }

    @Test
    void amountsAreANumberAndAUnit() {
        assertThat(Texts.amount("1 g")).hasToString("1 g");
        assertThat(Texts.amount("1.50MG")).hasToString("1.50 mg");
        assertThat(Texts.amount("5 Million Units")).hasToString("5 million units");
        assertThat(Texts.amount("1 I")).as("lower case whatever the locale").hasToString("1 i");
        for (String text : List.of("", "g", "1", "1,000 mg", "1e3 mg", "-1 g", ".5 g", "1. g", "1 %", "1  g")) {
            assertThat(Texts.amount(text)).as(text).isNull();
        }
    }

    @Test
    void theNearestWordComesFirst() {
        List<String> words = List.of("infusion", "push", "im", "sc");
        assertThat(Vocabulary.insteadOf("infuson", words)).isEqualTo("infusion (one of infusion, push, im, sc)");
        assertThat(Vocabulary.insteadOf("PUSH", words)).startsWith("push (");
        assertThat(Vocabulary.insteadOf("hydration", words)).isEqualTo("one of infusion, push, im, sc");
        assertThat(Vocabulary.insteadOf("xy", words)).isEqualTo("one of infusion, push, im, sc");
    }

    @Test
    void longTextIsShortenedBetweenCharacters() {
        String needles = "\uD83D\uDC89".repeat(80);
        assertThat(Texts.shortened(needles)).isEqualTo("\uD83D\uDC89".repeat(59) + "…");
        assertThat(Texts.shortened("a\nb\u0000")).isEqualTo("a b ");
    }
}
