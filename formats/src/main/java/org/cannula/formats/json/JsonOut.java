package org.cannula.formats.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.Closeable;
import java.io.Flushable;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import org.cannula.chart.Visit;
import org.cannula.claim.Claim;
import org.cannula.engine.AuditedClaim;
import org.cannula.formats.ClockFace;
import org.cannula.formats.Rejected;
import org.cannula.formats.statistics.Estimate;
import org.cannula.formats.statistics.Rate;
import org.cannula.formats.statistics.Sample;
import org.cannula.remit.Answer;
import org.cannula.remit.ProviderAdjustment;
import org.cannula.remit.RemitClaim;
import org.cannula.service.CodedVisit;
import org.cannula.totals.Totals;

/**
 * Writes visits, claims, results and rejected records as JSON, as the contract describes them: one document, which is a
 * list, or one object a line. The same objects give the same bytes on every system. It holds nothing back but one
 * buffer: {@link #flush()} after each record shows it at once.
 */
public final class JsonOut implements Closeable, Flushable {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator out;
    private final Writer writer;
    private final boolean lines;

    private JsonOut(Writer writer, boolean lines) throws IOException {
        this.out = FACTORY.createGenerator(writer);
        this.writer = writer;
        this.lines = lines;
        out.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        if (lines) {
            out.setPrettyPrinter(new MinimalPrettyPrinter(""));
        } else {
            DefaultIndenter indent = new DefaultIndenter("  ", "\n");
            out.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent));
            out.writeStartArray();
        }
    }

    /** One object a line. The writer is left open by {@link #close()}. */
    public static JsonOut lines(Writer writer) throws IOException {
        return new JsonOut(writer, true);
    }

    /** One indented document, a list of the objects in order, whole after {@link #close()}. The writer is left open. */
    public static JsonOut document(Writer writer) throws IOException {
        return new JsonOut(writer, false);
    }

    /** A visit on one line, without line feed. */
    public static String text(Visit visit) {
        return text(out -> new VisitWriter(out).write(visit));
    }

    /** A claim on one line, without line feed. */
    public static String text(Claim claim) {
        return text(out -> new ClaimWriter(out).write(claim));
    }

    /** An audited claim on one line, without line feed. */
    public static String text(AuditedClaim audited) {
        return text(out -> new AuditedClaimWriter(out).write(audited));
    }

    /** A coded visit on one line, without line feed; the visit is needed for its clock. */
    public static String text(CodedVisit coded, Visit visit) {
        return text(out -> new CodedVisitWriter(out, ClockFace.of(visit)).write(coded));
    }

    /** What a run adds up to, as one indented object, ending with a line feed. The writer is left open. */
    public static void totals(Totals totals, Writer writer) throws IOException {
        indented(writer, out -> new TotalsWriter(out).write(totals));
    }

    /** Rates as one indented list, ending with a line feed. The writer is left open. */
    public static void rates(List<Rate> rates, Writer writer) throws IOException {
        indented(writer, out -> new StatisticsWriter(out).write(rates));
    }

    /** A sample as one indented object, ending with a line feed. The writer is left open. */
    public static void sample(Sample sample, Writer writer) throws IOException {
        indented(writer, out -> new StatisticsWriter(out).write(sample));
    }

    /** An estimate as one indented object, ending with a line feed. The writer is left open. */
    public static void estimate(Estimate estimate, Writer writer) throws IOException {
        indented(writer, out -> new StatisticsWriter(out).write(estimate));
    }

    private static void indented(Writer writer, Writing writing) throws IOException {
        try (JsonGenerator out = FACTORY.createGenerator(writer)) {
            out.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            DefaultIndenter indent = new DefaultIndenter("  ", "\n");
            out.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent));
            writing.to(out);
            out.writeRaw('\n');
        }
    }

    /** What a run adds up to, on one line, without line feed. */
    public static String text(Totals totals) {
        return text(out -> new TotalsWriter(out).write(totals));
    }

    public void visit(Visit visit) throws IOException {
        new VisitWriter(out).write(visit);
        end();
    }

    public void claim(Claim claim) throws IOException {
        new ClaimWriter(out).write(claim);
        end();
    }

    /** A coded visit. The visit itself is needed for its clock: minutes are shown as it documents them. */
    public void coded(CodedVisit coded, Visit visit) throws IOException {
        new CodedVisitWriter(out, ClockFace.of(visit)).write(coded);
        end();
    }

    public void audited(AuditedClaim audited) throws IOException {
        new AuditedClaimWriter(out).write(audited);
        end();
    }

    /** What payers answered to the audited claim before it. */
    public void answered(Answer answer) throws IOException {
        new AnswerWriter(out).write(answer);
        end();
    }

    /** An answer to a claim that is not among those audited. */
    public void unmatched(RemitClaim answer) throws IOException {
        new AnswerWriter(out).unmatched(answer);
        end();
    }

    /** An adjustment of a payment that names no claim among those audited. */
    public void untied(ProviderAdjustment adjustment) throws IOException {
        new AnswerWriter(out).untied(adjustment);
        end();
    }

    public void rejected(Rejected rejected) throws IOException {
        new RejectedWriter(out).write(rejected);
        end();
    }

    private void end() throws IOException {
        if (lines) {
            out.writeRaw('\n');
        }
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        if (!lines) {
            out.writeEndArray();
            out.writeRaw('\n');
        }
        out.close();
        writer.flush();
    }

    private interface Writing {
        void to(JsonGenerator out) throws IOException;
    }

    private static String text(Writing writing) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(text)) {
            writing.to(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
