package org.cannula.formats.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.cannula.claim.Claim;
import org.cannula.claim.ClaimType;
import org.cannula.claim.DrugBilled;
import org.cannula.claim.ServiceLine;
import org.cannula.formats.Received;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableClaimsTest {

    private static final String HEADER = "Claim ID,DOS,CPT,Qty\n";

    @Test
    void everyFieldOfTheContractCanBeAColumn() {
        Received received = Received.of("""
                claim,type,billType,payer,filing,payerId,placeOfService,locality,conditionCodes,patient,provider,account,frequency,\
                originalReference,diagnoses,from,through,visit,line,id,code,units,modifiers,date,lineThrough,charge,revenueCode,\
                ndc,ndcQuantity,ndcUnit
                C1,institutional,131,Medicare,MB,P9,,CA-05,41 44,P1,199,A7,7,R1,"E860,I10",2026-03-02,2026-03-03,V1,1,1L1,j3370,2.0,jz 59,\
                2026-03-02,2026-03-03,"$1,310.5",260,00409-6533-01,1000,me
                """);
        assertThat(received.says()).isEmpty();
        Claim claim = Received.withoutOrigins(received.claims().get(0));
        assertThat(claim)
                .isEqualTo(Claim.builder("C1")
                        .type(ClaimType.INSTITUTIONAL)
                        .billType("0131")
                        .payer("medicare")
                        .filing("MB")
                        .payerId("P9")
                        .locality("CA-05")
                        .conditionCodes(List.of("41", "44"))
                        .patient("P1")
                        .provider("199")
                        .account("A7")
                        .frequency("7")
                        .originalReference("R1")
                        .diagnoses(List.of("E860", "I10"))
                        .from(LocalDate.of(2026, 3, 2))
                        .through(LocalDate.of(2026, 3, 3))
                        .visit("V1")
                        .lines(List.of(ServiceLine.builder(1, "J3370", new BigDecimal(2))
                                .id("1L1")
                                .modifiers(List.of("JZ", "59"))
                                .date(LocalDate.of(2026, 3, 2))
                                .through(LocalDate.of(2026, 3, 3))
                                .charge(new BigDecimal("1310.50"))
                                .revenueCode("0260")
                                .drug(new DrugBilled("00409-6533-01", new BigDecimal(1000), "ME"))
                                .build()))
                        .build());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Claim Number;Service Date;HCPCS;Units\nC1;2026-03-02;96365;1\nC1;2026-03-02;96366;3\n",
                "claim_id|dos|procedure_code|quantity\nC1|20260302|96365|1\nC1|20260302|96366|3\n",
                "CLAIM NO\tDATE OF SERVICE\tCPT/HCPCS\tUNITS BILLED\nC1\t3/2/2026\t96365\t1\nC1\t03/02/26\t96366\t3",
                """
                \uFEFFReport of charges

                "Claim","DOS","CPT Code","Qty"\r
                "C1","02-MAR-2026","96365","1"\r
                "C1","2026-03-02 08:00:00","96366","3.00"\r
                """,
                "'claim','date','code','units'\n'C1','2.3.2026','96365','1'\n'C1','2026-03-02T08:00','96366','3'\n"
            })
    void delimitersQuotesTitlesAndDatesAreTold(String text) {
        Received received = Received.of(text);
        assertThat(received.says()).isEmpty();
        assertThat(received.claims()).hasSize(1);
        Claim claim = received.claims().get(0);
        assertThat(claim.id()).isEqualTo("C1");
        assertThat(claim.lines())
                .extracting(line -> line.line() + " " + line.code() + " " + line.units() + " " + line.date())
                .containsExactly("1 96365 1 2026-03-02", "2 96366 3 2026-03-02");
        assertThat(received.notes().get(0)).contains("header on line", "claim from ");
    }

    @Test
    void rowsOfAClaimStandTogether() {
        Received received = Received.of(HEADER + "A,2026-03-02,96365,1\nB,2026-03-02,96372,1\nA,2026-03-02,96366,1\n"
                + "C,2026-03-02,96372,1\n");
        assertThat(received.claims()).extracting(Claim::id).containsExactly("A", "B", "C");
        assertThat(received.says())
                .containsExactly(
                        "claim A: line 4 column 1 (Claim ID): found rows of a claim that other claims' rows have"
                                + " parted; valid: rows sorted by claim");
    }

    @Test
    void aBadRowCostsItsClaimAndSaysWhere() {
        Received received = Received.of(HEADER
                + "A,2026-03-02,96365,1\n"
                + "A,2026-03-02,Smith John,one\n"
                + "B,2026-02-30,96372,\n"
                + "C,2026-03-02,96372,1,x\n"
                + "D,2026-03-02,96372\n"
                + ",2026-03-02,96372,1\n"
                + "E,2026-03-02,96372,-1\n"
                + "F,2026-03-02,96372,1\n"
                + "G,,96372,1\n");
        assertThat(received.claims()).extracting(Claim::id).containsExactly("F");
        assertThat(received.says())
                .containsExactly(
                        "claim A: line 3 column 3 (CPT): found a value of the form XXXXX XXXX; valid: a CPT or HCPCS code such"
                                + " as 96365, or with its modifiers 96365-59",
                        "claim A: line 3 column 4 (Qty): found a value of the form XXX; valid: a number from 0, such as 2 or"
                                + " 1.5",
                        "claim B: line 4 column 4 (Qty): found nothing; valid: the units billed",
                        "claim B: line 4 column 2 (DOS): found a value of the form 9999-99-99; valid: " + DayText.VALID,
                        "claim C: line 5: found 5 cells under a header of 4; valid: as many cells as the header has",
                        "claim D: line 6: found 3 cells under a header of 4; valid: as many cells as the header has",
                        "line 7 column 1 (Claim ID): found nothing; valid: the number of the claim in each of its rows",
                        "claim E: line 8 column 4 (Qty): found a negative number; valid: a number from 0",
                        "claim G: line 10 column 2 (DOS): found nothing; valid: a date of service, of the line or the"
                                + " claim");
    }

    @Test
    void whatHoldsForAClaimIsTheSameInItsRows() {
        Received received = Received.of("""
                claim,mrn,npi,pos,dos,cpt,qty
                A,P1,1,11,2026-03-02,96365,1
                A,P2,1,11,2026-03-02,96366,1
                B,P1,1,11,2026-03-02,96365,1
                B,P1,2,22,2026-03-02,96366,1
                """);
        assertThat(received.says())
                .containsExactly(
                        "claim A: line 3 column 2 (mrn): found another patient than in the first row of the claim;"
                                + " valid: one for a claim");
        Claim claim = received.claims().get(0);
        assertThat(claim.provider()).isEqualTo("1");
        assertThat(claim.placeOfService()).isEqualTo("11");
        assertThat(claim.lines()).extracting(ServiceLine::placeOfService).containsExactly(null, "22");
    }

    @Test
    void onePairOfDateColumnsIsTheClaimsOrTheLines() {
        Received received = Received.of("""
                claim,from date,thru date,cpt,qty
                A,2026-03-02,2026-03-04,96365,1
                A,2026-03-02,2026-03-04,96366,1
                B,2026-03-02,2026-03-02,96365,1
                B,2026-03-03,2026-03-04,96366,1
                """);
        Claim same = received.claims().get(0);
        assertThat(same.from()).isEqualTo("2026-03-02");
        assertThat(same.through()).isEqualTo("2026-03-04");
        assertThat(same.lines()).extracting(ServiceLine::date).containsOnlyNulls();
        Claim differing = received.claims().get(1);
        assertThat(differing.from()).isNull();
        assertThat(differing.lines())
                .extracting(line -> line.date() + " " + line.through())
                .containsExactly("2026-03-02 null", "2026-03-03 2026-03-04");
    }

    @Test
    void rowsWithoutACodeAreLeftOutAndCounted() {
        Received received = Received.of("""
                claim,rev,dos,cpt,qty,charge
                A,0250,2026-03-02,,1,10
                A,0260,2026-03-02,96365,1,310
                ,,,,,
                """);
        assertThat(received.says()).isEmpty();
        assertThat(received.claims().get(0).lines())
                .extracting(ServiceLine::line)
                .containsExactly(2);
        assertThat(received.notes()).contains("1 row without a code left out");
    }

    @Test
    void codesMayHaveTheirModifiersBehindThem() {
        Received received = Received.of(HEADER + "A,2026-03-02,96372-59,1\nA,2026-03-02,j2405:JZ:59,8\n");
        assertThat(received.claims().get(0).lines())
                .extracting(line -> line.code() + line.modifiers())
                .containsExactly("96372[59]", "J2405[JZ, 59]");
    }

    @Test
    void aTableWithoutTheColumnsOfAClaimSaysWhichAreMissing() {
        Received received = Received.of("line,rev code,hcpcs,qty,charge\n1,0260,96365,1,310\n");
        assertThat(received.says())
                .containsExactly(
                        "in".isEmpty()
                                ? ""
                                : ": found a table without a column known as claim or as date or from (it"
                                        + " has line, rev code, hcpcs, qty, charge); valid: columns for claim, code, units and date; --mapping"
                                        + " FILE names columns or gives one value for all claims");
        assertThat(Received.of(HEADER).says())
                .containsExactly(": found a table without rows; valid: a row for each line of a claim");
    }

    @Test
    void monthFirstIsSaidWhereItWasAChoice() {
        assertThat(Received.of(HEADER + "A,3/2/2026,96372,1\n").notes()).anyMatch(note -> note.contains("month first"));
        assertThat(Received.of(HEADER + "A,3/22/2026,96372,1\n").notes())
                .noneMatch(note -> note.contains("month first"));
    }

    @Test
    void aMappingNamesColumnsConstantsAndForms() {
        Received received = Received.of(
                "Rechnung;Tag;Ziffer;Menge;Betrag;Art\n7;02/03/2026;96365;1;310.00;L\n7;02/03/2026;96366;2;80.00;X\n",
                "mapping \"Ein Export\"  # of ours",
                "dates dd/MM/yyyy",
                "delimiter semicolon",
                "only Art L",
                "claim Rechnung",
                "type = professional",
                "placeOfService = 11",
                "date Tag",
                "code Nummer or Ziffer",
                "units Menge",
                "charge Betrag");
        assertThat(received.says()).isEmpty();
        Claim claim = received.claims().get(0);
        assertThat(claim.type()).isEqualTo(ClaimType.PROFESSIONAL);
        assertThat(claim.placeOfService()).isEqualTo("11");
        assertThat(claim.lines())
                .extracting(line -> line.code() + " " + line.date() + " " + line.charge())
                .containsExactly("96365 2026-03-02 310.00");
        assertThat(received.notes().get(0)).startsWith("Ein Export: delimited by semicolons, header on line 1");
    }

    @Test
    void aMappingStandsOverWhatNamesTell() {
        Received received = Received.of(
                "line,hcpcs,qty,mrn,bill1,bill2,bill3\n1,96365,1,P1,1,3,1\n2,96366,3,P1,1,3,1\n",
                "claim = L1",
                "from = 2025-03-18",
                "patient none",
                "billType bill1 bill2 bill3");
        assertThat(received.says()).isEmpty();
        Claim claim = received.claims().get(0);
        assertThat(claim.id()).isEqualTo("L1");
        assertThat(claim.patient()).isNull();
        assertThat(claim.billType()).isEqualTo("0131");
        assertThat(claim.from()).isEqualTo("2025-03-18");
        assertThat(claim.lines()).hasSize(2);
    }

    @Test
    void aMappingThatNamesNoSuchColumnIsRefused() {
        Received received = Received.of(HEADER + "A,2026-03-02,96372,1\n", "charge \"Line Charge\"", "only Qyt 1");
        assertThat(received.says())
                .containsExactly(
                        ": found a table without the column \"Line Charge\" that the mapping names; valid: one of"
                                + " Claim ID, DOS, CPT, Qty");
    }

    @Test
    void wideRowsHoldALineInEachCodeColumn() {
        Received received = Received.of(
                "claim,dos,cpt1,cpt2,cpt3,qty1,qty2,qty3,mod1\nA,2026-03-02,96365,,96366,1,,3,59\n",
                "code cpt#",
                "units qty#",
                "modifiers mod#");
        assertThat(received.says()).isEmpty();
        assertThat(received.claims().get(0).lines())
                .extracting(line -> line.line() + " " + line.code() + " " + line.units() + " " + line.modifiers() + " "
                        + line.origin().place())
                .containsExactly("1 96365 1 [59] line 2 column 3 (cpt1)", "3 96366 3 [] line 2 column 5 (cpt3)");
    }

    @Test
    void anOpenQuoteIsAFaultWithItsPlace() {
        Received received =
                Received.of(HEADER + "A,2026-03-02,96372,1\nB,2026-03-02,\"96372,1\nC,2026-03-02,96372,1\n");
        assertThat(received.claims()).isEmpty();
        assertThat(received.says().get(0)).startsWith("claim A: after line 2: found the end of what can be read");
        assertThat(received.says().get(1)).startsWith("after line 2: found a quote that is not closed");
    }
}
