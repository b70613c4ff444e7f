package org.cannula.formats.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cannula.basis.Origin;
import org.cannula.chart.Administration;
import org.cannula.chart.Consistency;
import org.cannula.chart.Inconsistency;
import org.cannula.chart.Moment;
import org.cannula.chart.Setting;
import org.cannula.chart.Visit;
import org.cannula.claim.Claim;
import org.cannula.claim.ClaimType;
import org.cannula.formats.Rejected;
import org.jspecify.annotations.Nullable;

/** The lines of one visit, from its {@code visit} line to the next, and what they say. */
final class SheetBlock {

    /** Words that begin a line which is not an administration. */
    static final List<String> LINE_WORDS =
            Stream.concat(Header.WORDS.stream(), Stream.of("expect", "claim")).toList();

    /** Header word and field of the contract, where an inconsistency names the field. */
    private static final Map<String, String> HEADER_OF = Map.of(
            "/arrived", "arrived", "/departed", "departed", "/inpatientFrom", "inpatient", "/primaryReason", "primary");

    private final SheetFaults faults;
    private final Header header;
    private final List<SheetLine> headerLines = new ArrayList<>();
    private final List<SheetLine> given = new ArrayList<>();
    private final List<SheetLine> expects = new ArrayList<>();
    private final List<SheetLine> claims = new ArrayList<>();

    SheetBlock(String input) {
        this.faults = new SheetFaults(input);
        this.header = new Header(faults);
    }

    SheetFaults faults() {
        return faults;
    }

    void add(SheetLine line) {
        if (Header.isHeader(line)) {
            headerLines.add(line);
        } else if (line.keyword().equals("expect")) {
            expects.add(line);
        } else if (line.keyword().equals("claim")) {
            claims.add(line);
        } else {
            given.add(line);
        }
    }

    /** Reads the lines; null where the visit must be rejected. */
    @Nullable
    SheetEntry read() {
        headerLines.forEach(header::line);
        SheetClocks clocks = new SheetClocks(faults, header.date(), header.offset());
        List<Administration> administrations = new ArrayList<>();
        List<Map<String, Token>> places = new ArrayList<>();
        for (SheetLine line : given) {
            String id = "a" + (administrations.size() + 1);
            AdministrationLine reader = new AdministrationLine(faults, clocks, line, id);
            administrations.add(reader.read());
            places.add(reader.places());
        }
        References references = new References(faults, administrations, given, places, header.date());
        Header.Value primary = header.value("primary");
        Visit visit = Visit.builder(or(header.text("visit"), ""))
                .date(header.date())
                .patient(header.text("patient"))
                .provider(header.text("provider"))
                .account(header.text("account"))
                .setting(header.setting())
                .payer(or(header.text("payer"), "medicare"))
                .placeOfService(header.text("pos"))
                .arrived(clock(clocks, "arrived"))
                .departed(clock(clocks, "departed"))
                .inpatientFrom(clock(clocks, "inpatient"))
                .secondAccess(header.accesses())
                .administrations(references.resolved())
                .primaryReason(primary == null ? null : references.primary(primary))
                .origin(headerLines.isEmpty() ? Origin.NONE : faults.origin(headerLines.get(0)))
                .build();
        contradictions(visit, places);
        LocalDate day = day(visit);
        List<ExpectedLine> expected = expected(day);
        List<Claim> billed = claims(visit, day);
        return faults.isEmpty() ? new SheetEntry(visit, expects.isEmpty() ? null : expected, billed) : null;
    }

    /** What is wrong with the visit, under its name. */
    Rejected rejected() {
        String id = header.text("visit");
        return new Rejected(id == null ? "visit" : "visit " + id, faults.inOrder());
    }

    private @Nullable Moment clock(SheetClocks clocks, String word) {
        Header.Value value = header.value(word);
        return value == null ? null : clocks.onVisitDate(value.line(), value.column(), value.text());
    }

    private static @Nullable LocalDate day(Visit visit) {
        if (visit.date() != null) {
            return visit.date();
        }
        Moment arrived = visit.arrived();
        return visit.administrations().stream()
                .flatMap(a -> Stream.of(a.start(), a.stop()))
                .filter(moment -> moment != null)
                .map(Moment::date)
                .findFirst()
                .orElse(arrived == null ? null : arrived.date());
    }

    private List<ExpectedLine> expected(@Nullable LocalDate day) {
        List<ExpectedLine> expected = new ArrayList<>();
        for (SheetLine line : expects) {
            List<Token> words = CodeWord.joined(line.tokens());
            for (Token token : words.subList(1, words.size())) {
                if (token.raw().equals("nothing") && words.size() == 2) {
                    continue;
                }
                CodeWord code = CodeWord.read(faults, line, token, day);
                if (code != null
                        && (code.charge() != null
                                || code.units().stripTrailingZeros().scale() > 0)) {
                    faults.at(line, token, token.raw(), "whole units and no charge on an expect line");
                } else if (code != null) {
                    expected.add(new ExpectedLine(code.code(), code.units().intValue(), code.modifiers(), code.date()));
                }
            }
        }
        return expected;
    }

    private List<Claim> claims(Visit visit, @Nullable LocalDate day) {
        List<Claim> billed = new ArrayList<>();
        for (SheetLine line : claims) {
            Claim base = Claim.builder(claims.size() == 1 ? visit.id() : visit.id() + "-" + (billed.size() + 1))
                    .type(visit.setting() == Setting.FACILITY ? ClaimType.INSTITUTIONAL : ClaimType.PROFESSIONAL)
                    .payer(visit.payer())
                    .placeOfService(visit.setting() == Setting.FACILITY ? null : visit.placeOfService())
                    .patient(visit.patient())
                    .provider(visit.provider())
                    .account(visit.account())
                    .visit(visit.id())
                    .build();
            billed.add(new ClaimLine(faults, line, base, day).read());
        }
        return billed;
    }

    /** After a fault only contradictions between values that were read are told: an absent one may be the fault. */
    private void contradictions(Visit visit, List<Map<String, Token>> places) {
        boolean whole = faults.isEmpty();
        for (Inconsistency contradiction : Consistency.of(visit)) {
            String pointer = contradiction.pointer();
            String valid = contradiction.valid();
            if (valid.startsWith("not before")) {
                valid += "; a time on the next day is written with +1";
            }
            if (whole || pointer.endsWith("/stop") || pointer.endsWith("/departed")) {
                contradiction(pointer, contradiction.found(), valid, places);
            }
        }
    }

    private void contradiction(String pointer, String found, String valid, List<Map<String, Token>> places) {
        String[] steps = pointer.split("/", -1);
        Header.Value value = header.value(HEADER_OF.getOrDefault(pointer, "visit"));
        if (steps.length > 3 && steps[1].equals("administrations")) {
            SheetLine line = given.get(Integer.parseInt(steps[2]));
            Token token = places.get(Integer.parseInt(steps[2])).get(steps[3]);
            faults.at(line, token == null ? line.tokens().get(0) : token, found, valid);
        } else if (value != null) {
            faults.at(value.line(), value.token(), found, valid);
        } else {
            SheetLine line = headerLines.get(0);
            faults.at(line, line.tokens().get(0), found, valid);
        }
    }

    private static String or(@Nullable String text, String otherwise) {
        return text == null ? otherwise : text;
    }
}
