package org.cannula.formats.x12;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A segment with every byte it had in the file: the blanks before it, line ends within it, its terminator. Elements and
 * components are counted from 1. Immutable.
 */
final class RawSegment {

    private final byte[] bytes;
    private final String id;
    private final String place;
    private final Separators separators;
    /** Where the segment begins behind the blanks, and where its last element ends. */
    private final int start;

    private final int end;

    RawSegment(byte[] bytes, String id, String place, Separators separators) {
        this.bytes = bytes;
        this.id = id;
        this.place = place;
        this.separators = separators;
        int from = 0;
        while (from < bytes.length && isBlank(bytes[from])) {
            from++;
        }
        this.start = from;
        boolean ended = bytes.length > from && bytes[bytes.length - 1] == separators.terminator();
        this.end = ended ? bytes.length - 1 : bytes.length;
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }

    String id() {
        return id;
    }

    /** Where it stood in the file, such as {@code segment 42 (SV2)}. */
    String place() {
        return place;
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return bytes.length;
    }

    boolean is(String name, String... qualifiers) {
        return id.equals(name) && Arrays.asList(qualifiers).contains(text(1));
    }

    /** The value of an element without padding and line ends; empty where it is absent. */
    String text(int element) {
        int[] bounds = bounds(element);
        return bounds == null ? "" : plain(raw(bounds[0], bounds[1]));
    }

    /** The value of a component. */
    String text(int element, int component) {
        List<String> parts = components(element);
        return component <= parts.size() ? parts.get(component - 1) : "";
    }

    /** The components of an element; those at the end may be missing. */
    List<String> components(int element) {
        int[] bounds = bounds(element);
        return bounds == null
                ? List.of()
                : raw(bounds[0], bounds[1], separators.component()).stream()
                        .map(RawSegment::plain)
                        .toList();
    }

    private List<String> raw(int from, int to, byte separator) {
        return List.of(raw(from, to).split(Pattern.quote(String.valueOf((char) (separator & 0xff))), -1));
    }

    private String raw(int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }

    private static String plain(String raw) {
        return raw.replace("\n", "").replace("\r", "").strip();
    }

    /** Where an element's bytes begin and end; null where it is absent. */
    private int @Nullable [] bounds(int element) {
        int seen = 0;
        int from = start;
        for (int at = start; at <= end; at++) {
            if (at == end || bytes[at] == separators.element()) {
                if (seen == element) {
                    return new int[] {from, at};
                }
                seen++;
                from = at + 1;
            }
        }
        return null;
    }

    /** The same segment with another value of an element; every other byte stays. */
    RawSegment with(int element, String value) {
        int[] bounds = bounds(element);
        ByteArrayOutputStream changed = new ByteArrayOutputStream(bytes.length + value.length());
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        if (bounds == null) {
            changed.write(bytes, 0, end);
            for (int missing = elements(); missing < element; missing++) {
                changed.write(separators.element());
            }
            changed.writeBytes(text);
            changed.write(bytes, end, bytes.length - end);
        } else {
            changed.write(bytes, 0, bounds[0]);
            changed.writeBytes(text);
            changed.write(bytes, bounds[1], bytes.length - bounds[1]);
        }
        return new RawSegment(changed.toByteArray(), id, place, separators);
    }

    /** The same segment with other values of the components from one to another of an element, each in its place. */
    RawSegment withComponents(int element, int first, int last, List<String> values) {
        int[] bounds = bounds(element);
        if (bounds == null) {
            throw new IllegalArgumentException(place + " has no element " + element);
        }
        List<String> parts = new ArrayList<>(raw(bounds[0], bounds[1], separators.component()));
        while (parts.size() < last) {
            parts.add("");
        }
        for (int component = first; component <= last; component++) {
            int value = component - first;
            parts.set(component - 1, value < values.size() ? values.get(value) : "");
        }
        // What was there is written back in the bytes it had; values are letters and digits.
        ByteArrayOutputStream changed = new ByteArrayOutputStream(bytes.length + 16);
        changed.write(bytes, 0, bounds[0]);
        changed.writeBytes(composite(parts).getBytes(StandardCharsets.ISO_8859_1));
        changed.write(bytes, bounds[1], bytes.length - bounds[1]);
        return new RawSegment(changed.toByteArray(), id, place, separators);
    }

    private int elements() {
        int count = 0;
        for (int at = start; at < end; at++) {
            count += bytes[at] == separators.element() ? 1 : 0;
        }
        return count;
    }

    /** A new segment laid out as this one is: the same blanks before it, the same terminator. */
    RawSegment like(String name, List<String> elements) {
        StringBuilder text = new StringBuilder(name);
        int last = elements.size();
        while (last > 0 && elements.get(last - 1).isEmpty()) {
            last--;
        }
        char separator = (char) (separators.element() & 0xff);
        elements.subList(0, last).forEach(element -> text.append(separator).append(element));
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        made.write(bytes, 0, start);
        made.writeBytes(text.toString().getBytes(StandardCharsets.UTF_8));
        made.write(separators.terminator());
        return new RawSegment(made.toByteArray(), name, place, separators);
    }

    /** Values joined to one element; empty ones at the end are left out. */
    String composite(List<String> components) {
        int last = components.size();
        while (last > 0 && components.get(last - 1).isEmpty()) {
            last--;
        }
        return String.join(String.valueOf((char) (separators.component() & 0xff)), components.subList(0, last));
    }

    /** Whether a value would end an element early. */
    boolean breaks(String value) {
        return value.chars()
                .anyMatch(c -> c < ' '
                        || c == (separators.element() & 0xff)
                        || c == (separators.component() & 0xff)
                        || c == (separators.terminator() & 0xff));
    }
}
