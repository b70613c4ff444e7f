package org.cannula.fhir;

import ca.uhn.fhir.context.FhirContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cannula.basis.Span;
import org.cannula.chart.Setting;
import org.cannula.chart.Visit;
import org.cannula.formats.ClockFace;
import org.cannula.formats.Fault;
import org.cannula.formats.Rejected;
import org.cannula.formats.fhir.FhirWriter;
import org.cannula.service.Because;
import org.cannula.service.CodedLine;
import org.cannula.service.CodedVisit;
import org.cannula.service.PaidUnit;
import org.cannula.service.Query;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.ChargeItem;
import org.hl7.fhir.r4.model.Claim;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.PositiveIntType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;

/**
 * Writes a coded visit: the chart, a {@code ChargeItem} a line with the administrations it is for, a {@code Claim} whose
 * supporting information links each item to the administrations and minutes that earned it, and a {@code Task} a query.
 */
public final class R4Writer implements FhirWriter {

    private static final String CPT = "http://www.ama-assn.org/go/cpt";
    private static final String MINUTES = "urn:cannula:charge:minutes";

    @Override
    public String coded(Visit visit, CodedVisit coded) {
        Bundle bundle = new Bundle();
        bundle.setType(Bundle.BundleType.COLLECTION);
        ChartWriter chart = new ChartWriter(visit);
        add(bundle, chart.encounter());
        chart.administrations().forEach(each -> add(bundle, each));
        for (int i = 0; i < coded.lines().size(); i++) {
            add(bundle, charge(visit, coded, coded.lines().get(i), i + 1));
        }
        if (!coded.lines().isEmpty()) {
            add(bundle, claim(visit, coded));
        }
        for (int i = 0; i < coded.queries().size(); i++) {
            add(bundle, task(visit, coded.queries().get(i), i + 1));
        }
        return json(bundle);
    }

    @Override
    public String rejected(Rejected rejected) {
        OperationOutcome outcome = new OperationOutcome();
        for (Fault each : rejected.faults()) {
            String subject = rejected.subject().isEmpty() ? "" : rejected.subject() + ": ";
            outcome.addIssue()
                    .setSeverity(OperationOutcome.IssueSeverity.ERROR)
                    .setCode(OperationOutcome.IssueType.INVALID)
                    .setDiagnostics(subject + "found " + each.found() + "; valid: " + each.valid())
                    .addLocation(each.origin().toString());
        }
        return json(outcome);
    }

    private static String json(Resource resource) {
        return FhirContext.forR4Cached().newJsonParser().encodeResourceToString(resource);
    }

    private static void add(Bundle bundle, Resource resource) {
        bundle.addEntry()
                .setFullUrl("urn:cannula:" + resource.fhirType() + ":"
                        + resource.getIdElement().getIdPart())
                .setResource(resource);
    }

    private static Reference encounter(Visit visit) {
        return new Reference("Encounter/" + ChartWriter.id(visit.id()));
    }

    private static Reference administration(Visit visit, String id) {
        return new Reference("MedicationAdministration/" + ChartWriter.id(visit, id));
    }

    private static CodeableConcept code(String code) {
        boolean cpt = Character.isDigit(code.charAt(0));
        return new CodeableConcept(new Coding(cpt ? CPT : ChartWriter.HCPCS, code, null));
    }

    private static ChargeItem charge(Visit visit, CodedVisit coded, CodedLine line, int number) {
        ChargeItem item = new ChargeItem();
        item.setId(ChartWriter.id(visit.id() + ".charge." + number));
        item.setStatus(line.conditional() ? ChargeItem.ChargeItemStatus.PLANNED : ChargeItem.ChargeItemStatus.BILLABLE);
        CodeableConcept code = code(line.code());
        line.modifiers()
                .forEach(each ->
                        code.addCoding().setSystem("urn:cannula:modifier").setCode(each));
        item.setCode(code);
        item.setSubject(ChartWriter.patient(visit));
        item.setContext(encounter(visit));
        item.setOccurrence(new DateTimeType(line.date().toString()));
        item.setQuantity(new Quantity().setValue(BigDecimal.valueOf(line.units())));
        earned(visit, coded, line).forEach((id, minutes) -> {
            item.addService(administration(visit, id));
            ChartWriter.text(item, "", MINUTES, id + " " + String.join(" ", minutes));
        });
        for (Because each : line.because()) {
            item.addNote()
                    .setText(each.reason().rule().name() + ": " + each.reason().says());
        }
        return item;
    }

    /** The administrations of a line, and the minutes of each unit they earned. */
    private static Map<String, List<String>> earned(Visit visit, CodedVisit coded, CodedLine line) {
        ClockFace clock = ClockFace.of(visit);
        Map<String, List<String>> earned = new LinkedHashMap<>();
        for (Because each : line.because()) {
            each.administrations().forEach(id -> earned.putIfAbsent(id, new ArrayList<>()));
        }
        for (PaidUnit unit : coded.ledger()) {
            if (unit.code().equals(line.code()) && unit.date().equals(line.date())) {
                for (String id : unit.administrations()) {
                    List<String> minutes = earned.computeIfAbsent(id, i -> new ArrayList<>());
                    for (Span span : unit.minutes().spans()) {
                        String told = clock.at(span.start()) + "/" + clock.at(span.stop());
                        if (!minutes.contains(told)) {
                            minutes.add(told);
                        }
                    }
                }
            }
        }
        return earned;
    }

    private static Claim claim(Visit visit, CodedVisit coded) {
        Claim claim = new Claim();
        claim.setId(ChartWriter.id(visit.id() + ".claim"));
        claim.addIdentifier().setValue(visit.id());
        claim.setStatus(Claim.ClaimStatus.DRAFT);
        String type = visit.setting() == Setting.FACILITY ? "institutional" : "professional";
        claim.setType(new CodeableConcept(new Coding("http://terminology.hl7.org/CodeSystem/claim-type", type, null)));
        claim.setUse(Claim.Use.CLAIM);
        claim.setPatient(ChartWriter.patient(visit));
        LocalDate first = coded.lines().get(0).date();
        LocalDate last = coded.lines().get(coded.lines().size() - 1).date();
        claim.setBillablePeriod(new Period()
                .setStartElement(new DateTimeType(first.toString()))
                .setEndElement(new DateTimeType(last.toString())));
        // When it was made is no part of what was coded: the last day of service.
        claim.setCreatedElement(new DateTimeType(last.toString()));
        Reference provider = new Reference();
        if (visit.provider() == null) {
            provider.setDisplay("not documented");
        } else {
            provider.setType("Organization").getIdentifier().setValue(visit.provider());
        }
        claim.setProvider(provider);
        claim.setPriority(new CodeableConcept(
                new Coding("http://terminology.hl7.org/CodeSystem/processpriority", "normal", null)));
        claim.addInsurance().setSequence(1).setFocal(true).setCoverage(new Reference().setDisplay(visit.payer()));
        int info = 0;
        for (int i = 0; i < coded.lines().size(); i++) {
            CodedLine line = coded.lines().get(i);
            Claim.ItemComponent item = claim.addItem();
            item.setSequence(i + 1);
            item.setProductOrService(code(line.code()));
            line.modifiers().forEach(each -> item.addModifier().addCoding().setCode(each));
            item.setServiced(new DateType(line.date().toString()));
            item.setQuantity(new Quantity().setValue(BigDecimal.valueOf(line.units())));
            item.addEncounter(encounter(visit));
            for (Map.Entry<String, List<String>> each :
                    earned(visit, coded, line).entrySet()) {
                info++;
                support(claim.addSupportingInfo(), info, visit, each);
                item.getInformationSequence().add(new PositiveIntType(info));
            }
        }
        return claim;
    }

    private static void support(
            Claim.SupportingInformationComponent info,
            int sequence,
            Visit visit,
            Map.Entry<String, List<String>> earned) {
        info.setSequence(sequence);
        info.setCategory(new CodeableConcept(
                new Coding("http://terminology.hl7.org/CodeSystem/claiminformationcategory", "info", null)));
        info.setValue(administration(visit, earned.getKey()));
        if (!earned.getValue().isEmpty()) {
            info.setReason(new CodeableConcept().setText("minutes " + String.join(", ", earned.getValue())));
        }
    }

    private static Task task(Visit visit, Query query, int number) {
        Task task = new Task();
        task.setId(ChartWriter.id(visit.id() + ".query." + number));
        task.setStatus(Task.TaskStatus.REQUESTED);
        task.setIntent(Task.TaskIntent.PROPOSAL);
        task.setDescription(query.ask());
        task.setFor(ChartWriter.patient(visit));
        task.setEncounter(encounter(visit));
        if (!query.administrations().isEmpty()) {
            task.setFocus(administration(visit, query.administrations().get(0)));
        }
        query.outcomes().forEach(each -> task.addInput()
                .setType(new CodeableConcept().setText("outcome"))
                .setValue(new StringType(each.when() + ": " + each.lines())));
        return task;
    }
}
