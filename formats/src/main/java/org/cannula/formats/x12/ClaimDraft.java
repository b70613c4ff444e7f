package org.cannula.formats.x12;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.cannula.claim.Claim;
import org.cannula.claim.ClaimType;
import org.cannula.claim.ServiceLine;
import org.jspecify.annotations.Nullable;

/** Loop 2300 and its service lines as far as they were read. */
final class ClaimDraft {

    /** A claim may take no more bytes than this; whatever its segments hold, memory stays bounded. */
    static final int MAX_BYTES = 16 << 20;

    /** Where in the claim a segment stands; REF*F8 means another claim's number in the loops of other payers. */
    private enum Zone {
        CLAIM,
        PROVIDERS_AND_PAYERS,
        LINES
    }

    private final ClaimType type;
    private final Claim.Builder claim;
    private final String subject;
    private final String place;
    private final Remarks remarks = new Remarks();
    private final List<String> diagnoses = new ArrayList<>();
    private final List<String> conditionCodes = new ArrayList<>();
    private final List<ServiceLine> lines = new ArrayList<>();
    private final Outlet outlet;

    private Zone zone = Zone.CLAIM;
    private final @Nullable BigDecimal total;
    private BigDecimal sum = BigDecimal.ZERO;
    private Values.@Nullable Days days;
    private @Nullable String placeOfService;
    private @Nullable String originalReference;
    private @Nullable LineDraft line;
    private int lastNumber;
    private int nextNumber;
    private @Nullable String nextPlace;
    private boolean anyLine;
    private long size;

    ClaimDraft(Segment clm, ClaimType type, Outlet outlet) throws Unreadable {
        this.type = type;
        this.outlet = outlet;
        this.place = clm.place();
        String id = Values.required(clm, 1, 0, "the biller's number of the claim");
        this.subject = "claim " + id;
        this.total = Values.money(clm, 2);
        this.claim = Claim.builder(id).type(type).account(id).origin(outlet.at(place));
        facility(clm);
    }

    /** CLM05: place of service, or the first digits of the type of bill; and the frequency. */
    private void facility(Segment clm) throws Unreadable {
        boolean institutional = type == ClaimType.INSTITUTIONAL;
        String qualifier = institutional ? "A" : "B";
        String meaning = institutional ? "A (type of bill)" : "B (place of service)";
        String code = Values.code(clm, 5, 1);
        if (code == null || code.length() != 2) {
            throw Unreadable.at(clm, 5, 1, Values.shape(clm, 5, 1), "a facility code of two characters");
        }
        if (!clm.has(5, 2)) {
            remarks.add(clm.place(5, 2), "the qualifier is missing; read as " + meaning);
        } else if (!clm.is(5, 2, qualifier)) {
            throw Unreadable.at(clm, 5, 2, Values.qualifier(clm, 5, 2), meaning);
        }
        String frequency = Values.code(clm, 5, 3);
        if (frequency == null || frequency.length() != 1) {
            throw Unreadable.at(clm, 5, 3, Values.shape(clm, 5, 3), "a claim frequency code of one character");
        }
        claim.frequency(frequency);
        if (institutional) {
            claim.billType("0" + code + frequency);
        } else {
            placeOfService = code;
            claim.placeOfService(code);
        }
    }

    String subject() {
        return subject;
    }

    void accept(Segment segment) throws Unreadable {
        size += segment.length();
        if (size > MAX_BYTES) {
            throw Unreadable.at(segment, "a claim of more than " + MAX_BYTES + " bytes", "a shorter claim");
        }
        switch (segment.id()) {
            case "LX" -> lx(segment);
            case "SV1" -> service(segment, ClaimType.PROFESSIONAL);
            case "SV2" -> service(segment, ClaimType.INSTITUTIONAL);
            case "DTP" -> dtp(segment);
            case "REF" -> ref(segment);
            case "HI" -> hi(segment);
            case "LIN" -> lin(segment);
            case "CTP" -> ctp(segment);
            case "NM1" -> zone = zone == Zone.CLAIM ? Zone.PROVIDERS_AND_PAYERS : zone;
            case "SBR" -> {
                beforeLines(segment);
                zone = Zone.PROVIDERS_AND_PAYERS;
            }
            case "CL1" -> beforeLines(segment);
            default -> {
                if (!segment.wellNamed()) {
                    throw Unreadable.noName(segment);
                }
            }
        }
    }

    private void beforeLines(Segment segment) throws Unreadable {
        if (zone == Zone.LINES) {
            throw Unreadable.at(segment, segment.id() + " after a service line", segment.id() + " before the first LX");
        }
    }

    private LineDraft inLine(Segment segment) throws Unreadable {
        if (line == null) {
            throw Unreadable.at(segment, segment.id() + " before the service it belongs to", "SV1 or SV2 first");
        }
        return line;
    }

    private void lx(Segment lx) throws Unreadable {
        endLine();
        Integer number = Values.count(lx, 1, "the number of the service line");
        if (number == null) {
            throw Unreadable.at(lx, 1, "nothing", "the number of the service line");
        }
        zone = Zone.LINES;
        nextPlace = lx.place();
        nextNumber = number;
        if (number <= lastNumber) {
            nextNumber = lastNumber + 1;
            remarks.add(lx.place(1, 0), "line number " + number + " does not rise; counted on to " + nextNumber);
        }
    }

    private void service(Segment segment, ClaimType of) throws Unreadable {
        if (of != type) {
            String expected = type == ClaimType.PROFESSIONAL ? "SV1" : "SV2";
            throw Unreadable.at(segment, segment.id() + " in a claim of type " + type.word(), expected);
        }
        if (nextPlace == null) {
            endLine();
            nextNumber = lastNumber + 1;
            remarks.add(segment.place(), "a service without LX; counted on to line " + nextNumber);
        }
        zone = Zone.LINES;
        nextPlace = null;
        lastNumber = nextNumber;
        line = of == ClaimType.PROFESSIONAL
                ? LineDraft.professional(segment, nextNumber)
                : LineDraft.institutional(segment, nextNumber);
        anyLine = true;
    }

    private void dtp(Segment dtp) throws Unreadable {
        if (dtp.is(1, "472")) {
            inLine(dtp).date(dtp);
        } else if (dtp.is(1, "434")) {
            beforeLines(dtp);
            Values.Days now = Values.days(dtp);
            if (days != null && !days.equals(now)) {
                throw Unreadable.at(dtp, 3, "second, different statement dates", "one DTP*434 for a claim");
            }
            days = now;
        }
    }

    private void ref(Segment ref) throws Unreadable {
        if (zone == Zone.LINES && ref.is(1, "6R")) {
            inLine(ref).id(ref);
        } else if (zone == Zone.CLAIM && ref.is(1, "F8")) {
            String now = ref.text(2);
            if (originalReference != null && !originalReference.equals(now)) {
                throw Unreadable.at(ref, 2, "a second, different original reference", "one REF*F8 for a claim");
            }
            originalReference = now;
        }
    }

    private void hi(Segment hi) throws Unreadable {
        beforeLines(hi);
        for (int element = 1; element <= hi.elements(); element++) {
            if (!hi.has(element)) {
                continue;
            }
            List<String> kind = kind(hi, element);
            String code = Values.code(hi, element, 2);
            if (kind != null && code != null) {
                kind.add(code);
            } else if (kind != null) {
                remarks.add(hi.place(element, 2), "a qualifier without a code; nothing was taken from it");
            } else if (!hi.has(element, 2)) {
                remarks.add(hi.place(element, 0), "not a qualifier and a code; nothing was taken from it");
            }
        }
    }

    /** Which list a code belongs in; null for what claims here do not hold, such as value codes and procedures. */
    private @Nullable List<String> kind(Segment hi, int element) {
        if (hi.is(element, 1, "ABK")
                || hi.is(element, 1, "ABF")
                || hi.is(element, 1, "BK")
                || hi.is(element, 1, "BF")) {
            return diagnoses;
        }
        return hi.is(element, 1, "BG") ? conditionCodes : null;
    }

    private void lin(Segment lin) throws Unreadable {
        if (!inLine(lin).drug(lin)) {
            remarks.add(lin.place(3, 0), "a national drug code that is empty, or not the first of its line; not taken");
        }
    }

    private void ctp(Segment ctp) throws Unreadable {
        if (!inLine(ctp).drugQuantity(ctp)) {
            remarks.add(ctp.place(), "the drug's quantity or its unit is missing");
        }
    }

    private void endLine() throws Unreadable {
        if (nextPlace != null) {
            throw Unreadable.at(nextPlace, "LX without a service", "SV1 or SV2 after it");
        }
        LineDraft done = line;
        if (done == null) {
            return;
        }
        line = null;
        BigDecimal charge = done.charge();
        if (charge != null) {
            sum = sum.add(charge);
        } else {
            remarks.add(done.place(), "line " + done.number() + " has no charge");
        }
        String leftOut = done.leftOut();
        if (leftOut == null) {
            lines.add(done.finish(type, placeOfService, days == null ? null : days.from(), outlet.at(done.place())));
        } else if (!leftOut.isEmpty()) {
            remarks.add(done.place(), "line " + done.number() + " is left out: " + leftOut);
        }
    }

    /** Hands the claim and its remarks over, with what the levels above it say. */
    void finish(Level billing, Level subscriber, @Nullable Level patient) throws Unreadable {
        endLine();
        if (!anyLine) {
            throw Unreadable.at(place, "a claim without service lines", "LX with SV1 or SV2 after CLM");
        }
        if (total == null) {
            remarks.add(place + ", element 2", "the claim has no total charge");
        } else if (total.compareTo(sum) != 0) {
            remarks.add(
                    place + ", element 2",
                    "the total charge is " + total.toPlainString() + ", the lines come to " + sum.toPlainString());
        }
        outlet.claims()
                .accept(claim.filing(subscriber.filing())
                        .payerId(subscriber.payerId())
                        .patient(patientId(subscriber, patient))
                        .provider(billing.id())
                        .originalReference(originalReference)
                        .diagnoses(diagnoses)
                        .conditionCodes(conditionCodes)
                        .from(days == null ? null : days.from())
                        .through(days == null ? null : days.through())
                        .lines(lines)
                        .build());
        remarks.send(outlet, subject);
    }

    /** The dependent's own id; else the member id with what tells dependents apart; else none. */
    private static @Nullable String patientId(Level subscriber, @Nullable Level patient) {
        if (patient == null) {
            return subscriber.id();
        }
        if (patient.id() != null) {
            return patient.id();
        }
        String key = patient.dependentKey();
        return subscriber.id() == null || key == null ? null : subscriber.id() + "/" + key;
    }
}
