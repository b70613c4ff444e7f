package org.cannula.formats.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.cannula.formats.Rejected;
import org.cannula.remit.Adjustment;
import org.cannula.remit.ProviderAdjustment;
import org.cannula.remit.RemitClaim;
import org.cannula.remit.RemitLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken from an 835, what is remarked, and what a fault costs. */
class X12RemitsTest {

    private static final String HEAD =
            "ISA*00*          *00*          *ZZ*PAYER          *ZZ*SENDER         *260604*0800*^*00501"
                    + "*000000001*0*T*:~GS*HP*PAYER*SENDER*20260604*0800*1*X*005010X221A1~ST*835*0001~"
                    + "BPR*I*PAYMENT*C*CHK************20260604~TRN*1*CHECK1001*1999999999~LX*1~";

    /** A whole file of one transaction; segments end with {@code ~}, places count from ISA as 1, so the body begins with 7. */
    private static String file(String payment, String body) {
        long segments = (HEAD + body).chars().filter(c -> c == '~').count() - 2 + 1;
        return HEAD.replace("PAYMENT", payment) + body + "SE*" + segments + "*0001~GE*1*1~IEA*1*000000001~";
    }

    private static RemitReading read(String payment, String body) {
        return RemitReading.of(file(payment, body));
    }

    @Test
    void everythingThatJoinsAnAnswerToItsClaim() {
        RemitReading reading = read(
                "217.31",
                "CLP*C1*1*500.00*217.31*10*MB*ICN1*13*1~NM1*QC*1*DOE*PAT~DTM*232*20260302~"
                        + "SVC*HC:96413:59:XU*310.00*217.31**1*HC:96365:RT*1~DTM*150*20260302~DTM*151*20260303~"
                        + "CAS*CO*45*92.69~REF*6R*L1~REF*LU*11~LQ*RX*A1~LQ*HE*n362~LQ*HE*M15~"
                        + "SVC*NU:0636*190.00*~DTM*472*20260303~CAS*CO*151*95.00*1*16*60~CAS*PR*2*35.00~");
        assertThat(reading.rejected()).isEmpty();
        assertThat(reading.remarks()).isEmpty();
        RemitClaim claim = reading.claims().get(0);
        assertThat(claim.claim()).isEqualTo("C1");
        assertThat(claim.status()).isEqualTo("1");
        assertThat(claim.charge()).hasToString("500.00");
        assertThat(claim.paid()).hasToString("217.31");
        assertThat(claim.payerClaim()).isEqualTo("ICN1");
        assertThat(claim.remittance()).isEqualTo("CHECK1001");
        assertThat(claim.date()).isEqualTo(LocalDate.of(2026, 6, 4));
        assertThat(claim.from()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(claim.origin().place()).isEqualTo("segment 7 (CLP)");
        RemitLine first = claim.lines().get(0);
        // SVC06 is what was billed, where the payer answers under another code
        assertThat(first.code()).isEqualTo("96365");
        assertThat(first.modifiers()).containsExactly("RT");
        assertThat(first.date()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(first.id()).isEqualTo("L1");
        assertThat(first.remarks()).containsExactly("N362", "M15");
        RemitLine second = claim.lines().get(1);
        assertThat(second.code()).isEqualTo("0636");
        assertThat(second.paid()).isEqualByComparingTo("0");
        assertThat(second.adjustments()).extracting(Adjustment::code).containsExactly("CO-151", "CO-16", "PR-2");
        assertThat(second.adjustments())
                .extracting(each -> each.amount().toPlainString())
                .containsExactly("95.00", "60.00", "35.00");
    }

    @Test
    void adjustmentsAndRemarksOfTheWholeClaim() {
        RemitClaim claim = read(
                        "0",
                        "CLP*C1*4*500*0**MB*ICN1~CAS*CO*29*500~MIA*0****MA01***************N1*N2*N3*N4~"
                                + "CLP*C2*4*60*0**MB*ICN2~CAS*CO*29*60~MOA***MA130*N4*N5~")
                .claims()
                .get(0);
        assertThat(claim.adjustments()).extracting(Adjustment::code).containsExactly("CO-29");
        assertThat(claim.remarks()).containsExactly("MA01", "N1", "N2", "N3", "N4");
        assertThat(claim.lines()).isEmpty();
        assertThat(claim.isDenied()).isTrue();
        RemitReading both = read("0", "CLP*C1*4*60*0**MB*I~CAS*CO*29*60~MOA***MA130*N4*N5~");
        assertThat(both.claims().get(0).remarks()).containsExactly("MA130", "N4", "N5");
    }

    @Test
    void sixAdjustmentsInOneSegment() {
        RemitClaim claim = read("0", "CLP*C1*1*21*0~SVC*HC:96365*21*0~CAS*CO*1*1**2*2**3*3**4*4**5*5**6*6~")
                .claims()
                .get(0);
        assertThat(claim.lines().get(0).adjustments())
                .extracting(Adjustment::reason)
                .containsExactly("1", "2", "3", "4", "5", "6");
    }

    @Test
    void adjustmentsOfThePayment() {
        RemitReading reading =
                read("-41.50", "PLB*1999999984*20261231*WO:ICN1*30.00*FB*-12.5*72:A B*20*L6:X*1*CS:Y*2*J1*1~");
        assertThat(reading.remarks()).isEmpty();
        assertThat(reading.adjustments())
                .extracting(ProviderAdjustment::reason)
                .containsExactly("WO", "FB", "72", "L6", "CS", "J1");
        ProviderAdjustment takeback = reading.adjustments().get(0);
        assertThat(takeback.reference()).isEqualTo("ICN1");
        assertThat(takeback.amount()).hasToString("30.00");
        assertThat(takeback.remittance()).isEqualTo("CHECK1001");
        assertThat(reading.adjustments().get(1).reference()).isNull();
        assertThat(reading.adjustments().get(1).amount()).hasToString("-12.50");
    }

    @Test
    void aReversalIsNegativeAndBalances() {
        RemitReading reading = read("-60", "CLP*C1*22*-190*-60**MB*ICN1~SVC*HC:96368*-190*-60~CAS*CO*45*-130~");
        assertThat(reading.remarks()).isEmpty();
        assertThat(reading.claims().get(0).isReversal()).isTrue();
        assertThat(reading.claims().get(0).paid()).hasToString("-60.00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "60 | CLP*C1*1*190*60~SVC*HC:96368*190*60~CAS*CO*45*100~ | segment 8 (SVC): the line is paid 60.00, its charge"
                        + " less adjustments comes to 90.00",
                "60 | CLP*C1*1*190*60~CAS*CO*45*100~ | segment 7 (CLP): the claim is paid 60.00, its charge less adjustments"
                        + " comes to 90.00",
                "70 | CLP*C1*1*60*60~ | segment 8 (SE): the payment is 70.00, claims and adjustments come to 60.00",
            })
    void whatDoesNotBalanceIsRemarkedAndRead(String payment, String body, String remark) {
        RemitReading reading = read(payment, body);
        assertThat(reading.claims()).hasSize(1);
        assertThat(reading.rejected()).isEmpty();
        assertThat(reading.remarks()).contains(remark);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CLP**1*60*60~ | segment 7 (CLP), element 1",
                "CLP*C1**60*60~ | segment 7 (CLP), element 2",
                "CLP*C1*1**60~ | segment 7 (CLP), element 3",
                "CLP*C1*1*60~ | segment 7 (CLP), element 4",
                "CLP*C1*1*6O*60~ | segment 7 (CLP), element 3",
                "CLP*C1*1*60*60~SVC*HC*60*60~ | segment 8 (SVC), element 1, component 2",
                "CLP*C1*1*60*60~SVC*HC:96365**60~ | segment 8 (SVC), element 2",
                "CLP*C1*1*60*60~SVC*HC:96365*60*60~DTM*472*20260230~ | segment 9 (DTM), element 2",
                "CLP*C1*1*60*60~SVC*HC:96365*60*60~CAS**45*0~ | segment 9 (CAS), element 1",
                "CLP*C1*1*60*60~SVC*HC:96365*60*60~CAS*CO*45~ | segment 9 (CAS), element 3",
            })
    void aFaultCostsItsClaimAndNamesItsPlace(String broken, String place) {
        RemitReading reading = read("120", broken + "CLP*C2*1*60*60~");
        assertThat(reading.claims()).extracting(RemitClaim::claim).containsExactly("C2");
        assertThat(reading.rejected()).hasSize(1);
        Rejected rejected = reading.rejected().get(0);
        assertThat(rejected.origin().place()).isEqualTo(place);
        assertThat(rejected.valid()).isNotBlank();
        // what does not balance because of it is not told as well
        assertThat(reading.remarks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SVC*HC:96365*60*60~", "CAS*CO*45*1~", "PLB*1*20261231*WO:X~", "PLB*1*20261231*:X*5~"})
    void aFaultOutsideAClaimIsThePaymentsOwn(String broken) {
        RemitReading reading = read("60", broken + "CLP*C2*1*60*60~");
        assertThat(reading.claims()).hasSize(1);
        assertThat(reading.rejected()).extracting(Rejected::subject).containsExactly("transaction 0001");
    }

    @Test
    void aFileThatBreaksOffLosesItsLastClaimAlone() {
        String whole = file("120", "CLP*C1*1*60*60~SVC*HC:96365*60*60~CLP*C2*1*60*60~SVC*HC:96365*60*60~");
        RemitReading reading = RemitReading.of(whole.substring(0, whole.indexOf("SE*")));
        assertThat(reading.claims()).extracting(RemitClaim::claim).containsExactly("C1");
        assertThat(reading.rejected()).extracting(Rejected::subject).contains("claim C2");
    }

    @Test
    void anotherTransactionIsRefusedByName() {
        String text = file("0", "CLP*C1*1*60*60~");
        assertThat(RemitReading.of(text.replace("ST*835*", "ST*277*"))
                        .rejected()
                        .get(0)
                        .says())
                .contains("found 277", "valid: 835 by guide 005010X221");
        assertThat(RemitReading.of(text.replace("005010X221A1", "004010X091A1"))
                        .rejected()
                        .get(0)
                        .says())
                .contains("835 by guide 004010X091A1");
    }

    /** Any split of the bytes gives the same result. */
    @Test
    void anySplitOfTheBytesReadsTheSame() {
        byte[] bytes = file(
                        "187.31",
                        "CLP*C1*1*310*217.31~SVC*HC:96365*310*217.31~CAS*CO*45*92.69~LQ*HE*N362~PLB*1*20261231*WO:I*30~")
                .getBytes(StandardCharsets.UTF_8);
        RemitReading whole = RemitReading.of(new ByteArrayInputStream(bytes));
        assertThat(whole.claims()).hasSize(1);
        for (int size : List.of(1, 2, 3, 7, 64)) {
            RemitReading split = RemitReading.of(new Chunks(bytes, size));
            assertThat(split).isEqualTo(whole);
        }
    }
}
