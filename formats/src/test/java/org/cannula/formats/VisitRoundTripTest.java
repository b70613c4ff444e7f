package org.cannula.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.cannula.chart.Consistency;
import org.cannula.chart.Visit;
import org.cannula.formats.json.JsonOut;
import org.cannula.formats.sheet.SheetWriter;

/** Any visit, written and read again, is the same visit. */
class VisitRoundTripTest {

    @Property(tries = 600)
    void asSheet(@ForAll long seed) {
        Visit visit = new RandomVisits(seed).visit();
        assertThat(Consistency.of(visit)).isEmpty();
        String sheet = SheetWriter.write(visit);
        Received received = Received.of(sheet);
        assertThat(received.says()).as(sheet).isEmpty();
        assertThat(received.visits()).as(sheet).map(Received::withoutOrigins).containsExactly(visit);
        assertThat(SheetWriter.write(received.visits().get(0))).isEqualTo(sheet);
    }

    @Property(tries = 600)
    void asJsonLine(@ForAll long seed) {
        Visit visit = new RandomVisits(seed).visit();
        String json = JsonOut.text(visit);
        Received received = Received.of(json);
        assertThat(received.says()).as(json).isEmpty();
        assertThat(received.visits()).as(json).map(Received::withoutOrigins).containsExactly(visit);
    }

    @Property(tries = 100)
    void manyInOneInputWhateverItsFormAndHoweverTheBytesCome(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 50) int chunk) throws IOException {
        RandomVisits random = new RandomVisits(seed);
        List<Visit> visits = new ArrayList<>();
        StringBuilder sheet = new StringBuilder();
        StringBuilder lines = new StringBuilder("\uFEFF");
        for (int i = 0; i < 5; i++) {
            Visit visit = random.visit();
            visits.add(visit);
            sheet.append(SheetWriter.write(visit)).append(i % 2 == 0 ? "\r\n# next\r\n" : "");
            lines.append(JsonOut.text(visit)).append(i % 2 == 0 ? "\r\n" : "\n\n");
        }
        StringWriter pretty = new StringWriter();
        for (Visit visit : visits) {
            StringWriter document = new StringWriter();
            try (JsonOut out = JsonOut.document(document)) {
                out.visit(visit);
            }
            // The list a document is holds one object: without its brackets it is an indented record.
            pretty.append(document.toString().strip().replaceAll("^\\[\\s*|\\s*]$", ""))
                    .append('\n');
        }
        for (String text : List.of(sheet.toString(), lines.toString(), pretty.toString())) {
            Received received = Received.of(chunked(text, chunk));
            assertThat(received.says()).as(text).isEmpty();
            assertThat(received.visits()).as(text).map(Received::withoutOrigins).containsExactlyElementsOf(visits);
        }
    }

    /** A stream that gives a few bytes at a time. */
    private static InputStream chunked(String text, int size) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public int read(byte[] buffer, int from, int length) {
                return super.read(buffer, from, Math.min(size, length));
            }
        };
    }
}
