package org.cannula.formats.x12;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cannula.claim.ServiceLine;

/** Changes the service segment of a line, and makes the loop of a line that was not billed. */
final class LinePatch {

    private static final int FIRST_MODIFIER = 3;
    private static final int LAST_MODIFIER = 6;
    private static final int MOST_MODIFIERS = LAST_MODIFIER - FIRST_MODIFIER + 1;
    private static final int NOT_COVERED = 7;
    private static final int POINTERS = 7;
    private static final int MOST_PROFESSIONAL = 50;
    private static final int MOST_INSTITUTIONAL = 999;

    private final boolean professional;

    LinePatch(boolean professional) {
        this.professional = professional;
    }

    /** Units, charge and modifiers; nothing else, and each only where it differs. */
    void change(LineLoop loop, ServiceLine before, ServiceLine after) throws Unreadable {
        RawSegment service = Objects.requireNonNull(loop.service());
        if (!before.modifiers().equals(after.modifiers())) {
            refuseModifiers(service, after);
            service = service.withComponents(professional ? 1 : 2, FIRST_MODIFIER, LAST_MODIFIER, after.modifiers());
        }
        if (before.units().compareTo(after.units()) != 0) {
            refuseParts(loop, service);
            service = service.with(professional ? 4 : 5, Amounts.units(after.units()));
        }
        if (after.charge() != null && !Amounts.same(before.charge(), after.charge())) {
            int element = Amounts.chargeElement(service);
            service = service.with(element, Amounts.words(after.charge(), service.text(element)));
        }
        loop.service(service);
    }

    private static void refuseModifiers(RawSegment service, ServiceLine line) throws Unreadable {
        if (line.modifiers().size() > MOST_MODIFIERS) {
            throw Unreadable.at(
                    service.place(), line.modifiers().size() + " modifiers", MOST_MODIFIERS + " modifiers at most");
        }
        for (String modifier : line.modifiers()) {
            if (service.breaks(modifier)) {
                throw Unreadable.at(service.place(), "a modifier with a delimiter of the file", "one without");
            }
        }
    }

    /** Amounts that are a part of the line's charge: nobody can tell which of its units they belong to. */
    private void refuseParts(LineLoop loop, RawSegment service) throws Unreadable {
        RawSegment amount = loop.find("AMT");
        boolean notCovered = !professional && !service.text(NOT_COVERED).isEmpty();
        if (amount != null || notCovered) {
            throw Unreadable.at(
                    amount == null ? service.place() + ", element " + NOT_COVERED : amount.place(),
                    "a part of the charge of a line whose units change",
                    "a line without it: it is not known for which units it was");
        }
    }

    /** The loop of a line nobody billed, laid out as its siblings are. */
    LineLoop added(ServiceLine line, List<LineLoop> siblings) throws Unreadable {
        LineLoop like = like(line, siblings);
        RawSegment model = like.segments().get(0);
        RawSegment service = Objects.requireNonNull(like.service());
        refuseModifiers(service, line);
        if (!professional && line.revenueCode() == null) {
            throw Unreadable.at(
                    service.place(),
                    "no line that tells the revenue code of " + line.code() + ", to be added",
                    "such a line");
        }
        int number = siblings.stream().mapToInt(LineLoop::number).max().orElse(0) + 1;
        List<RawSegment> made = new ArrayList<>();
        made.add(model.like("LX", List.of(String.valueOf(number))));
        made.add(professional ? sv1(model, service, line) : sv2(model, line));
        LocalDate date = line.date();
        if (date != null) {
            made.add(model.like("DTP", List.of("472", "D8", DateTimeFormatter.BASIC_ISO_DATE.format(date))));
        } else if (professional) {
            throw Unreadable.at(service.place(), "no date for " + line.code() + ", to be added", "a date of service");
        }
        if (line.id() != null) {
            made.add(model.like("REF", List.of("6R", line.id())));
        }
        return LineLoop.of(made).get(0);
    }

    private static RawSegment sv1(RawSegment model, RawSegment sibling, ServiceLine line) {
        return model.like(
                "SV1",
                List.of(
                        procedure(model, line),
                        charge(line),
                        "UN",
                        Amounts.units(line.units()),
                        line.placeOfService() == null ? "" : line.placeOfService(),
                        "",
                        pointers(sibling)));
    }

    /** Which diagnoses the line is for: those of its sibling, delimiters and all. */
    private static String pointers(RawSegment sibling) {
        return sibling.composite(sibling.components(POINTERS));
    }

    private static RawSegment sv2(RawSegment model, ServiceLine line) {
        return model.like(
                "SV2",
                List.of(
                        Objects.requireNonNull(line.revenueCode()),
                        procedure(model, line),
                        charge(line),
                        "UN",
                        Amounts.units(line.units())));
    }

    private static String procedure(RawSegment model, ServiceLine line) {
        List<String> parts = new ArrayList<>(List.of("HC", line.code()));
        parts.addAll(line.modifiers());
        return model.composite(parts);
    }

    /** A charge nobody knows is written as nothing charged, which a claim may say and a person must fill in. */
    private static String charge(ServiceLine line) {
        return line.charge() == null ? "0" : Amounts.words(line.charge(), "");
    }

    /** A loop of the same code, else the first one that has a number and a service. */
    private LineLoop like(ServiceLine line, List<LineLoop> siblings) throws Unreadable {
        LineLoop first = null;
        for (LineLoop loop : siblings) {
            RawSegment service = loop.service();
            if (service != null && loop.number() != 0) {
                first = first == null ? loop : first;
                if (line.code().equalsIgnoreCase(service.text(professional ? 1 : 2, 2))) {
                    return loop;
                }
            }
        }
        if (first == null) {
            throw Unreadable.at(
                    siblings.get(0).segments().get(0).place(),
                    "no numbered line to take after",
                    "LX before each service");
        }
        return first;
    }

    void refuseTooMany(List<LineLoop> loops) throws Unreadable {
        int most = professional ? MOST_PROFESSIONAL : MOST_INSTITUTIONAL;
        if (loops.size() > most) {
            throw Unreadable.at(
                    loops.get(0).segments().get(0).place(),
                    loops.size() + " lines with those added",
                    most + " at most");
        }
    }
}
