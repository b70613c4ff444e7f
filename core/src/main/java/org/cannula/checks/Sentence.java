package org.cannula.checks;

import java.util.Locale;

/** Turns a reason's words into a sentence of a finding. */
final class Sentence {

    private Sentence() {}

    /** The words with a capital letter first and a full stop last. */
    static String of(String words) {
        String sentence = words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        return sentence.endsWith(".") ? sentence : sentence + ".";
    }
}
