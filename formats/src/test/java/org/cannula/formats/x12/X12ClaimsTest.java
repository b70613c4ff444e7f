package org.cannula.formats.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.cannula.claim.Claim;
import org.cannula.claim.ClaimType;
import org.cannula.claim.DrugBilled;
import org.cannula.claim.ServiceLine;
import org.junit.jupiter.api.Test;

/** What is taken from where. */
class X12ClaimsTest {

    @Test
    void institutionalClaim() {
        Claim claim = Reading.of(Files837.institutional()).only();
        assertThat(claim.id()).isEqualTo("C1");
        assertThat(claim.account()).isEqualTo("C1");
        assertThat(claim.type()).isEqualTo(ClaimType.INSTITUTIONAL);
        assertThat(claim.billType()).isEqualTo("0137");
        assertThat(claim.frequency()).isEqualTo("7");
        assertThat(claim.placeOfService()).isNull();
        assertThat(claim.originalReference()).isEqualTo("ICN77");
        assertThat(claim.filing()).isEqualTo("MB");
        assertThat(claim.payerId()).isEqualTo("00435");
        assertThat(claim.payer()).isNull();
        assertThat(claim.patient()).isEqualTo("MBR1");
        assertThat(claim.provider()).isEqualTo("1999999984");
        assertThat(claim.diagnoses()).containsExactly("E860", "R112", "T8029XA");
        assertThat(claim.conditionCodes()).containsExactly("09", "G0");
        assertThat(claim.from()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(claim.through()).isEqualTo(LocalDate.of(2026, 3, 3));
        assertThat(claim.origin().place()).isEqualTo("segment 20 (CLM)");
        assertThat(claim.lines()).extracting(ServiceLine::line).containsExactly(1, 3, 4);
    }

    @Test
    void institutionalLines() {
        List<ServiceLine> lines = Reading.of(Files837.institutional()).only().lines();
        ServiceLine drug = lines.get(2);
        assertThat(lines.get(0).code()).isEqualTo("96365");
        assertThat(lines.get(0).revenueCode()).isEqualTo("0260");
        assertThat(lines.get(0).charge()).isEqualTo(new BigDecimal("310.00"));
        assertThat(lines.get(0).modifiers()).containsExactly("59", "XU");
        assertThat(lines.get(0).date()).isNull();
        assertThat(lines.get(1).date()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(lines.get(1).through()).isEqualTo(LocalDate.of(2026, 3, 3));
        assertThat(lines.get(1).units()).isEqualTo(new BigDecimal("2"));
        assertThat(lines.get(1).id()).isEqualTo("L3");
        assertThat(lines.get(1).origin().place()).isEqualTo("segment 37 (SV2)");
        assertThat(drug.code()).isEqualTo("J3370");
        assertThat(drug.units()).isEqualTo(new BigDecimal("2.5"));
        assertThat(drug.drug()).isEqualTo(new DrugBilled("00409653301", new BigDecimal("1000"), "ME"));
    }

    @Test
    void professionalClaim() {
        Claim claim = Reading.of(Files837.professional("SV1*HC:96368:59*40*UN*1*19**1", "DTP*472*D8*20260302"))
                .only();
        assertThat(claim.type()).isEqualTo(ClaimType.PROFESSIONAL);
        assertThat(claim.placeOfService()).isEqualTo("11");
        assertThat(claim.billType()).isNull();
        assertThat(claim.from()).isNull();
        ServiceLine line = claim.lines().get(0);
        assertThat(line.placeOfService()).isEqualTo("19");
        assertThat(line.revenueCode()).isNull();
        assertThat(line.charge()).isEqualTo(new BigDecimal("40.00"));
        assertThat(line.date()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(line.through()).isNull();
    }

    /** REF*F8 and the ids in the loops of another payer are that payer's. */
    @Test
    void otherPayersKeepTheirNumbers() {
        Claim claim = Reading.of(Files837.institutional()
                        .replace(
                                "LX*1~",
                                "SBR*S*18*******CI~NM1*IL*1*S*T****MI*OTHER~NM1*PR*2*P*****PI*OTHER~"
                                        + "REF*F8*OTHER~LX*1~")
                        .replace("SE*44*", "SE*48*"))
                .only();
        assertThat(claim.originalReference()).isEqualTo("ICN77");
        assertThat(claim.filing()).isEqualTo("MB");
        assertThat(claim.payerId()).isEqualTo("00435");
        assertThat(claim.patient()).isEqualTo("MBR1");
    }

    /** Most dependents have no id of their own; two of one family must not become one patient. */
    @Test
    void dependentsOfOneMemberAreTold() {
        String one = Files837.dependent("ANN", "20100101");
        String other = Files837.dependent("BEN", "20100101");
        String ann = Reading.of(one).only().patient();
        assertThat(ann).startsWith("MBR1/").hasSize("MBR1/".length() + 12).doesNotContain("ANN");
        assertThat(Reading.of(one).only().patient()).isEqualTo(ann);
        assertThat(Reading.of(other).only().patient()).isNotEqualTo(ann);
    }

    @Test
    void wrappedRecordsAreReadOn() {
        String whole = Files837.institutional();
        StringBuilder wrapped = new StringBuilder(whole);
        for (int at = whole.length() / 80 * 80; at > 0; at -= 80) {
            wrapped.insert(at, "\r\n");
        }
        assertThat(Reading.of(wrapped.toString())).isEqualTo(Reading.of(whole));
    }

    @Test
    void severalInterchangesWithDelimitersOfTheirOwn() {
        String first = Files837.institutional();
        String second = first.replace('*', '|').replace(':', '>').replace('~', '\n');
        Reading reading = Reading.of("\uFEFF" + first + "\r\n" + second + "\u001A");
        assertThat(reading.rejected()).isEmpty();
        assertThat(reading.claims()).hasSize(2);
        assertThat(reading.claims().get(1).lines().get(0).origin().place()).isEqualTo("segment 81 (SV2)");
        assertThat(reading.claims().get(1).diagnoses())
                .isEqualTo(reading.claims().get(0).diagnoses());
    }

    @Test
    void linesThatAreNoServiceCountsAreLeftOut() {
        Reading reading = Reading.of(Files837.professional(
                "SV1*HC:01992*40*MJ*30***1",
                "DTP*472*D8*20260302",
                "LX*2",
                "SV1*WK:A1*40*UN*1***1",
                "LX*3",
                "SV1*HC:J1885*1*UN*4***1",
                "DTP*472*RD8*20260302-20260302"));
        assertThat(reading.claims().get(0).lines())
                .extracting(ServiceLine::line)
                .containsExactly(3);
        assertThat(reading.claims().get(0).lines().get(0).through()).isNull();
        assertThat(reading.noticed()).anySatisfy(says -> assertThat(says)
                .isEqualTo(
                        "segment 19 (SV1): claim C1: line 1 is left out: its quantity counts minutes (MJ), not units"));
        assertThat(reading.noticed()).anySatisfy(says -> assertThat(says).contains("segment 22 (SV1)", "WK"));
    }

    @Test
    void unbalancedChargesAreRemarked() {
        Reading reading = Reading.of(Files837.institutional().replace("CLM*C1*585.00*", "CLM*C1*585.01*"));
        assertThat(reading.claims()).hasSize(1);
        assertThat(reading.rejected()).isEmpty();
        assertThat(reading.noticed())
                .containsExactly("segment 20 (CLM), element 2: claim C1: the total charge is 585.01, the lines come to"
                        + " 585.00");
    }

    @Test
    void latinLettersAreRead() {
        byte[] bytes =
                Files837.institutional().replace("CLM*C1*", "CLM*C\u00c9*").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Reading.of(new Chunks(bytes, 9)).only().id()).isEqualTo("C\u00c9");
    }
}
