package org.cannula.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.SchemaBaseValidator;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.cannula.basis.Origin;
import org.cannula.chart.Administration;
import org.cannula.chart.Moment;
import org.cannula.chart.Route;
import org.cannula.chart.Visit;
import org.cannula.claim.Claim;
import org.cannula.engine.Coder;
import org.cannula.formats.InputFile;
import org.cannula.formats.InputSink;
import org.cannula.formats.Note;
import org.cannula.formats.Rejected;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.ChargeItem;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;

/** Charts of FHIR R4, in and out. */
class ChartTest {

    private static final String SHEETS = """
            visit V1 facility medicare 2026-03-02
            arrived 07:40    departed 13:10
            08:00-12:00   infusion    vancomycin 1 g        @left bag:1 pause:09:00-09:30
            09:25         push        ondansetron 4 mg      @left reason:"nausea"
            08:00-?       infusion    magnesium sulfate 2 g @right
            12:10-13:05   hydration   normal saline 1 L
            12:40         im          ceftriaxone 250 mg

            visit V/2 professional commercial 2026-03-03  pos 11

            10:00-11:30   chemo       rituximab 700 mg id:a1 wasted:30mg vials:1x100mg vials:2x500mg single-dose:yes
            """;

    private static final class Read implements InputSink {
        final List<Visit> visits = new ArrayList<>();
        final List<Claim> claims = new ArrayList<>();
        final List<String> rejected = new ArrayList<>();
        final List<String> notes = new ArrayList<>();

        @Override
        public void visit(Visit visit) {
            visits.add(visit);
        }

        @Override
        public void claim(Claim claim) {
            claims.add(claim);
        }

        @Override
        public void rejected(Rejected each) {
            rejected.add(each.says());
        }

        @Override
        public void note(Note note) {
            notes.add(note.says());
        }
    }

    private static Read read(String text) {
        Read read = new Read();
        InputFile.of("in", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                .read(read);
        return read;
    }

    private static Visit bare(Visit visit) {
        List<Administration> all = visit.administrations().stream()
                .map(a -> a.toBuilder().origin(Origin.NONE).build())
                .toList();
        return visit.toBuilder().administrations(all).origin(Origin.NONE).build();
    }

    private static List<Visit> visits() {
        Read sheets = read(SHEETS);
        assertThat(sheets.rejected).isEmpty();
        List<Visit> visits = new ArrayList<>();
        for (Visit visit : sheets.visits) {
            visits.add(bare(visit));
            visits.add(bare(withOffsets(visit)));
        }
        return visits;
    }

    private static Visit withOffsets(Visit visit) {
        List<Administration> all = new ArrayList<>();
        for (Administration a : visit.administrations()) {
            all.add(a.toBuilder()
                    .start(at(a.start()))
                    .stop(at(a.stop()))
                    .pauses(List.of())
                    .build());
        }
        return visit.toBuilder()
                .arrived(at(visit.arrived()))
                .departed(at(visit.departed()))
                .administrations(all)
                .build();
    }

    private static Moment at(Moment moment) {
        return moment == null ? null : new Moment(moment.local(), java.time.ZoneOffset.ofHours(-6));
    }

    private static String written(Visit visit) {
        return new R4Writer().coded(visit, Coder.withBuiltInPayers().code(visit));
    }

    @Test
    void aVisitComesBackAsItWas() {
        for (Visit visit : visits()) {
            Read again = read(written(visit));

            assertThat(again.rejected).isEmpty();
            assertThat(again.visits.stream().map(ChartTest::bare)).containsExactly(visit);
        }
    }

    @Test
    void everyResourceIsOfR4() {
        FhirContext context = FhirContext.forR4Cached();
        FhirValidator validator = context.newValidator();
        validator.registerValidatorModule(new SchemaBaseValidator(context));
        List<String> wrong = new ArrayList<>();
        int resources = 0;
        List<String> all = new ArrayList<>();
        visits().forEach(visit -> all.add(written(visit)));
        all.add(new R4Writer().rejected(new Rejected(new Origin("in", "line 3"), "visit V1", "nothing", "something")));
        for (String text : all) {
            Resource resource = (Resource) context.newJsonParser().parseResource(text);
            resources += resource instanceof Bundle bundle ? bundle.getEntry().size() + 1 : 1;
            for (SingleValidationMessage each :
                    validator.validateWithResult(resource).getMessages()) {
                wrong.add(each.getLocationString() + " " + each.getMessage());
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(resources).isGreaterThan(30);
    }

    @Test
    void theValidatorSeesWhatIsWrong() {
        FhirContext context = FhirContext.forR4Cached();
        FhirValidator validator = context.newValidator();
        validator.registerValidatorModule(new SchemaBaseValidator(context));

        assertThat(validator.validateWithResult(new ChargeItem()).isSuccessful())
                .as("a ChargeItem without status, code and subject")
                .isFalse();
    }

    @Test
    void eachLineIsAChargeItemAndLeadsToItsAdministrationsAndMinutes() {
        Bundle bundle = (Bundle) FhirContext.forR4Cached().newJsonParser().parseResource(written(visits().get(1)));

        ChargeItem first = bundle.getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .filter(ChargeItem.class::isInstance)
                .map(ChargeItem.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(first.getCode().getCodingFirstRep().getCode()).isEqualTo("96365");
        assertThat(first.getService()).isNotEmpty();
        assertThat(first.getExtensionByUrl("urn:cannula:charge:minutes")
                        .getValue()
                        .primitiveValue())
                .contains("2026-03-02T08:00-06:00/2026-03-02T09:00-06:00");
        org.hl7.fhir.r4.model.Claim claim = bundle.getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .filter(org.hl7.fhir.r4.model.Claim.class::isInstance)
                .map(org.hl7.fhir.r4.model.Claim.class::cast)
                .findFirst()
                .orElseThrow();
        int info = claim.getItemFirstRep().getInformationSequence().get(0).getValue();
        assertThat(claim.getSupportingInfo().get(info - 1).getReason().getText())
                .startsWith("minutes 2026-03-02T08:00-06:00/");
        assertThat(bundle.getEntry().stream().anyMatch(e -> e.getResource() instanceof Task))
                .as("the missing stop is asked for")
                .isTrue();
    }

    private static String administration(String id, String rest) {
        return "{\"resourceType\":\"MedicationAdministration\",\"id\":\"" + id
                + "\",\"status\":\"completed\",\"subject\":{\"reference\":\"Patient/p\"},\"context\":{\"reference\":"
                + "\"Encounter/e\"},\"medicationCodeableConcept\":{\"text\":\"vancomycin\"}," + rest + "}\n";
    }

    @Test
    void routesAreToldByMethodDeviceOrRateAndNeverGuessed() {
        String when =
                "\"effectivePeriod\":{\"start\":\"2026-03-02T08:00:00-06:00\",\"end\":\"2026-03-02T09:00:00-06:00\"}";
        String iv = "\"route\":{\"coding\":[{\"system\":\"http://snomed.info/sct\",\"code\":\"47625008\"}]}";
        String dose = "\"dose\":{\"value\":1,\"unit\":\"g\",\"system\":\"http://unitsofmeasure.org\",\"code\":\"g\"}";
        String ratio =
                "\"rateRatio\":{\"numerator\":{\"value\":250,\"code\":\"mL\"},\"denominator\":{\"value\":30,\"code\":\"min\"}}";
        Read read = read(administration("a", when + ",\"dosage\":{" + iv + "," + dose + "," + ratio + "}")
                + administration(
                        "b", when + ",\"dosage\":{" + iv + ",\"method\":{\"text\":\"IV Push\"}," + dose + "}"));

        assertThat(read.rejected).isEmpty();
        Visit visit = read.visits.get(0);
        assertThat(visit.id()).isEqualTo("e");
        assertThat(visit.administrations().stream().map(Administration::route))
                .containsExactly(Route.IV_INFUSION, Route.IV_PUSH);
        assertThat(String.valueOf(visit.administrations().get(0).rateMlPerHour()))
                .isEqualTo("500");
        assertThat(read(administration("c", when + ",\"dosage\":{" + iv + "," + dose + "}"))
                        .rejected
                        .get(0))
                .contains("of which nothing says how it was given (route 47625008)");
    }

    @Test
    void whatWasNotGivenIsLeftOutAndAPartIsToldByItsWhole() {
        String when =
                "\"effectivePeriod\":{\"start\":\"2026-03-02T08:00:00-06:00\",\"end\":\"2026-03-02T09:00:00-06:00\"}";
        String dosage = ",\"dosage\":{\"route\":{\"text\":\"IV infusion\"},\"dose\":{\"value\":1,\"unit\":\"g\"}}";
        Read read = read(administration("whole", when + dosage)
                + administration(
                        "part", when + dosage + ",\"partOf\":[{\"reference\":\"MedicationAdministration/whole\"}]")
                + administration("no", when + dosage).replace("completed", "not-done"));

        assertThat(read.visits.get(0).administrations()).hasSize(1);
        assertThat(read.notes).anyMatch(n -> n.contains("not-done")).anyMatch(n -> n.contains("part of"));
    }
}
