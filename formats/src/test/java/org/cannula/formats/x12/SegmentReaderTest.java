package org.cannula.formats.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Where segments, elements and components begin and end, and what the reader holds at most. */
class SegmentReaderTest {

    private static final String ISA =
            "ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *260302*0800*^*00501*000000001*0*T*:~";

    @Test
    void elementsAndComponents() throws IOException {
        Segment segment = second("SV2**HC:96365:: XU * 12 *:~");
        assertThat(segment.id()).isEqualTo("SV2");
        assertThat(segment.elements()).isEqualTo(4);
        assertThat(segment.text(1)).isNull();
        assertThat(segment.text(2)).isEqualTo("HC:96365:: XU");
        assertThat(segment.text(2, 1)).isEqualTo("HC");
        assertThat(segment.text(2, 3)).isNull();
        assertThat(segment.text(2, 4)).isEqualTo("XU");
        assertThat(segment.text(2, 5)).isNull();
        assertThat(segment.text(3)).isEqualTo("12");
        assertThat(segment.is(3, "12")).isTrue();
        assertThat(segment.is(3, "1")).isFalse();
        assertThat(segment.text(4, 1)).isNull();
        assertThat(segment.text(5)).isNull();
        assertThat(segment.place(2, 4)).isEqualTo("segment 2 (SV2), element 2, component 4");
    }

    @Test
    void delimitersAreFoundByCounting() {
        byte[] narrow = ISA.replace("SENDER         ", "SENDER").getBytes(StandardCharsets.US_ASCII);
        byte[] missing = ISA.replace("*T*:~", "~GS").getBytes(StandardCharsets.US_ASCII);
        assertThat(Separators.of(narrow, 0, narrow.length))
                .isEqualTo(new Separators((byte) '*', (byte) ':', (byte) '~'));
        assertThat(Separators.of(missing, 0, missing.length)).isNull();
    }

    @Test
    void longSegmentIsSkippedAndCounted() throws IOException {
        String tooLong = "K3*" + "X".repeat(SegmentReader.MAX_SEGMENT) + "~";
        String longest = "K3*" + "X".repeat(SegmentReader.MAX_SEGMENT - 3) + "~";
        for (int chunk : new int[] {1 << 20, 4099}) {
            byte[] bytes = (ISA + tooLong + longest + "SE*1~").getBytes(StandardCharsets.US_ASCII);
            SegmentReader reader = new SegmentReader(new Chunks(bytes, chunk));
            reader.next();
            assertThat(reader.next()).isEqualTo(SegmentReader.Event.TOO_LONG);
            assertThat(reader.segment().number()).isEqualTo(2);
            assertThat(reader.next()).isEqualTo(SegmentReader.Event.SEGMENT);
            assertThat(reader.segment().length()).isEqualTo(SegmentReader.MAX_SEGMENT);
            assertThat(reader.next()).isEqualTo(SegmentReader.Event.SEGMENT);
            assertThat(reader.segment().place()).isEqualTo("segment 4 (SE)");
            assertThat(reader.next()).isEqualTo(SegmentReader.Event.END);
        }
    }

    /** 200 MB without a terminator are one fault, and a claim of 100 MB is one too. */
    @Test
    void memoryIsBounded() {
        byte[] block = "X".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        String start = ISA + "GS*HC*S*R*20260302*0800*1*X*005010X222A1~ST*837*0001*005010X222A1~K3*";
        Reading endless = Reading.of(many(start, block, 200));
        assertThat(endless.faults().get(0)).startsWith("segment 4: transaction 0001: found a segment of more than");

        String good = Files837.professional("SV1*HC:96372*40*UN*1***1", "DTP*472*D8*20260302");
        String more = "LX*9~SV1*HC:96372*40*UN*1***1~DTP*472*D8*20260302~NTE*ADD*" + "N".repeat(400) + "~";
        byte[] lines = more.repeat(2000).getBytes(StandardCharsets.US_ASCII);
        Reading large = Reading.of(many(good.substring(0, good.indexOf("SE*")), lines, 100));
        assertThat(large.claims()).isEmpty();
        assertThat(large.faults().get(0)).contains("claim C1: found a claim of more than 16777216 bytes");
    }

    private static InputStream many(String start, byte[] block, int times) {
        InputStream head = new ByteArrayInputStream(start.getBytes(StandardCharsets.US_ASCII));
        return new SequenceInputStream(
                head,
                new SequenceInputStream(Collections.enumeration(IntStream.range(0, times)
                        .mapToObj(i -> (InputStream) new ByteArrayInputStream(block))
                        .toList())));
    }

    private static Segment second(String text) throws IOException {
        SegmentReader reader = new SegmentReader(new Chunks((ISA + text).getBytes(StandardCharsets.UTF_8), 5));
        reader.next();
        reader.next();
        return reader.segment();
    }
}
