package org.cannula.formats.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A word of a mapping file.
 *
 * @param text the word, without its quotes
 * @param quoted whether it stood in quotes; then it is no keyword
 * @param column where it begins, from 1
 */
public record MappingWord(String text, boolean quoted, int column) {

    public boolean is(String keyword) {
        return !quoted && text.equals(keyword);
    }

    /** The words of a line; null where a quote is not closed. A remark begins with {@code #} at the beginning of a word. */
    public static @Nullable List<MappingWord> of(String line) {
        List<MappingWord> words = new ArrayList<>();
        int at = 0;
        while (at < line.length()) {
            char c = line.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
            } else if (c == '#') {
                return words;
            } else if (c == '"') {
                int end = line.indexOf('"', at + 1);
                if (end < 0) {
                    return null;
                }
                words.add(new MappingWord(line.substring(at + 1, end), true, at + 1));
                at = end + 1;
            } else {
                int end = at;
                while (end < line.length() && !Character.isWhitespace(line.charAt(end)) && line.charAt(end) != '"') {
                    end++;
                }
                words.add(new MappingWord(line.substring(at, end), false, at + 1));
                at = end;
            }
        }
        return words;
    }
}
