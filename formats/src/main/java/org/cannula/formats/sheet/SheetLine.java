package org.cannula.formats.sheet;

import java.util.List;
import java.util.Locale;

/**
 * One line of a sheet, split into words.
 *
 * @param number line number in the input, from 1
 * @param text the line as typed
 * @param tokens its words, without the comment
 */
record SheetLine(int number, String text, List<Token> tokens) {

    /** The first word in lower case, or empty where the line begins with quotes or a detail. */
    String keyword() {
        Token first = tokens.get(0);
        return first.isWord() ? first.raw().toLowerCase(Locale.ROOT) : "";
    }
}
