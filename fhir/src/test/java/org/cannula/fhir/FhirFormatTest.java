package org.cannula.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.cannula.basis.Origin;
import org.cannula.chart.Visit;
import org.cannula.claim.Claim;
import org.cannula.claim.ClaimType;
import org.cannula.claim.DrugBilled;
import org.cannula.claim.ServiceLine;
import org.cannula.formats.InputFile;
import org.cannula.formats.InputSink;
import org.cannula.formats.Rejected;
import org.cannula.formats.x12.Remark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FhirFormatTest {

    private static final String CLAIM = """
            {"resourceType": "Claim", "id": "r1", "status": "active", "use": "claim",
             "contained": [
               {"resourceType": "Coverage", "id": "cov", "status": "active", "beneficiary": {"reference": "Patient/P1"},
                "type": {"coding": [{"system": "https://x12.org/codes/claim-filing-indicator-codes", "code": "MB"}]},
                "payor": [{"identifier": {"value": "PAYER9"}}]},
               {"resourceType": "Organization", "id": "org", "identifier": [
                 {"system": "urn:other", "value": "77"}, {"system": "http://hl7.org/fhir/sid/us-npi", "value": "1999999984"}]}],
             "identifier": [{"value": "C1"}, {"type": {"coding": [{"code": "AN"}]}, "value": "A77"}],
             "type": {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/claim-type", "code": "institutional"}]},
             "patient": {"reference": "Patient/P1"}, "created": "2026-03-04", "provider": {"reference": "#org"},
             "priority": {"coding": [{"code": "normal"}]},
             "billablePeriod": {"start": "2026-03-02", "end": "2026-03-02T13:10:00-05:00"},
             "insurance": [{"sequence": 1, "focal": true, "coverage": {"reference": "#cov"}}],
             "supportingInfo": [{"sequence": 1, "category": {"coding": [{"code": "typeofbill"}]},
               "code": {"coding": [{"system": "https://www.nubc.org/CodeSystem/TypeOfBill", "code": "0131"}]}}],
             "diagnosis": [
               {"sequence": 1, "diagnosisCodeableConcept": {"coding": [{"code": "R11.2"}]}},
               {"sequence": 2, "diagnosisCodeableConcept": {"coding": [{"code": "L03.115"}]},
                "type": [{"coding": [{"code": "principal"}]}]},
               {"sequence": 3, "diagnosisCodeableConcept": {"coding": [{"code": "X1"}]},
                "type": [{"coding": [{"code": "admitting"}]}]}],
             "item": [
               {"sequence": 1, "revenue": {"coding": [{"code": "260"}]},
                "productOrService": {"coding": [{"system": "http://snomed.info/sct", "code": "123"},
                  {"system": "http://www.ama-assn.org/go/cpt", "code": "96365"}]},
                "servicedDate": "2026-03-02", "quantity": {"value": 1.0}, "net": {"value": 310, "currency": "USD"},
                "encounter": [{"reference": "Encounter/V1001"}]},
               {"sequence": 2, "productOrService": {"coding": [{"code": "j3373"}]},
                "modifier": [{"coding": [{"code": "jz"}]}, {"coding": [{"code": "59"}]}],
                "servicedPeriod": {"start": "2026-03-02", "end": "2026-03-03"}, "quantity": {"value": 100},
                "detail": [{"sequence": 1,
                  "productOrService": {"coding": [{"system": "http://hl7.org/fhir/sid/ndc", "code": "00409653301"}]},
                  "quantity": {"value": 1.5, "unit": "mL", "system": "http://unitsofmeasure.org", "code": "mL"}}]},
               {"sequence": 3, "revenue": {"coding": [{"code": "0250"}]}, "productOrService": {"text": "pharmacy"}}]}
            """;

    /** What one input gave. */
    private static final class Seen implements InputSink {
        private final List<Claim> claims = new ArrayList<>();
        private final List<String> rejected = new ArrayList<>();
        private final List<String> remarks = new ArrayList<>();

        @Override
        public void visit(Visit visit) {
            throw new AssertionError(visit);
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
        public void remark(Remark remark) {
            remarks.add(remark.says());
        }
    }

    private static Seen read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Seen read(byte[] bytes) {
        Seen seen = new Seen();
        InputFile.of("in", new ByteArrayInputStream(bytes)).read(seen);
        return seen;
    }

    private static String onOneLine(String json) {
        return json.replace('\n', ' ').strip();
    }

    @Test
    void everyFieldThatFhirHasIsRead() {
        Seen seen = read(CLAIM);
        assertThat(seen.rejected).isEmpty();
        assertThat(seen.claims)
                .containsExactly(Claim.builder("C1")
                        .type(ClaimType.INSTITUTIONAL)
                        .billType("0131")
                        .filing("MB")
                        .payerId("PAYER9")
                        .patient("P1")
                        .provider("1999999984")
                        .account("A77")
                        .frequency("1")
                        .diagnoses(List.of("L03115", "R112"))
                        .from(LocalDate.of(2026, 3, 2))
                        .through(LocalDate.of(2026, 3, 2))
                        .visit("V1001")
                        .lines(List.of(
                                ServiceLine.builder(1, "96365", BigDecimal.ONE)
                                        .date(LocalDate.of(2026, 3, 2))
                                        .charge(new BigDecimal("310.00"))
                                        .revenueCode("0260")
                                        .origin(new Origin("in", "line 1, /item/0"))
                                        .build(),
                                ServiceLine.builder(2, "J3373", new BigDecimal(100))
                                        .modifiers(List.of("JZ", "59"))
                                        .date(LocalDate.of(2026, 3, 2))
                                        .through(LocalDate.of(2026, 3, 3))
                                        .drug(new DrugBilled("00409653301", new BigDecimal("1.5"), "ML"))
                                        .origin(new Origin("in", "line 1, /item/1"))
                                        .build()))
                        .origin(new Origin("in", "line 1"))
                        .build());
    }

    @Test
    void bundlesAndLinesHoldSeveral() {
        String second = onOneLine(CLAIM).replace("\"C1\"", "\"C2\"");
        String bundle = "{\"resourceType\": \"Bundle\", \"type\": \"collection\", \"entry\": [\n{\"resource\": "
                + onOneLine(CLAIM)
                + "},\n{\"resource\": {\"resourceType\": \"Patient\", \"id\": \"P1\", \"identifier\":"
                + " [{\"value\": \"MRN1\"}]}},\n{\"resource\": " + second + "}\n]}";
        Seen bundled = read(bundle);
        assertThat(bundled.rejected).isEmpty();
        assertThat(bundled.claims).extracting(Claim::id).containsExactly("C1", "C2");
        assertThat(bundled.claims.get(1).patient())
                .as("its identifier in the Bundle")
                .isEqualTo("MRN1");
        assertThat(bundled.claims.get(1).lines().get(0).origin().place()).isEqualTo("line 1, /entry/2/resource/item/0");
        Seen lines = read(onOneLine(CLAIM) + "\n{\"resourceType\": \"Cla\n" + second + "\n");
        assertThat(lines.claims).extracting(Claim::id).containsExactly("C1", "C2");
        assertThat(lines.rejected).hasSize(1);
        assertThat(lines.rejected.get(0)).startsWith("in: line 2 column ");
    }

    @Test
    void anExplanationOfBenefitIsReadLikeAClaim() {
        Seen seen = read(CLAIM.replace("\"Claim\"", "\"ExplanationOfBenefit\"")
                .replace(
                        "\"net\": {\"value\": 310, \"currency\": \"USD\"}",
                        "\"net\": {\"value\": 5}, \"adjudication\": [{\"category\": {\"coding\": [{\"code\": \"submitted\"}]},"
                                + " \"amount\": {\"value\": 310}}]"));
        assertThat(seen.rejected).isEmpty();
        assertThat(seen.claims.get(0).lines().get(0).charge()).isEqualTo("310.00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"quantity\": {\"value\": 1.0} | \"quantity\": {\"value\": \"x\"} | line 1, /item/0/quantity/value: claim C1: found value",
                "\"quantity\": {\"value\": 1.0} | \"note\": 1 | line 1, /item/0/quantity: claim C1: found nothing",
                "\"quantity\": {\"value\": 1.0} | \"quantity\": {\"value\": -1} | line 1, /item/0/quantity/value: claim C1: found a neg",
                "\"servicedDate\": \"2026-03-02\" | \"servicedDate\": \"2026-13-02\" | line 1, /item/0/servicedDate: claim C1: found",
                "\"use\": \"claim\" | \"use\": \"preauthorization\" | line 1, /use: claim C1: found preauthorization",
                "\"code\": \"institutional\" | \"code\": \"pharmacy\" | line 1, /type: claim C1: found a claim of type pharmacy",
                "\"active\", \"use\" | \"cancelled\", \"use\" | line 1, /status: claim C1: found cancelled",
                "\"code\": \"jz\" | \"code\": \"jzz\" | line 1, /item/1/modifier/0/coding/0/code: claim C1: found a code of 3",
                "\"code\": \"96365\" | \"code\": \"96365 Smith\" | line 1, /item/0/productOrService: claim C1: found a code of 11",
                "\"code\": \"typeofbill\" | \"code\": \"other\" | ",
            })
    void faultsHaveTheirPointer(String before, String after, String says) {
        assertThat(CLAIM).contains(before);
        Seen seen = read(CLAIM.replace(before, after));
        if (says == null) {
            assertThat(seen.rejected).isEmpty();
        } else {
            assertThat(seen.rejected).hasSize(1);
            assertThat(seen.rejected.get(0)).startsWith("in: " + says);
            assertThat(seen.claims).isEmpty();
        }
    }

    @Test
    void whatIsAbsentForAReasonIsAbsent() {
        String reason = "\"extension\": [{\"url\": \"http://hl7.org/fhir/StructureDefinition/data-absent-reason\","
                + " \"valueCode\": \"unknown\"}]";
        Seen seen = read(CLAIM.replace("\"patient\": {\"reference\": \"Patient/P1\"}", "\"patient\": {" + reason + "}")
                .replace("\"servicedDate\": \"2026-03-02\"", "\"_servicedDate\": {" + reason + "}")
                .replace("\"code\": \"institutional\"", reason));
        assertThat(seen.rejected).isEmpty();
        Claim claim = seen.claims.get(0);
        assertThat(claim.patient()).isNull();
        assertThat(claim.type()).isNull();
        assertThat(claim.lines().get(0).date()).isNull();
    }

    @Test
    void aBillOfAnInpatientIsNotTakenForAnOutpatients() {
        Seen seen = read(CLAIM.replace("\"code\": \"typeofbill\"", "\"code\": \"other\"")
                .replace(
                        "\"use\": \"claim\"",
                        "\"use\": \"claim\", \"subType\": {\"coding\": [{\"code\": \"inpatient\"}]}"));
        assertThat(seen.rejected.get(0)).contains("a claim of an inpatient or the like without its type of bill");
    }

    @Test
    void otherResourcesAreToldApart() {
        assertThat(read("{\"resourceType\": \"Patient\", \"id\": \"p\"}")
                        .rejected
                        .get(0))
                .startsWith("in: line 1: found no claim: Patient; valid: Claim, ExplanationOfBenefit, Encounter");
        assertThat(read("{\"resourceType\": \"Bundle\", \"entry\": []}")
                        .rejected
                        .get(0))
                .contains("found no resource");
        Seen snomed =
                read(CLAIM.replace("\"code\": \"j3373\"", "\"system\": \"http://snomed.info/sct\", \"code\": \"1\""));
        assertThat(snomed.claims.get(0).lines()).hasSize(1);
        assertThat(snomed.remarks).containsExactly("line 2 is left out: no CPT or HCPCS code");
    }

    /** Whatever is done to the bytes, claims come out whole or something is said. */
    @Test
    void damagedResourcesNeverThrow() {
        byte[] whole = CLAIM.getBytes(StandardCharsets.UTF_8);
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            byte[] bytes = whole.clone();
            if (random.nextBoolean()) {
                bytes = Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length));
            } else {
                for (int i = 0; i < 4; i++) {
                    bytes[random.nextInt(bytes.length)] = (byte) "\"\\{}[]:,0 \nx".charAt(random.nextInt(12));
                }
            }
            Seen seen = read(bytes);
            assertThat(seen.claims.size() + seen.rejected.size())
                    .as("seed " + seed)
                    .isPositive();
        }
    }
}
