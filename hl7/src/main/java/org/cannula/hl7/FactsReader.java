package org.cannula.hl7;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cannula.basis.Origin;
import org.cannula.chart.Moment;
import org.cannula.formats.mar.SiteMapping;
import org.cannula.formats.mar.SiteMapping.Kind;
import org.cannula.hl7.Segments.Part;
import org.jspecify.annotations.Nullable;

/** Reads what a message says. It copies: what is not there stays unsaid. */
final class FactsReader {

    static final Set<String> RECORDS = Set.of("RAS");
    static final Set<String> ORDERS = Set.of("RGV", "RDE", "RDS");

    /** Events of ADT that change what is known of an encounter; others are taken and change nothing. */
    static final Set<String> STAYS = Set.of("A01", "A03", "A04", "A06", "A07", "A08", "A11", "A13");

    private static final String VALID_TYPES =
            "RAS, RGV, RDE, RDS, ADT, or ORU with an event of an infusion pump (MSH-9)";

    private final SiteMapping site;
    private final Segments message;
    private final String input;
    private final int line;
    private final @Nullable ZoneOffset offset;
    private final List<Facts.Unmapped> unmapped = new ArrayList<>();
    private final List<Facts.Remarked> remarks = new ArrayList<>();

    private FactsReader(SiteMapping site, Segments message, String input, int line) {
        this.site = site;
        this.message = message;
        this.input = input;
        this.line = line;
        Part msh = message.first("MSH");
        String sent = msh == null ? null : msh.get(7);
        Stamp stamp = sent == null ? null : Stamp.of(sent.replace(" ", ""));
        this.offset = stamp == null ? null : stamp.offset();
    }

    /**
     * Reads a message.
     *
     * @param text its segments, ended by carriage returns
     * @param line the line of the input it begins on, from 1
     */
    static Facts read(SiteMapping site, String text, String input, int line) throws Unreadable {
        return new FactsReader(site, Segments.of(text), input, line).read();
    }

    private Facts read() throws Unreadable {
        Facts.Header header = header();
        Facts.Stay stay = stay();
        List<Facts.Entry> entries = new ArrayList<>();
        List<Facts.Deletion> deletions = new ArrayList<>();
        List<Facts.Order> orders = new ArrayList<>();
        String type = header.kind();
        if (RECORDS.contains(type) || ORDERS.contains(type)) {
            new RecordReader(this).read(entries, deletions, orders);
        } else if (type.equals("ORU")) {
            new PumpReader(this).read(entries, orders);
        }
        return new Facts(header, stay, entries, deletions, orders, diagnoses(), unmapped, remarks);
    }

    private Facts.Header header() throws Unreadable {
        Part msh = message.first("MSH");
        if (msh == null) {
            throw bad("segment 1", "no MSH segment", "MSH first");
        }
        String type = msh.get(9);
        String event = msh.get(9, 2);
        boolean known = type != null
                && (RECORDS.contains(type) || ORDERS.contains(type) || type.equals("ADT") || isPumpEvent(type, event));
        if (type == null || !known) {
            String found = type == null ? "nothing" : type + (event == null ? "" : "^" + event);
            throw new Unreadable(Unreadable.Verdict.AR, msh.place(9), found, VALID_TYPES);
        }
        String control = msh.get(10);
        if (control == null) {
            throw bad(msh.place(10), "nothing", "a control id that no other message of this sender has");
        }
        Part pid = message.first("PID");
        String patient = pid == null ? null : pid.get(3);
        if (pid == null || patient == null) {
            throw bad(pid == null ? "the message" : pid.place(3), "no patient identifier", "PID-3 with an identifier");
        }
        String sent = msh.get(7);
        Stamp stamp = sent == null ? null : Stamp.of(sent.replace(" ", ""));
        if (sent != null && stamp == null) {
            throw bad(msh.place(7), "a time that is none", Stamp.VALID);
        }
        Part pv1 = message.first("PV1");
        String facility = msh.get(4);
        String sender = (msh.get(3) == null ? "" : msh.get(3)) + "|" + (facility == null ? "" : facility);
        return new Facts.Header(
                input,
                line,
                control,
                sender,
                facility,
                stamp == null ? 0 : stamp.second(),
                type,
                event == null ? "" : event.toUpperCase(Locale.ROOT),
                patient,
                pv1 == null ? null : pv1.get(19),
                pid.get(18));
    }

    /** ORU messages carry results of every kind; those of pumps name the profile or an event of a pump. */
    private boolean isPumpEvent(String type, @Nullable String event) {
        if (!type.equals("ORU")) {
            return false;
        }
        return "R42".equals(event)
                || message.all().stream()
                        .anyMatch(p -> p.name().equals("OBX")
                                && String.valueOf(p.get(5, 2)).startsWith("MDC_EVT_PUMP"));
    }

    private Facts.Stay stay() throws Unreadable {
        Part pv1 = message.first("PV1");
        Part evn = message.first("EVN");
        Part in1 = message.first("IN1");
        Part msh = message.first("MSH");
        Moment recorded = evn == null ? null : time(evn, 2);
        String kind = null;
        String code = pv1 == null ? null : pv1.get(2);
        if (pv1 != null && code != null) {
            kind = mapped(Kind.CLASS, code, "", pv1.place(2));
        }
        String plan = in1 == null ? null : in1.get(3) != null ? in1.get(3) : in1.get(2);
        if (in1 != null && plan != null) {
            String also = in1.get(2) == null ? plan : in1.get(2);
            plan = site.word(Kind.PAYER, plan) == null && also != null ? also : plan;
            mapped(Kind.PAYER, plan, String.valueOf(in1.get(4)), in1.place(3));
        }
        return new Facts.Stay(
                kind,
                recorded != null ? recorded : msh == null ? null : lenient(msh, 7),
                evn == null ? null : time(evn, 6),
                pv1 == null ? null : time(pv1, 44),
                pv1 == null ? null : time(pv1, 45),
                plan);
    }

    private List<String> diagnoses() {
        List<String> codes = new ArrayList<>();
        for (Part part : message.all()) {
            String code = part.name().equals("DG1") ? part.get(3) : null;
            // A code of another system, SNOMED's for one, is no diagnosis of a claim.
            String system = code == null ? null : part.get(3, 3);
            if (code != null
                    && (system == null || system.toUpperCase(Locale.ROOT).startsWith("I10"))) {
                codes.add(code.replace(".", "").toUpperCase(Locale.ROOT));
            }
        }
        return codes;
    }

    SiteMapping site() {
        return site;
    }

    List<Part> parts() {
        return message.all();
    }

    Origin origin(String place) {
        return new Origin(input, "message at line " + line + ", " + place);
    }

    /** What a code means; null, and listed, where nothing maps it. */
    @Nullable
    String mapped(Kind kind, String code, String text, String place) {
        String word = site.word(kind, code);
        if (word == null) {
            unmapped(kind, code, text, place);
        }
        return word;
    }

    void unmapped(Kind kind, String code, String text, String place) {
        unmapped.add(new Facts.Unmapped(kind.word(), code, text.equals("null") ? "" : text, place));
    }

    void remark(String place, String says) {
        remarks.add(new Facts.Remarked(place, says));
    }

    /** A clock time; null where there is none or it is not exact to the minute. */
    @Nullable
    Moment time(Part part, int field) throws Unreadable {
        String text = part.get(field);
        if (text == null) {
            return null;
        }
        Stamp stamp = Stamp.of(text);
        if (stamp == null) {
            throw bad(part.place(field), "a time that is none", Stamp.VALID);
        }
        if (!stamp.exact()) {
            remark(part.place(field), "a time that is not exact to the minute is no clock time");
        }
        return stamp.moment(offset, site.zone());
    }

    private @Nullable Moment lenient(Part part, int field) {
        String text = part.get(field);
        Stamp stamp = text == null ? null : Stamp.of(text.replace(" ", ""));
        return stamp == null ? null : stamp.moment(offset, site.zone());
    }

    static Unreadable bad(String place, String found, String valid) {
        return new Unreadable(Unreadable.Verdict.AE, place, found, valid);
    }
}
