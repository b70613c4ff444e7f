package org.cannula.formats.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.cannula.formats.statistics.Estimate;
import org.cannula.formats.statistics.Rate;
import org.cannula.formats.statistics.Sample;

/** Writes rates, samples and estimates. Shares and chances are rounded to six digits. */
final class StatisticsWriter {

    private static final MathContext SIX = new MathContext(6);

    private final JsonGenerator out;

    StatisticsWriter(JsonGenerator out) {
        this.out = out;
    }

    void write(List<Rate> rates) throws IOException {
        out.writeStartArray();
        for (Rate rate : rates) {
            out.writeStartObject();
            out.writeStringField("group", rate.group().word());
            out.writeStringField("key", rate.key());
            out.writeStringField("measure", rate.measure());
            out.writeNumberField("claims", rate.claims());
            out.writeNumberField("with", rate.with());
            number("share", rate.share());
            number("low", rate.low());
            number("high", rate.high());
            number("base", rate.baseShare());
            number("chance", rate.chance());
            number("adjusted", rate.adjusted());
            out.writeBooleanField("flagged", rate.flagged());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    void write(Sample sample) throws IOException {
        out.writeStartObject();
        out.writeNumberField("seed", sample.seed());
        out.writeStringField("generator", sample.generator());
        out.writeStringField("frame", sample.frame());
        out.writeArrayFieldStart("strata");
        for (Sample.Stratum stratum : sample.strata()) {
            out.writeStartObject();
            out.writeStringField("stratum", stratum.name());
            dollars("from", stratum.from());
            dollars("to", stratum.to());
            out.writeNumberField("claims", stratum.claims());
            dollars("amount", stratum.amount());
            out.writeNumberField("drawn", stratum.drawn());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeArrayFieldStart("claims");
        for (Sample.Drawn drawn : sample.claims()) {
            out.writeStartObject();
            out.writeStringField("stratum", drawn.stratum());
            out.writeNumberField("order", drawn.order());
            out.writeNumberField("position", drawn.position());
            out.writeStringField("claim", drawn.item().claim());
            out.writeStringField("place", drawn.item().place());
            dollars("amount", drawn.item().amount());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    void write(Estimate estimate) throws IOException {
        out.writeStartObject();
        out.writeNumberField("claims", estimate.claims());
        out.writeNumberField("sampled", estimate.sampled());
        out.writeNumberField("found", estimate.found());
        dollars("sampleTotal", estimate.sampleTotal());
        dollars("pointEstimate", estimate.point());
        dollars("standardError", estimate.standardError());
        number("confidence", estimate.confidence());
        dollars("lower", estimate.lower());
        dollars("upper", estimate.upper());
        dollars("oneSidedLower", estimate.oneSided());
        out.writeStringField("distribution", estimate.distribution());
        number("quantile", estimate.quantile());
        out.writeArrayFieldStart("strata");
        for (Estimate.Part part : estimate.strata()) {
            out.writeStartObject();
            out.writeStringField("stratum", part.name());
            out.writeNumberField("claims", part.claims());
            out.writeNumberField("sampled", part.sampled());
            dollars("sampleTotal", part.sampleTotal());
            dollars("mean", part.mean());
            dollars("deviation", part.deviation());
            dollars("pointEstimate", part.point());
            dollars("standardError", part.standardError());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private void dollars(String name, BigDecimal amount) throws IOException {
        out.writeStringField(name, amount.toPlainString());
    }

    private void number(String name, double number) throws IOException {
        out.writeFieldName(name);
        out.writeNumber(
                BigDecimal.valueOf(number).round(SIX).stripTrailingZeros().toPlainString());
    }
}
