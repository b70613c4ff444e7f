package org.cannula.formats.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be read right is refused at its place, and costs no more than it must. */
class FaultsTest {

    private static final String LINE = "SV1*HC:96372*40*UN*1***1";
    private static final String DATE = "DTP*472*D8*20260302";
    private static final String GOOD = Files837.professional(LINE, DATE);

    /** One change to a good claim, and what is said of it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CLM*C1*40*     | CLM*C1*4O*      | segment 15 (CLM), element 2: claim C1: found a value of the form 9X",
                "CLM*C1*40*     | CLM*C1*-40*     | segment 15 (CLM), element 2: claim C1: found a value of the form -99",
                "CLM*C1*        | CLM**           | segment 15 (CLM), element 1: claim without a number: found nothing",
                "11:B:1         | :B:1            | segment 15 (CLM), element 5, component 1: claim C1: found nothing",
                "11:B:1         | 11:A:1          | segment 15 (CLM), element 5, component 2: claim C1: found A",
                "11:B:1         | 11:B            | segment 15 (CLM), element 5, component 3: claim C1: found nothing",
                "LX*1           | LX*ONE          | segment 18 (LX), element 1: claim C1: found a value of the form XXX",
                "LX*1           | LX              | segment 18 (LX), element 1: claim C1: found nothing",
                "*HC:96372*     | **              | segment 19 (SV1), element 1: claim C1: found nothing",
                "*HC:96372*     | *HC*            | segment 19 (SV1), element 1, component 2: claim C1: found nothing",
                "*HC:96372*     | *ZZ:96372*      | segment 19 (SV1), element 1, component 1: claim C1: found ZZ",
                "*UN*1*         | *UN**           | segment 19 (SV1), element 4: claim C1: found nothing",
                "*UN*1*         | *UN*1.2.3*      | segment 19 (SV1), element 4: claim C1: found a value of the form 9.9.9",
                "*UN*1*         | *UN*1E3*        | segment 19 (SV1), element 4: claim C1: found a value of the form 9X9",
                "*UN*1*         | *UN*.*          | segment 19 (SV1), element 4: claim C1: found a value of the form .",
                "*UN*1*         | *F2*1*          | segment 19 (SV1), element 3: claim C1: found F2",
                "SV1*HC         | SV2*0260*HC     | segment 19 (SV2): claim C1: found SV2 in a claim of type professional",
                "D8*20260302    | D8*20260230     | segment 20 (DTP), element 3: claim C1: found a day the calendar does not have",
                "D8*20260302    | D8*2026032      | segment 20 (DTP), element 3: claim C1: found a value of the form 9999999",
                "D8*20260302    | DT*202603020800 | segment 20 (DTP), element 2: claim C1: found a value of the form XX",
                "D8*20260302    | RD8*20260303-20260302 | segment 20 (DTP), element 3: claim C1: found a range that ends before it begins",
                "DTP*472        | DTP*573         | segment 19 (SV1): claim C1: found a service line without a date of service",
                "DTP*472        | HI*BK:E860~DTP*472 | segment 20 (HI): claim C1: found HI after a service line",
                "DTP*472        | DTP*472*D8*20260301~DTP*472 | segment 21 (DTP), element 3: claim C1: found a second, different date of service",
                "LX*1~          | LX*1~LX*2~      | segment 18 (LX): claim C1: found LX without a service",
                "HI*ABK         | LIN**N4*1~HI*ABK | segment 16 (LIN): claim C1: found LIN before the service it belongs to",
                "NM1*82         | NM182           | segment 17: claim C1: found a segment without a proper name",
                "NM1*IL         | NM1*QC          | segment 11 (HL): claim C1: found a subscriber level without its NM1",
                "NM1*85         | NM1*87          | segment 8 (HL): claim C1: found a billing provider level without its NM1",
                "HL*2*1*22*0    | HL*2*1*23*0     | segment 11 (HL), element 3: claim C1: found a patient level first",
                "HL*2*1*22*0    | HL*2*1          | segment 11 (HL), element 3: claim C1: found nothing",
                "SE*19*         | SE*18*          | segment 21 (SE), element 1: transaction 0001: found 18 (claims of it that were handed over: 1)",
                "SE*19*0001     | SE*19*0002      | segment 21 (SE), element 2: transaction 0001: found another control number (claims of it that were handed over: 1)",
                "SE*19*0001~    | ''              | segment 21 (GE): claim C1: found GE before SE",
                "GE*1*1         | GE*2*1          | segment 22 (GE), element 1: group 1: found 2",
                "GE*1*1         | GE*1*2          | segment 22 (GE), element 2: group 1: found another control number",
                "GE*1*1~        | ''              | segment 22 (IEA): group 1: found IEA before GE",
                "IEA*1*0        | IEA*2*0         | segment 23 (IEA), element 1: interchange 000000001: found 2",
                "IEA*1*000000001 | IEA*1*000000002 | segment 23 (IEA), element 2: interchange 000000001: found another control number",
                "IEA*1*000000001~ | ''            | after segment 22: interchange 000000001: found the end of the input",
                "GS*HC          | GX*HC           | segment 2 (GX): found GX outside a transaction",
                "ST*837*0001    | ST**0001        | segment 3 (ST), element 1: transaction 0001: found nothing",
                "ST*837*0001    | ST*835*0001     | segment 3 (ST), element 1: transaction 0001: found 835 (payment advice)",
                "0001*005010X222A1 | 0001*005010X224A2 | segment 3 (ST), element 3: transaction 0001: found 837 by guide 005010X224A2 (dental)",
                "0001*005010X222A1 | 0001*004010X098A1 | segment 3 (ST), element 3: transaction 0001: found 837 by guide 004010X098A1",
                "ISA*           | ISB*            | segment 1 (ISB): found ISB outside an interchange",
            })
    void toldAtItsPlace(String from, String to, String says) {
        assertThat(GOOD).contains(from.strip());
        List<String> faults = Reading.of(GOOD.replace(from.strip(), to.strip())).faults();
        assertThat(faults.get(0)).startsWith(says + "; valid: ");
    }

    @Test
    void oneBadClaimLosesNoOther() {
        String bad = GOOD.replace("*UN*1*", "*UN*one*").replace("C1", "BAD");
        String body = GOOD.substring(GOOD.indexOf("HL*2*"), GOOD.indexOf("SE*"));
        String badBody = bad.substring(bad.indexOf("HL*2*"), bad.indexOf("SE*"));
        String three =
                GOOD.replace(body, body + badBody + body.replace("C1", "C3")).replace("SE*19*", "SE*39*");
        Reading reading = Reading.of(three);
        assertThat(reading.claims()).extracting(claim -> claim.id()).containsExactly("C1", "C3");
        assertThat(reading.faults()).hasSize(1);
        assertThat(reading.faults().get(0)).startsWith("segment 29 (SV1), element 4: claim BAD: found");
    }

    /** Acknowledgments and payment advices beside claims are named, the claims are read. */
    @Test
    void otherTransactionsAreNamedBesideClaims() {
        String body = GOOD.substring(GOOD.indexOf("ST*"), GOOD.indexOf("GE*"));
        String other = "ST*835*0002~BPR*I*1~SE*3*0002~";
        Reading reading = Reading.of(GOOD.replace(body, other + body).replace("GE*1*", "GE*2*"));
        assertThat(reading.claims()).hasSize(1);
        assertThat(reading.faults())
                .singleElement()
                .asString()
                .startsWith("segment 3 (ST), element 1: transaction 0002");
    }

    @Test
    void garbageBetweenInterchangesIsSkipped() {
        Reading reading = Reading.of(GOOD + "-- end of batch 1, ISA is next --\n" + GOOD + "trailer");
        assertThat(reading.claims()).hasSize(2);
        assertThat(reading.faults())
                .containsExactly(
                        "segment 24: found bytes that are no X12; valid: ISA with its delimiters, in ASCII or UTF-8",
                        "segment 47: found bytes that are no X12; valid: ISA with its delimiters, in ASCII or UTF-8");
    }

    @Test
    void anInterchangeWithoutItsEndDoesNotCostTheNext() {
        Reading reading = Reading.of(GOOD.substring(0, GOOD.indexOf("DTP*472")) + GOOD);
        assertThat(reading.claims()).hasSize(1);
        assertThat(reading.faults().get(0)).startsWith("segment 20 (ISA): claim C1: found ISA before SE");
    }

    @Test
    void emptyInputIsTold() {
        assertThat(Reading.of("").faults())
                .containsExactly("segment 1: found an empty input; valid: ISA with its delimiters");
        assertThat(Reading.of(" \r\n").faults()).hasSize(1);
    }

    @Test
    void utf16IsTold() {
        byte[] bytes = GOOD.getBytes(StandardCharsets.UTF_16);
        assertThat(Reading.of(new Chunks(bytes, 3)).faults())
                .singleElement()
                .asString()
                .contains("text in UTF-16");
    }

    /** An address that is damaged concerns no claim; it is told, and the claims are read. */
    @Test
    void damageAboveTheClaimsCostsNoMoreThanItMust() {
        Reading reading = Reading.of(GOOD.replace("N3*1 SAMPLE", "N3x*1 SAMPLE"));
        assertThat(reading.claims()).hasSize(1);
        assertThat(reading.faults()).singleElement().asString().startsWith("segment 10: transaction 0001: found");
    }

    @Test
    void linesWithoutRisingNumbersAreCountedOn() {
        Reading reading = Reading.of(Files837.professional(LINE, DATE, "LX*1", LINE, DATE, LINE, DATE));
        assertThat(reading.claims().get(0).lines())
                .extracting(line -> line.line())
                .containsExactly(1, 2, 3);
        assertThat(reading.noticed().subList(0, 2))
                .containsExactly(
                        "segment 21 (LX), element 1: claim C1: line number 1 does not rise; counted on to 2",
                        "segment 24 (SV1): claim C1: a service without LX; counted on to line 3");
    }
}
