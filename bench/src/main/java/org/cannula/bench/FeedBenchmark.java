package org.cannula.bench;

import ca.uhn.hl7v2.DefaultHapiContext;
import ca.uhn.hl7v2.HL7Exception;
import ca.uhn.hl7v2.HapiContext;
import ca.uhn.hl7v2.model.Message;
import ca.uhn.hl7v2.parser.CanonicalModelClassFactory;
import ca.uhn.hl7v2.parser.PipeParser;
import ca.uhn.hl7v2.validation.impl.ValidationContextFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.cannula.chart.Visit;
import org.cannula.claim.Claim;
import org.cannula.formats.InputSink;
import org.cannula.formats.Rejected;
import org.cannula.hl7.Hl7Format;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Messages of HL7 v2 a second on one thread: HAPI's parse alone, and messages read into visits. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class FeedBenchmark {

    private static final int VISITS = 200;
    private static final int MESSAGES = VISITS * 5;

    private final List<String> messages = messages();
    private final byte[] file = String.join("", messages).getBytes(StandardCharsets.UTF_8);
    private final PipeParser parser = parser();

    private static PipeParser parser() {
        HapiContext context = new DefaultHapiContext();
        context.setValidationContext(ValidationContextFactory.noValidation());
        context.setModelClassFactory(new CanonicalModelClassFactory("2.5.1"));
        return new PipeParser(context);
    }

    /** An arrival, an infusion that starts and stops, a push, a discharge. */
    private static List<String> messages() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < VISITS; i++) {
            String pid =
                    String.format(Locale.ROOT, "PID|1||P%d^^^GEN^MR||TEST^PATIENT||19600101|F||||||||||A%d\r", i, i);
            String pv1 = String.format(Locale.ROOT, "PV1|1|E|ED^1||||||||||||||||V%d", i);
            String rxa = "|VANC^vancomycin^L|1|g|||N1^NURSE||||||||||CP|A\rRXR|IV|LFA||IVPB\r";
            made.add(header("ADT^A04", i, 1) + "EVN||20260302074000\r" + pid + pv1 + "|".repeat(25)
                    + "20260302074000\r");
            made.add(header("RAS^O17", i, 2) + pid + pv1 + "\rORC|RE|O" + i + "\rRXA|1|1|20260302080000|" + rxa);
            made.add(header("RAS^O17", i, 3) + pid + pv1 + "\rORC|RE|O" + i + "\rRXA|1|2||20260302100000" + rxa);
            made.add(header("RAS^O17", i, 4) + pid + pv1 + "\rORC|RE|Q" + i
                    + "\rRXA|1|1|20260302090000||OND^ondansetron^L|4|mg|||N1^NURSE||||||||||CP|A\rRXR|IV|LFA||IVP\r");
            made.add(header("ADT^A03", i, 5) + "EVN||20260302130000\r" + pid + pv1 + "|".repeat(26)
                    + "20260302130000\r");
        }
        return made;
    }

    private static String header(String type, int visit, int number) {
        return "MSH|^~\\&|EHR|GEN|CANNULA|GEN|2026030207" + (10 + number) + "00||" + type + "|M" + visit + "-" + number
                + "|P|2.5.1\r";
    }

    /** What the library costs alone. */
    @Benchmark
    @OperationsPerInvocation(MESSAGES)
    public int hapiParse() throws HL7Exception {
        int parsed = 0;
        for (String each : messages) {
            Message message = parser.parse(each);
            parsed += message.isEmpty() ? 0 : 1;
        }
        return parsed;
    }

    /** Splitting, parsing, reading, and assembling visits. */
    @Benchmark
    @OperationsPerInvocation(MESSAGES)
    public int readVisits() throws IOException {
        Counting sink = new Counting();
        new Hl7Format().read(new ByteArrayInputStream(file), "bench", sink);
        if (sink.visits != VISITS) {
            throw new IllegalStateException(sink.visits + " visits");
        }
        return sink.visits;
    }

    private static final class Counting implements InputSink {
        private int visits;

        @Override
        public void visit(Visit visit) {
            visits++;
        }

        @Override
        public void claim(Claim claim) {
            throw new IllegalStateException(claim.id());
        }

        @Override
        public void rejected(Rejected rejected) {
            throw new IllegalStateException(rejected.says());
        }
    }
}
