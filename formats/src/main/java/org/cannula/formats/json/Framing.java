package org.cannula.formats.json;

/**
 * Follows JSON text line by line far enough to know where one record ends: nesting, and whether a string is open. A line
 * break inside a string, or a bracket too many, means that the record is broken.
 */
final class Framing {

    private int depth;
    private boolean inString;
    private boolean broken;
    private char last;

    void reset() {
        depth = 0;
        inString = false;
        broken = false;
        last = 0;
    }

    /** Follows one more line. */
    void line(String line) {
        boolean escaped = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (inString) {
                if (escaped) {
                    escaped = false;
                } else if (c == '\\') {
                    escaped = true;
                } else if (c == '"') {
                    inString = false;
                }
                continue;
            }
            switch (c) {
                case '"' -> inString = true;
                case '{', '[' -> depth++;
                case '}', ']' -> depth--;
                case ' ', '\t' -> {
                    continue;
                }
                default -> {
                    // Only brackets and quotes matter.
                }
            }
            broken |= depth < 0;
            last = c;
        }
        broken |= inString;
    }

    /** Whether every bracket is closed. */
    boolean isWhole() {
        return depth == 0 && !broken;
    }

    boolean isBroken() {
        return broken;
    }

    /** Whether a value may follow on the next line: the text so far ends with an opening bracket, a comma or a colon. */
    boolean expectsValue() {
        return last == '{' || last == '[' || last == ',' || last == ':';
    }
}
