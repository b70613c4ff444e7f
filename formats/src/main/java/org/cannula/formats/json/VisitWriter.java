package org.cannula.formats.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.cannula.chart.Administration;
import org.cannula.chart.Pause;
import org.cannula.chart.Purpose;
import org.cannula.chart.SecondAccess;
import org.cannula.chart.Vial;
import org.cannula.chart.Visit;
import org.jspecify.annotations.Nullable;

/** Writes a visit as the contract's JSON. What is absent, or what the contract would assume, is left out. */
final class VisitWriter {

    private final JsonGenerator out;

    VisitWriter(JsonGenerator out) {
        this.out = out;
    }

    void write(Visit visit) throws IOException {
        out.writeStartObject();
        text("visit", visit.id());
        text("date", visit.date());
        text("patient", visit.patient());
        text("provider", visit.provider());
        text("account", visit.account());
        text("setting", visit.setting().word());
        text("payer", visit.payer());
        text("placeOfService", visit.placeOfService());
        text("arrived", visit.arrived());
        text("departed", visit.departed());
        text("inpatientFrom", visit.inpatientFrom());
        text("primaryReason", visit.primaryReason());
        accesses(visit.secondAccess());
        out.writeArrayFieldStart("administrations");
        for (Administration administration : visit.administrations()) {
            write(administration);
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private void accesses(List<SecondAccess> accesses) throws IOException {
        if (!accesses.isEmpty()) {
            out.writeArrayFieldStart("secondAccessReason");
            for (SecondAccess access : accesses) {
                out.writeStartObject();
                text("kind", access.kind().word());
                text("site", access.site());
                text("text", access.text());
                out.writeEndObject();
            }
            out.writeEndArray();
        }
    }

    private void write(Administration a) throws IOException {
        out.writeStartObject();
        text("id", a.id());
        text("drug", a.drug());
        text("hcpcs", a.hcpcs());
        text("ndc", a.ndc());
        text("category", a.category() == null ? null : a.category().word());
        text("route", a.route().word());
        text("site", a.site());
        text("lumen", a.lumen());
        text("start", a.start());
        text("stop", a.stop());
        text("runningAt", a.runningAt());
        if (a.minutes() != null) {
            out.writeNumberField("minutes", a.minutes());
        }
        text("with", a.with());
        text("after", a.after());
        pauses(a.pauses());
        text("bag", a.bag());
        text("purpose", a.purpose() == Purpose.TREATMENT ? null : a.purpose().word());
        text("pump", a.pump() == null ? null : a.pump().word());
        count("lesions", a.lesions());
        count("setups", a.setups());
        number("volumeMl", a.volumeMl());
        number("rateMlPerHour", a.rateMlPerHour());
        text("dose", a.dose());
        text("wasted", a.wasted());
        vials(a.vials());
        if (a.singleDose() != null) {
            out.writeBooleanField("singleDose", a.singleDose());
        }
        text("ordered", a.ordered());
        if (a.discontinued()) {
            out.writeBooleanField("discontinued", true);
        }
        text("reason", a.reason());
        text("note", a.note());
        out.writeEndObject();
    }

    private void pauses(List<Pause> pauses) throws IOException {
        if (!pauses.isEmpty()) {
            out.writeArrayFieldStart("pauses");
            for (Pause pause : pauses) {
                out.writeStartObject();
                text("start", pause.start());
                text("stop", pause.stop());
                out.writeEndObject();
            }
            out.writeEndArray();
        }
    }

    private void vials(List<Vial> vials) throws IOException {
        if (!vials.isEmpty()) {
            out.writeArrayFieldStart("vials");
            for (Vial vial : vials) {
                out.writeStartObject();
                text("amount", vial.amount());
                out.writeNumberField("count", vial.count());
                out.writeEndObject();
            }
            out.writeEndArray();
        }
    }

    private void text(String name, @Nullable Object value) throws IOException {
        if (value != null) {
            out.writeStringField(name, value.toString());
        }
    }

    private void count(String name, int value) throws IOException {
        if (value != 1) {
            out.writeNumberField(name, value);
        }
    }

    private void number(String name, @Nullable BigDecimal value) throws IOException {
        if (value != null) {
            out.writeFieldName(name);
            out.writeNumber(value.toPlainString());
        }
    }
}
