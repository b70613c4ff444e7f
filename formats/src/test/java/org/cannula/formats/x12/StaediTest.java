package org.cannula.formats.x12;

import static org.assertj.core.api.Assertions.assertThat;

import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Another reader, StAEDI, finds the same segments with the same elements and components. */
class StaediTest {

    @Property(tries = 60)
    void writtenFiles(@ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int count) throws Exception {
        String text = Writer837.write(new RandomClaims(seed).claims(count), Writer837.Style.WINDOWS, 2);
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        assertThat(ours(bytes)).isEqualTo(theirs(bytes));
    }

    @Test
    void samplesInOrder() throws IOException {
        int compared = 0;
        for (Path file : Samples.files()) {
            byte[] bytes = Files.readAllBytes(file);
            boolean inOrder = Samples.read(file).rejected().isEmpty();
            if (inOrder && bytes[0] == 'I') {
                try {
                    assertThat(ours(bytes)).as(Samples.name(file)).isEqualTo(theirs(bytes));
                    compared++;
                } catch (EDIStreamException e) {
                    throw new AssertionError(Samples.name(file), e);
                }
            }
        }
        System.out.println("X12 samples compared with StAEDI: " + compared);
    }

    private static List<String> ours(byte[] bytes) throws IOException {
        SegmentReader reader = new SegmentReader(new Chunks(bytes, 61));
        List<String> segments = new ArrayList<>();
        while (reader.next() == SegmentReader.Event.SEGMENT) {
            Segment segment = reader.segment();
            StringBuilder words = new StringBuilder(segment.id());
            // Elements of ISA have no components: ISA16 is the delimiter of them.
            boolean header = segment.id().equals("ISA");
            for (int element = 1; element <= segment.elements(); element++) {
                words.append('|');
                int parts = header ? 1 : Math.max(1, segment.components(element));
                for (int part = 1; part <= parts; part++) {
                    String text = segment.text(element, header || parts == 1 ? 0 : part);
                    words.append(part == 1 ? "" : "/").append(text == null ? "" : text);
                }
            }
            segments.add(trimmed(words.toString()));
        }
        return segments;
    }

    private static List<String> theirs(byte[] bytes) throws EDIStreamException {
        EDIInputFactory factory = EDIInputFactory.newFactory();
        factory.setProperty(EDIInputFactory.EDI_VALIDATE_CONTROL_STRUCTURE, false);
        List<String> segments = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        boolean composite = false;
        try (EDIStreamReader reader = factory.createEDIStreamReader(new ByteArrayInputStream(bytes))) {
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case START_SEGMENT -> words.append(reader.getText());
                    case START_COMPOSITE -> {
                        words.append('|');
                        composite = true;
                    }
                    case END_COMPOSITE -> composite = false;
                    case ELEMENT_DATA -> {
                        boolean further = composite && reader.getLocation().getComponentPosition() > 1;
                        words.append(composite ? further ? "/" : "" : "|")
                                .append(reader.getText().strip());
                    }
                    case END_SEGMENT -> {
                        segments.add(trimmed(words.toString()));
                        words.setLength(0);
                    }
                    default -> {
                        // Envelopes and loops are not compared.
                    }
                }
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return segments;
    }

    /** Empty elements at the end are as good as none. */
    private static String trimmed(String words) {
        return words.replaceAll("/+(?=\\||$)", "").replaceAll("\\|+$", "");
    }
}
