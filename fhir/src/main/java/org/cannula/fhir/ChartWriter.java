package org.cannula.fhir;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cannula.chart.Administration;
import org.cannula.chart.Amount;
import org.cannula.chart.Moment;
import org.cannula.chart.Pause;
import org.cannula.chart.Purpose;
import org.cannula.chart.SecondAccess;
import org.cannula.chart.Vial;
import org.cannula.chart.Visit;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/**
 * Writes what was documented as {@code Encounter} and {@code MedicationAdministration}. A clock time without offset is no time
 * of FHIR: its day is written as such, and the clock time as an extension of ours. What was not documented is not there.
 */
final class ChartWriter {

    static final String NDC = "http://hl7.org/fhir/sid/ndc";
    static final String HCPCS = "https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets";
    static final String UCUM = "http://unitsofmeasure.org";
    private static final String ACT_CODE = "http://terminology.hl7.org/CodeSystem/v3-ActCode";
    private static final String ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";

    /** Units that UCUM writes otherwise than charts do. */
    private static final Map<String, String> UNITS =
            Map.of("g", "g", "mg", "mg", "mcg", "ug", "ml", "mL", "l", "L", "meq", "meq", "units", "[iU]", "kg", "kg");

    private final Visit visit;

    ChartWriter(Visit visit) {
        this.visit = visit;
    }

    /** A reference to whom the visit is about, by the identifier it has here. */
    static Reference patient(Visit visit) {
        Reference reference = new Reference();
        if (visit.patient() == null) {
            reference.setDisplay("not documented");
        } else {
            reference.setType("Patient");
            reference.getIdentifier().setValue(visit.patient());
        }
        return reference;
    }

    Encounter encounter() {
        Encounter made = new Encounter();
        made.setId(id(visit.id()));
        made.addIdentifier()
                .setValue(visit.id())
                .setType(new CodeableConcept(new Coding("http://terminology.hl7.org/CodeSystem/v2-0203", "VN", null)));
        made.setStatus(Encounter.EncounterStatus.FINISHED);
        made.setClass_(new Coding(ACT_CODE, visit.inpatientFrom() == null ? "AMB" : "IMP", null));
        made.setSubject(patient(visit));
        if (visit.provider() != null) {
            made.getServiceProvider().setType("Organization").getIdentifier().setValue(visit.provider());
        }
        if (visit.account() != null) {
            made.addAccount().setType("Account").getIdentifier().setValue(visit.account());
        }
        Period period = period(made, visit.arrived(), "arrived", visit.departed(), "departed", Own.VISIT);
        if (period != null) {
            made.setPeriod(period);
        }
        if (visit.inpatientFrom() != null) {
            Period since = period(made, visit.inpatientFrom(), "inpatient-from", null, "", Own.VISIT);
            made.addClassHistory().setClass_(new Coding(ACT_CODE, "IMP", null)).setPeriod(since);
        }
        text(made, Own.VISIT, "payer", visit.payer());
        text(made, Own.VISIT, "setting", visit.setting().word());
        text(made, Own.VISIT, "date", visit.date() == null ? null : visit.date().toString());
        text(made, Own.VISIT, "place-of-service", visit.placeOfService());
        text(made, Own.VISIT, "primary-reason", visit.primaryReason());
        for (SecondAccess each : visit.secondAccess()) {
            String site = each.site() == null ? "" : each.site();
            text(made, Own.VISIT, "second-access", each.kind().word() + "|" + site + "|" + each.text());
        }
        return made;
    }

    /** An id of FHIR: letters, digits, points and hyphens. */
    static String id(String own) {
        String made = own.replaceAll("[^A-Za-z0-9.-]", "-");
        return made.isEmpty() ? "-" : made.substring(0, Math.min(64, made.length()));
    }

    List<MedicationAdministration> administrations() {
        List<MedicationAdministration> made = new ArrayList<>();
        visit.administrations().forEach(a -> made.add(administration(a)));
        return made;
    }

    /** The resource of an administration; ids are unique in their visit, and the resource's hold the visit too. */
    static String id(Visit visit, String administration) {
        return id(visit.id() + "." + administration);
    }

    private MedicationAdministration administration(Administration a) {
        MedicationAdministration made = new MedicationAdministration();
        made.setId(id(visit, a.id()));
        text(made, Own.ADMINISTRATION, "id", a.id());
        made.setStatus(
                a.discontinued()
                        ? MedicationAdministration.MedicationAdministrationStatus.STOPPED
                        : MedicationAdministration.MedicationAdministrationStatus.COMPLETED);
        made.setMedication(medication(made, a));
        made.setSubject(patient(visit));
        made.setContext(new Reference("Encounter/" + id(visit.id())));
        effective(made, a);
        if (a.reason() != null) {
            made.addReasonCode().setText(a.reason());
        }
        if (a.note() != null) {
            made.addNote().setText(a.note());
        }
        dosage(made, a);
        own(made, a);
        return made;
    }

    private static CodeableConcept medication(MedicationAdministration of, Administration a) {
        CodeableConcept concept = new CodeableConcept();
        if (a.ndc() != null) {
            concept.addCoding().setSystem(NDC).setCode(a.ndc());
        }
        if (a.hcpcs() != null) {
            concept.addCoding().setSystem(HCPCS).setCode(a.hcpcs());
        }
        if (a.drug() != null) {
            concept.setText(a.drug());
        } else {
            text(of, Own.ADMINISTRATION, "drug", "none");
            concept.setText(
                    a.hcpcs() != null
                            ? a.hcpcs()
                            : a.ndc() != null ? a.ndc() : a.route().word());
        }
        return concept;
    }

    private static void effective(MedicationAdministration made, Administration a) {
        if (a.start() != null && a.stop() == null && a.route().isMoment()) {
            made.setEffective(time(made, a.start(), "start", Own.ADMINISTRATION));
            return;
        }
        Period period = period(made, a.start(), "start", a.stop(), "stop", Own.ADMINISTRATION);
        if (period != null) {
            made.setEffective(period);
        } else {
            DateTimeType unknown = new DateTimeType();
            unknown.addExtension(new Extension(ABSENT, new CodeType("unknown")));
            made.setEffective(unknown);
        }
    }

    private static void dosage(MedicationAdministration made, Administration a) {
        Quantity dose = quantity(a.dose());
        BigDecimal rate = a.rateMlPerHour();
        if (dose == null && rate == null) {
            // A dosage without dose and rate is none of FHIR (mad-1); route and site stand in extensions.
            return;
        }
        MedicationAdministration.MedicationAdministrationDosageComponent dosage = made.getDosage();
        dosage.setRoute(new CodeableConcept().setText(a.route().word()));
        dosage.setSite(new CodeableConcept().setText(a.site()));
        if (dose != null) {
            dosage.setDose(dose);
        }
        if (rate != null) {
            dosage.setRate(new Quantity()
                    .setValue(rate)
                    .setUnit("mL/h")
                    .setSystem(UCUM)
                    .setCode("mL/h"));
        }
    }

    private static @Nullable Quantity quantity(@Nullable Amount amount) {
        if (amount == null) {
            return null;
        }
        Quantity made = new Quantity().setValue(amount.value()).setUnit(amount.unit());
        String code = UNITS.get(amount.unit());
        return code == null ? made : made.setSystem(UCUM).setCode(code);
    }

    /** What FHIR has no element for. */
    private static void own(MedicationAdministration made, Administration a) {
        String prefix = Own.ADMINISTRATION;
        text(made, prefix, "route", a.route().word());
        text(made, prefix, "site", a.site());
        text(
                made,
                prefix,
                "category",
                a.category() == null ? null : a.category().word());
        text(
                made,
                prefix,
                "purpose",
                a.purpose() == Purpose.TREATMENT ? null : a.purpose().word());
        text(made, prefix, "pump", a.pump() == null ? null : a.pump().word());
        text(made, prefix, "lumen", a.lumen());
        text(made, prefix, "bag", a.bag());
        text(made, prefix, "with", a.with());
        text(made, prefix, "after", a.after());
        text(made, prefix, "running-at", a.runningAt() == null ? null : written(a.runningAt()));
        text(made, prefix, "minutes", number(a.minutes()));
        text(made, prefix, "lesions", a.lesions() == 1 ? null : number(a.lesions()));
        text(made, prefix, "setups", a.setups() == 1 ? null : number(a.setups()));
        text(
                made,
                prefix,
                "volume-ml",
                a.volumeMl() == null ? null : a.volumeMl().toPlainString());
        text(
                made,
                prefix,
                "rate",
                a.rateMlPerHour() == null ? null : a.rateMlPerHour().toPlainString());
        text(made, prefix, "dose", a.dose() == null ? null : a.dose().toString());
        text(made, prefix, "wasted", a.wasted() == null ? null : a.wasted().toString());
        text(
                made,
                prefix,
                "single-dose",
                a.singleDose() == null ? null : a.singleDose().toString());
        text(made, prefix, "ordered", a.ordered());
        for (Pause each : a.pauses()) {
            text(made, prefix, "pause", written(each.start()) + "/" + written(each.stop()));
        }
        for (Vial each : a.vials()) {
            text(made, prefix, "vials", each.count() + " x " + each.amount());
        }
    }

    private static @Nullable String number(@Nullable Integer value) {
        return value == null ? null : value.toString();
    }

    /** A period of clock times; null where neither is said. */
    private static @Nullable Period period(
            DomainResource of,
            @Nullable Moment start,
            String startName,
            @Nullable Moment stop,
            String stopName,
            String prefix) {
        if (start == null && stop == null) {
            return null;
        }
        Period period = new Period();
        if (start != null) {
            period.setStartElement(time(of, start, startName, prefix));
        }
        if (stop != null) {
            period.setEndElement(time(of, stop, stopName, prefix));
        }
        return period;
    }

    private static DateTimeType time(DomainResource of, Moment moment, String name, String prefix) {
        if (moment.offset() != null) {
            return new DateTimeType(written(moment).replaceAll("(T\\d\\d:\\d\\d)", "$1:00"));
        }
        text(of, prefix, name, written(moment));
        return new DateTimeType(moment.date().toString());
    }

    private static String written(Moment moment) {
        return moment.toString();
    }

    static void text(DomainResource of, String prefix, String name, @Nullable String value) {
        if (value != null) {
            of.addExtension(new Extension(prefix + name, new StringType(value)));
        }
    }
}
