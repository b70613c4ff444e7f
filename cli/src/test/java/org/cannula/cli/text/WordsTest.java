package org.cannula.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void wrapsAtTheWidthAndLosesNoWord() {
        assertThat(Words.wrap("one two three four", 9)).containsExactly("one two", "three", "four");
        assertThat(Words.wrap("one two three four", 7, 20)).containsExactly("one two", "three four");
        assertThat(Words.wrap("anextremelylongword b", 5)).containsExactly("anextremelylongword", "b");
        assertThat(Words.wrap("", 5)).containsExactly("");
    }

    @Test
    void cutsWithAMark() {
        assertThat(Words.cut("vancomycin", 10, "…")).isEqualTo("vancomycin");
        assertThat(Words.cut("vancomycin 1 g", 12, "…")).isEqualTo("vancomycin…");
        assertThat(Words.cut("vancomycin 1 g", 11, "..")).isEqualTo("vancomyci..");
    }

    @Test
    void asciiHasAStandInForEverything() {
        assertThat(Words.ascii("96366 ×3 – ‘a’ … 30 µg é")).isEqualTo("96366 x3 - 'a' ... 30 ?g ?");
    }
}
