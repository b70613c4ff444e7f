package org.cannula.formats.cms;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Records of a file whose columns have fixed places: its lines, blank ones left out. */
final class LineRecords implements Records {

    /** Published records have a few hundred characters; a longer line is no such file. */
    private static final int LONGEST = 1 << 14;

    private final BufferedReader reader;
    private long line;

    LineRecords(Reader text) {
        reader = new BufferedReader(text);
    }

    @Override
    public @Nullable Rec next() throws IOException {
        String text = line();
        while (text != null && text.isBlank()) {
            text = line();
        }
        return text == null ? null : new Rec(line, List.of(text));
    }

    private @Nullable String line() throws IOException {
        StringBuilder text = new StringBuilder();
        int next = reader.read();
        if (next < 0) {
            return null;
        }
        line++;
        for (; next >= 0 && next != '\n'; next = reader.read()) {
            if (text.length() >= LONGEST) {
                throw new UnreadableFile("line " + line + ": more than " + LONGEST + " characters");
            }
            text.append((char) next);
        }
        int length = text.length();
        if (length > 0 && text.charAt(length - 1) == '\r') {
            text.setLength(length - 1);
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
