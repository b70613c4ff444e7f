package org.cannula.fhir;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.cannula.basis.Origin;
import org.cannula.claim.Claim;
import org.cannula.claim.ClaimType;
import org.cannula.claim.ServiceLine;
import org.cannula.formats.Fault;
import org.cannula.formats.InputSink;
import org.cannula.formats.Rejected;
import org.cannula.formats.x12.Remark;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Makes a claim of a {@code Claim} or {@code ExplanationOfBenefit}. What the resource does not say stays unsaid; what a claim
 * cannot be read without is a fault.
 */
final class ClaimResource {

    /** Elements of which something is read. */
    private static final Set<String> WANTED = Set.of(
            "identifier",
            "type",
            "subType",
            "use",
            "status",
            "patient",
            "billablePeriod",
            "provider",
            "insurer",
            "insurance",
            "diagnosis",
            "item",
            "related",
            "");

    private static final Set<String> OTHER_TYPES = Set.of("oral", "pharmacy", "vision");
    private static final Set<String> NO_CLAIM = Set.of("cancelled", "entered-in-error");

    /** What those who pay Medicare's claims call a bill that is none of an outpatient. */
    private static final List<String> INPATIENT = List.of("inpatient", "snf", "hospice", "hha");

    private final Node resource;
    private final References references;
    private final Reading reading;
    private final InputSink sink;
    private final List<Remark> remarks = new ArrayList<>();

    ClaimResource(
            Node resource, References references, Function<String, Origin> place, List<Fault> faults, InputSink sink) {
        this.resource = resource;
        this.references = references;
        this.reading = new Reading(place, faults);
        this.sink = sink;
    }

    /** Whether a claim is made of what stands at a pointer into the resource. */
    static boolean wants(String pointer) {
        String[] steps = pointer.split("/", 3);
        return WANTED.contains(steps.length < 2 ? "" : steps[1]);
    }

    /** Hands the claim over, sound or rejected. */
    void read() {
        String id = id();
        String subject = id == null ? "" : "claim " + id;
        if (id == null) {
            reading.fault(resource.pointer(), "a claim without identifier or id", "one of them");
        }
        ClaimType type = type();
        if (!reading.faults().isEmpty()) {
            // What is no claim of ours need not have what ours have.
            sink.rejected(new Rejected(subject, reading.faults()));
            return;
        }
        String billType = billType(type);
        LocalDate from = Reading.day(resource.at("billablePeriod", "start"));
        LocalDate through = Reading.day(resource.at("billablePeriod", "end"));
        if (from != null && through != null && through.isBefore(from)) {
            reading.fault(
                    resource.pointer() + "/billablePeriod", "a period that ends before it begins", "end from start on");
        }
        LineResource lineReader = new LineResource(reading, type != ClaimType.INSTITUTIONAL, from);
        String place = place(lineReader);
        List<ServiceLine> lines = lines(lineReader, place, subject);
        if (!reading.faults().isEmpty()) {
            sink.rejected(new Rejected(subject, reading.faults()));
            return;
        }
        Node insurance = insurance();
        Node coverage = insurance == null ? null : references.follow(insurance.one("coverage"));
        sink.claim(Claim.builder(String.valueOf(id))
                .type(type)
                .billType(billType)
                .payer(Payer.of(coverage))
                .filing(Payer.filing(coverage))
                .payerId(Payer.id(resource, coverage, references))
                .placeOfService(place)
                .patient(references.id(resource.one("patient")))
                .provider(references.id(resource.one("provider")))
                .account(identifier("an"))
                .frequency(billType == null ? null : billType.substring(3))
                .originalReference(originalReference())
                .diagnoses(diagnoses())
                .from(from)
                .through(through)
                .visit(visit())
                .lines(lines)
                .origin(reading.place().apply(resource.pointer()))
                .build());
        remarks.forEach(sink::remark);
    }

    /** The claim's own number among its identifiers, else the first of them, else the id of the resource. */
    private @Nullable String id() {
        String unique = identifier("uc");
        if (unique == null) {
            for (Node identifier : resource.all("identifier")) {
                unique = unique == null ? identifier.text("value") : unique;
            }
        }
        return unique != null || !(resource.value() instanceof Resource own)
                ? unique
                : own.getIdElement().getIdPart();
    }

    /** The first identifier of a type. */
    private @Nullable String identifier(String type) {
        for (Node identifier : resource.all("identifier")) {
            if (Codes.has(identifier.one("type"), type) && identifier.text("value") != null) {
                return identifier.text("value");
            }
        }
        return null;
    }

    private @Nullable ClaimType type() {
        String use = resource.text("use");
        if (use != null && !use.equals("claim")) {
            reading.fault(resource.pointer() + "/use", use, "claim: nothing else was billed");
        }
        String status = resource.text("status");
        if (status != null && NO_CLAIM.contains(status)) {
            reading.fault(resource.pointer() + "/status", status, "active or draft");
        }
        Node type = resource.one("type");
        for (ClaimType each : ClaimType.values()) {
            if (Codes.has(type, each.word())) {
                return each;
            }
        }
        for (String other : OTHER_TYPES) {
            if (Codes.has(type, other)) {
                reading.fault(
                        resource.pointer() + "/type", "a claim of type " + other, "institutional or professional");
            }
        }
        return null;
    }

    /** From supportingInfo of category typeofbill, or a subType that is one; else in the three parts BFD writes it in. */
    private @Nullable String billType(@Nullable ClaimType type) {
        Node found = null;
        String code = null;
        for (Node info : resource.all("supportingInfo")) {
            if (Codes.has(info.one("category"), "typeofbill")) {
                found = info.one("code");
                code = Codes.preferring(found, Codes::isRevenue);
            }
        }
        if (code != null && code.length() == 1) {
            String facility = extension(resource.one("facility"), "clm_fac_type_cd");
            String classification = extension(resource, "clm_srvc_clsfctn_type_cd");
            code = facility == null || classification == null ? null : facility + classification + code;
        }
        if (code == null) {
            found = resource.one("subType");
            code = Codes.of(found, system -> system.replace("-", "").contains("billtype"));
        }
        Node typed = resource.one("type");
        Node sub = resource.one("subType");
        if (code == null
                && type == ClaimType.INSTITUTIONAL
                && INPATIENT.stream().anyMatch(word -> Codes.has(typed, word) || Codes.has(sub, word))) {
            reading.fault(
                    resource.pointer(),
                    "a claim of an inpatient or the like without its type of bill",
                    "supportingInfo of category typeofbill; without it, it would be taken for an outpatient's");
        }
        return reading.padded(code, 4, found, "a type of bill of three or four characters");
    }

    private static @Nullable String extension(@Nullable Node of, String name) {
        for (Node extension : of == null ? List.<Node>of() : of.all("extension")) {
            if (String.valueOf(extension.text("url")).endsWith("/" + name)) {
                return Codes.of(extension.one("value[x]"), any -> true);
            }
        }
        return null;
    }

    /** The first item's place of service. */
    private @Nullable String place(LineResource reader) {
        for (Node item : resource.all("item")) {
            String place = reader.place(item);
            if (place != null) {
                return place;
            }
        }
        return null;
    }

    private List<ServiceLine> lines(LineResource reader, @Nullable String place, String subject) {
        List<ServiceLine> lines = new ArrayList<>();
        Set<Integer> numbers = new HashSet<>();
        List<Node> items = resource.all("item");
        if (items.isEmpty()) {
            reading.fault(resource.pointer() + "/item", "nothing", "an item for each line");
        }
        int highest = 0;
        for (Node item : items) {
            String sequence = item.text("sequence");
            int number = sequence == null || sequence.length() > 6 ? 0 : Integer.parseInt(sequence);
            List<Node> coded = new ArrayList<>();
            if (LineResource.code(item) != null) {
                coded.add(item);
            } else {
                item.all("detail").stream()
                        .filter(detail -> LineResource.code(detail) != null)
                        .forEach(coded::add);
            }
            if (coded.isEmpty() && item.one("revenue") == null) {
                String says = "line " + (sequence == null ? "without number" : sequence)
                        + " is left out: no CPT or HCPCS code";
                remarks.add(new Remark(reading.place().apply(item.pointer()), subject, says));
            }
            for (Node each : coded) {
                // Numbers that were given before, or to none, are counted on.
                int own = number > 0 && numbers.add(number) ? number : highest + 1;
                numbers.add(own);
                highest = Math.max(highest, own);
                lines.add(reader.read(each, item, own, String.valueOf(LineResource.code(each)), place));
            }
            highest = Math.max(highest, number);
        }
        return lines;
    }

    /** The insurance that the claim is sent to: the one in focus, else the first. */
    private @Nullable Node insurance() {
        for (Node insurance : resource.all("insurance")) {
            if ("true".equals(insurance.text("focal"))) {
                return insurance;
            }
        }
        return resource.one("insurance");
    }

    /** The payer's number of the claim this one replaces. */
    private @Nullable String originalReference() {
        for (Node related : resource.all("related")) {
            Node relationship = related.one("relationship");
            if (Codes.has(relationship, "prior") || Codes.has(relationship, "replaced")) {
                String claim = related.text("claim", "identifier", "value");
                return claim != null ? claim : related.text("reference", "value");
            }
        }
        return null;
    }

    /** Without the point that claims leave out; those of admission, and causes from outside, are not taken. */
    private List<String> diagnoses() {
        List<Node> principalFirst = new ArrayList<>(resource.all("diagnosis"));
        principalFirst.sort(Comparator.comparing((Node each) -> !isOf(each, "principal")));
        Set<String> codes = new LinkedHashSet<>();
        for (Node diagnosis : principalFirst) {
            String code = Codes.preferring(diagnosis.one("diagnosis[x]"), Codes::isDiagnosis);
            if (code != null && !isOf(diagnosis, "admitting") && !isOf(diagnosis, "externalcauseofinjury")) {
                codes.add(code.replace(".", "").toUpperCase(Locale.ROOT));
            }
        }
        return new ArrayList<>(codes);
    }

    private static boolean isOf(Node diagnosis, String type) {
        return diagnosis.all("type").stream().anyMatch(each -> Codes.has(each, type));
    }

    /** The encounter of the items, where they all name the same one. */
    private @Nullable String visit() {
        Set<String> encounters = new HashSet<>();
        for (Node item : resource.all("item")) {
            for (Node encounter : item.all("encounter")) {
                String id = references.id(encounter);
                if (id != null) {
                    encounters.add(id);
                }
            }
        }
        return encounters.size() == 1 ? encounters.iterator().next() : null;
    }
}
