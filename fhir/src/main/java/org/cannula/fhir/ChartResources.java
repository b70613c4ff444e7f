package org.cannula.fhir;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cannula.basis.Origin;
import org.cannula.chart.Consistency;
import org.cannula.chart.Inconsistency;
import org.cannula.chart.Visit;
import org.cannula.formats.Fault;
import org.cannula.formats.InputSink;
import org.cannula.formats.Note;
import org.cannula.formats.Rejected;
import org.cannula.formats.mar.SiteMapping;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * The resources of an input that tell of charts: encounters, and what was given in them. They may stand in any order, so all
 * of them are held until the end of the input.
 */
final class ChartResources {

    /** Kinds that are read here. */
    static final Set<String> KINDS =
            Set.of("Encounter", "MedicationAdministration", "Medication", "MedicationRequest", "Device");

    /** A resource of the input. */
    private record Told(Node node, Origin origin) {}

    private final String input;
    private final SiteMapping site;
    private final References references = new References();
    private final List<Told> encounters = new ArrayList<>();
    private final List<Told> administrations = new ArrayList<>();
    private @Nullable Told other;
    private boolean claims;

    ChartResources(String input, SiteMapping site) {
        this.input = input;
        this.site = site;
    }

    /** Takes a resource of one of the kinds. */
    void add(Resource resource, @Nullable String url, String pointer, Origin origin) {
        references.add(resource, url);
        Told told = new Told(new Node(resource, pointer), origin);
        if (resource.fhirType().equals("Encounter")) {
            encounters.add(told);
        } else if (resource.fhirType().equals("MedicationAdministration")) {
            administrations.add(told);
        } else if (other == null) {
            other = told;
        }
    }

    /** There are claims in the input too. */
    void besideClaims() {
        claims = true;
    }

    /** Makes what references lead to known: patients, organizations and the like. */
    void refer(Resource resource, @Nullable String url) {
        references.add(resource, url);
    }

    /** Hands over the visits, sound or rejected. */
    void finish(InputSink sink) {
        Told alone = other;
        if (encounters.isEmpty() && administrations.isEmpty() && !claims && alone != null) {
            sink.rejected(new Rejected(
                    alone.origin(),
                    "",
                    "no encounter and no administration: " + alone.node().fhirType(),
                    "Encounter or MedicationAdministration beside it"));
        }
        Map<String, EncounterResource> visits = new LinkedHashMap<>();
        for (Told told : encounters) {
            EncounterResource made = EncounterResource.of(told.node(), told.origin(), references, site);
            visits.putIfAbsent(made.key(), made);
        }
        Set<String> parents = new HashSet<>();
        for (Told told : administrations) {
            String id = ownId(told.node());
            if (id != null && Times4.of(told.node()).start() != null) {
                parents.add(id);
            }
        }
        List<AdministrationResource.Unmapped> unmapped = new ArrayList<>();
        for (Told told : administrations) {
            administration(told, visits, parents, unmapped, sink);
        }
        boolean others = claims
                || visits.values().stream()
                        .anyMatch(each -> !each.visit().administrations().isEmpty());
        visits.values().forEach(each -> hand(each, others, sink));
        unmapped.stream()
                .map(each -> each.kind() + " " + each.code() + " is mapped to nothing")
                .distinct()
                .sorted()
                .forEach(each -> sink.note(new Note(new Origin(input, ""), each)));
    }

    private void administration(
            Told told,
            Map<String, EncounterResource> visits,
            Set<String> parents,
            List<AdministrationResource.Unmapped> unmapped,
            InputSink sink) {
        Node context = told.node().one("context");
        Node encounter = references.follow(context);
        String key = encounter != null ? ownId(encounter) : references.id(context);
        String id = ownId(told.node());
        if (key == null) {
            sink.rejected(new Rejected(
                    told.origin(),
                    id == null ? "" : "MedicationAdministration " + id,
                    "an administration that names no encounter",
                    "context with a reference to an Encounter"));
            return;
        }
        String part = partOf(told.node());
        if (part != null && parents.contains(part)) {
            sink.note(new Note(told.origin(), "part of the administration " + part + ", which tells the whole"));
            return;
        }
        EncounterResource visit = visits.computeIfAbsent(
                key, k -> EncounterResource.unknown(k, references.id(told.node().one("subject")), told.origin(), site));
        new AdministrationResource(told.node(), told.origin(), references, site, unmapped).read(visit, part);
    }

    /** The administration this one is a part of, where it names one. */
    private @Nullable String partOf(Node administration) {
        for (Node each : administration.all("partOf")) {
            String text = each.text("reference");
            if (text != null && text.startsWith("MedicationAdministration/")) {
                return text.substring("MedicationAdministration/".length());
            }
        }
        return null;
    }

    static @Nullable String ownId(Node node) {
        return node.value() instanceof Resource own ? own.getIdElement().getIdPart() : null;
    }

    private void hand(EncounterResource encounter, boolean others, InputSink sink) {
        encounter.notes().forEach(sink::note);
        Visit visit = encounter.visit();
        String subject = "visit " + visit.id();
        List<Fault> faults = new ArrayList<>(encounter.faults());
        if (encounter.isNone()) {
            sink.note(new Note(encounter.origin(), subject + " was cancelled or entered in error"));
            return;
        }
        if (visit.administrations().isEmpty() && faults.isEmpty()) {
            if (others) {
                return; // a patient's record is full of encounters that are no input of ours
            }
            faults.add(new Fault(
                    encounter.origin(),
                    "an encounter in which nothing was given",
                    "MedicationAdministration whose context it is",
                    ""));
        }
        for (Inconsistency each :
                visit.administrations().isEmpty() ? List.<Inconsistency>of() : Consistency.of(visit)) {
            faults.add(new Fault(
                    new Origin(input, encounter.origin().place() + ", " + each.pointer()),
                    each.found(),
                    each.valid(),
                    ""));
        }
        if (faults.isEmpty()) {
            sink.visit(visit);
        } else {
            sink.rejected(new Rejected(subject, faults));
        }
    }
}
