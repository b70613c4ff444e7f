package org.cannula.codes;

import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * A stored edition's lines, sorted by their bytes: a look-up is a binary search in the mapped file, so that a national table
 * of millions of rows costs a run no reading and no memory. A line is its key, a tab, and further fields.
 */
final class SortedLines {

    private static final byte NEWLINE = '\n';
    private static final byte TAB = '\t';

    private final MappedByteBuffer bytes;
    private final int begin;
    private final int end;

    private SortedLines(MappedByteBuffer bytes, int begin) {
        this.bytes = bytes;
        this.begin = begin;
        this.end = bytes.limit();
    }

    /** @param begin offset of the first line, past the header */
    static SortedLines of(Path file, int begin) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return new SortedLines(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()), begin);
        } catch (IOException e) {
            throw new TableStoreException(file, "it cannot be read");
        }
    }

    /** The fields of every line of a key, the key left out, in the order of the file. */
    List<List<String>> of(String key) {
        byte[] wanted = key.getBytes(StandardCharsets.ISO_8859_1);
        int low = begin;
        int high = end;
        // The first line of the key begins in low..high.
        while (low < high) {
            int line = lineAt(low + (high - low) / 2, low);
            if (compare(line, wanted) < 0) {
                low = next(line);
            } else {
                high = line;
            }
        }
        List<List<String>> lines = new ArrayList<>(1);
        for (int line = low; line < end && compare(line, wanted) == 0; line = next(line)) {
            lines.add(fields(line + wanted.length + 1));
        }
        return lines;
    }

    /** Where the line begins that holds a position, not before {@code from}. */
    private int lineAt(int position, int from) {
        int at = position;
        while (at > from && bytes.get(at - 1) != NEWLINE) {
            at--;
        }
        return at;
    }

    private int next(int line) {
        int at = line;
        while (at < end && bytes.get(at) != NEWLINE) {
            at++;
        }
        return Math.min(at + 1, end);
    }

    /** Below 0 where the key of a line comes before the one wanted. */
    private int compare(int line, byte[] wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (line + i >= end) {
                return -1;
            }
            int difference = Byte.compareUnsigned(bytes.get(line + i), wanted[i]);
            if (difference != 0) {
                return difference;
            }
        }
        int after = line + wanted.length;
        return after >= end || bytes.get(after) == TAB || bytes.get(after) == NEWLINE ? 0 : 1;
    }

    private List<String> fields(int from) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        int at = from;
        while (at < end && bytes.get(at) != NEWLINE) {
            byte next = bytes.get(at++);
            if (next == TAB) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append((char) (next & 0xff));
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
