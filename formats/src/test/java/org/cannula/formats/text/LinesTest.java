package org.cannula.formats.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class LinesTest {

    private static List<Line> lines(InputStream in) throws IOException {
        Lines lines = new Lines(in);
        List<Line> all = new ArrayList<>();
        for (Line line = lines.next(); line != null; line = lines.next()) {
            all.add(line);
        }
        return all;
    }

    private static List<Line> lines(String text) throws IOException {
        return lines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The JDK's own line splitter is the oracle. */
    @Property(tries = 1000)
    void endsAreLfCrlfAndCr(@ForAll @StringLength(max = 40) @CharRange(from = '\t', to = '\u000F') String text)
            throws IOException {
        List<String> expected = text.lines().toList();
        assertThat(lines(text)).extracting(Line::text).isEqualTo(expected);
        InputStream byteByByte = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public int read(byte[] buffer, int from, int length) {
                return super.read(buffer, from, Math.min(1, length));
            }
        };
        assertThat(lines(byteByByte)).extracting(Line::text).isEqualTo(expected);
    }

    @Test
    void linesAreLongerThanABuffer() throws IOException {
        String longLine = "é".repeat(100_000);
        assertThat(lines("a\n" + longLine + "\r\nb")).extracting(Line::text).containsExactly("a", longLine, "b");
    }

    @Test
    void aByteOrderMarkIsSkippedOnceOnly() throws IOException {
        assertThat(lines("\uFEFFa\n\uFEFFb")).extracting(Line::text).containsExactly("a", "\uFEFFb");
    }

    @Test
    void bytesThatAreNotUtf8AreTold() throws IOException {
        byte[] bytes = {'a', '\n', (byte) 0xC3, (byte) 0xA9, 'b', (byte) 0xE9, 'c', '\n', 'd'};
        List<Line> lines = lines(new ByteArrayInputStream(bytes));
        assertThat(lines).extracting(Line::isSound).containsExactly(true, false, true);
        assertThat(lines.get(1).column()).isEqualTo(3);
        assertThat(lines.get(1).number()).isEqualTo(2);
        assertThat(lines("\uFFFD").get(0).isSound())
                .as("the replacement character itself is text")
                .isTrue();
    }

    @Test
    void halvesOfSurrogatesAndOverlongBytesAreNotUtf8() throws IOException {
        byte[][] all = {{(byte) 0xED, (byte) 0xA0, (byte) 0x80}, {(byte) 0xC0, (byte) 0xAF}, {(byte) 0xF5, 'x'}};
        for (byte[] bytes : all) {
            assertThat(lines(new ByteArrayInputStream(bytes)).get(0).isSound()).isFalse();
        }
    }
}
