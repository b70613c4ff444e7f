package org.cannula.formats.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.cannula.claim.Claim;
import org.cannula.claim.ServiceLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which segments a correction changes, segment by segment; whatever is not named here is byte for byte as it was. */
class X12CorrectionsTest {

    /** What differs: segments that are gone with a minus, those that are there instead with a plus. */
    private static List<String> difference(String before, String after) {
        List<String> old = List.of(before.split("~"));
        List<String> now = List.of(after.split("~"));
        List<String> difference = new ArrayList<>();
        int[][] common = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(now.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                i++;
                j++;
            } else if (i < old.size() && (j == now.size() || common[i + 1][j] >= common[i][j + 1])) {
                difference.add("-" + old.get(i++));
            } else {
                difference.add("+" + now.get(j++));
            }
        }
        return difference;
    }

    private static List<String> institutional(UnaryOperator<Claim> correction) {
        String file = Files837.institutional();
        Rewriting rewriting = Rewriting.of(file, correction::apply);
        assertThat(rewriting.refusals()).isEmpty();
        assertThat(rewriting.rejected()).isEmpty();
        return difference(file, rewriting.text());
    }

    private static Claim lines(Claim claim, UnaryOperator<List<ServiceLine>> change) {
        return claim.toBuilder()
                .lines(change.apply(new ArrayList<>(claim.lines())))
                .build();
    }

    private static ServiceLine units(ServiceLine line, int units, String charge) {
        return line.toBuilder()
                .units(BigDecimal.valueOf(units))
                .charge(new BigDecimal(charge))
                .build();
    }

    @Test
    void unitsAndCharge() {
        assertThat(institutional(claim -> lines(claim, lines -> {
                    lines.set(1, units(lines.get(1), 1, "100.00"));
                    return lines;
                })))
                .containsExactly(
                        "-CLM*C1*585.00***13:A:7**A*Y*Y",
                        "+CLM*C1*485.00***13:A:7**A*Y*Y",
                        "-SV2*260*HC:96366*200.00*UN*2.0",
                        "+SV2*260*HC:96366*100.00*UN*1");
    }

    @Test
    void modifiersAlone() {
        assertThat(institutional(claim -> lines(claim, lines -> {
                    lines.set(
                            0,
                            lines.get(0).toBuilder()
                                    .modifiers(List.of("XU", "PO"))
                                    .build());
                    lines.set(
                            2, lines.get(2).toBuilder().modifiers(List.of("JZ")).build());
                    return lines;
                })))
                .containsExactly(
                        "-SV2*0260*HC:96365:59:XU*310*UN*1",
                        "+SV2*0260*HC:96365:XU:PO*310*UN*1",
                        "-SV2*0636*HC:J3370*40.00*UN*2.50",
                        "+SV2*0636*HC:J3370:JZ*40.00*UN*2.50");
    }

    /** The loop goes whole, the lines behind it are counted anew, and the line without a code stays in the balance. */
    @Test
    void lineThatIsGone() {
        assertThat(institutional(claim -> lines(claim, lines -> {
                    lines.remove(1);
                    return lines;
                })))
                .containsExactly(
                        "-CLM*C1*585.00***13:A:7**A*Y*Y",
                        "+CLM*C1*385.00***13:A:7**A*Y*Y",
                        "-SV2*260*HC:96366*200.00*UN*2.0",
                        "-DTP*472*RD8*20260302-20260303",
                        "-REF*6R*L3",
                        "-LX*4",
                        "-SE*44*0001",
                        "+SE*40*0001");
    }

    @Test
    void lineThatIsAdded() {
        ServiceLine added = ServiceLine.builder(5, "96361", BigDecimal.valueOf(2))
                .modifiers(List.of("59"))
                .date(LocalDate.of(2026, 3, 2))
                .revenueCode("0260")
                .id("ADD5")
                .build();
        assertThat(institutional(claim -> lines(claim, lines -> {
                    lines.add(added);
                    return lines;
                })))
                .containsExactly(
                        "-SE*44*0001",
                        "+LX*5",
                        "+SV2*0260*HC:96361:59*0*UN*2",
                        "+DTP*472*D8*20260302",
                        "+REF*6R*ADD5",
                        "+SE*48*0001");
    }

    @Test
    void replacementWithAnotherNumberOfThePayer() {
        assertThat(institutional(
                        claim -> claim.toBuilder().originalReference("ICN99").build()))
                .containsExactly("-REF*F8*ICN77", "+REF*F8*ICN99");
    }

    @Test
    void originalThatBecomesAReplacement() {
        String file = Files837.institutional().replace("13:A:7", "13:A:1").replace("REF*F8*ICN77~", "");
        file = file.replace("SE*44*", "SE*43*");
        Rewriting rewriting = Rewriting.of(file, claim -> claim.toBuilder()
                .frequency("7")
                .billType("0137")
                .originalReference("ICN99")
                .build());
        assertThat(rewriting.refusals()).isEmpty();
        assertThat(difference(file, rewriting.text()))
                .containsExactly(
                        "-CLM*C1*585.00***13:A:1**A*Y*Y",
                        "+CLM*C1*585.00***13:A:7**A*Y*Y",
                        "+REF*F8*ICN99",
                        "-SE*43*0001",
                        "+SE*44*0001");
        assertThat(rewriting.reading().only().originalReference()).isEqualTo("ICN99");
    }

    @Test
    void officeLineTakesAfterItsSibling() {
        String file = Files837.professional("SV1*HC:96365*100*UN*1***1:2", "DTP*472*D8*20260302", "REF*6R*X1");
        ServiceLine added = ServiceLine.builder(2, "96366", BigDecimal.valueOf(3))
                .date(LocalDate.of(2026, 3, 2))
                .charge(new BigDecimal("60.50"))
                .id("ADD2")
                .build();
        Rewriting rewriting = Rewriting.of(
                file,
                claim -> lines(claim, lines -> {
                    lines.add(added);
                    return lines;
                }));
        assertThat(rewriting.refusals()).isEmpty();
        assertThat(difference(file, rewriting.text()))
                .containsExactly(
                        "-CLM*C1*40***11:B:1*Y*A*Y*Y",
                        "+CLM*C1*160.50***11:B:1*Y*A*Y*Y",
                        "-SE*20*0001",
                        "+LX*2",
                        "+SV1*HC:96366*60.50*UN*3***1:2",
                        "+DTP*472*D8*20260302",
                        "+REF*6R*ADD2",
                        "+SE*24*0001");
    }

    /** What others decided, before the lines or in one, keeps the claim from being corrected; modifiers may change. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "REF*F8*ICN77~ | REF*F8*ICN77~CAS*CO*45*10~         | segment 24 (CAS)",
                "REF*F8*ICN77~ | REF*F8*ICN77~HCP*00*100~           | segment 24 (HCP)",
                "REF*G2*X~     | REF*G2*X~SBR*S*18*******CI~AMT*D*20~ | segment 33 (AMT)",
                "REF*G2*X~     | REF*G2*X~SBR*S*18*******CI~MOA***MA01~ | segment 33 (MOA)",
                "REF*6R*L3~    | REF*6R*L3~SVD*00435*50*HC:96366**2~ | segment 40 (SVD)",
                "REF*6R*L3~    | REF*6R*L3~AMT*GT*5~                | segment 40 (AMT)",
                "200.00*UN*2.0~ | 200.00*UN*2.0**20~                | segment 37 (SV2), element 7"
            })
    void whatMustBalanceIsNotTouched(String anchor, String with, String place) {
        String file = Files837.institutional().replace(anchor, with);
        Rewriting fewer = Rewriting.of(
                file,
                claim -> lines(claim, lines -> {
                    lines.set(1, units(lines.get(1), 1, "100.00"));
                    return lines;
                }));
        assertThat(fewer.refusals()).singleElement().asString().startsWith(place + ": claim C1: ");
        assertThat(fewer.text()).isEqualTo(file);
        Rewriting marked = Rewriting.of(
                file,
                claim -> lines(claim, lines -> {
                    lines.set(
                            1, lines.get(1).toBuilder().modifiers(List.of("59")).build());
                    return lines;
                }));
        assertThat(marked.refusals()).isEmpty();
        assertThat(difference(file, marked.text())).hasSize(2);
    }

    @Test
    void whatAFileCannotSayIsRefused() {
        String file = Files837.institutional();
        ServiceLine noRevenueCode =
                ServiceLine.builder(5, "96361", BigDecimal.ONE).build();
        assertThat(Rewriting.of(
                                file,
                                claim -> lines(claim, lines -> {
                                    lines.add(noRevenueCode);
                                    return lines;
                                }))
                        .refusals())
                .singleElement()
                .asString()
                .contains("revenue code of 96361");
        assertThat(Rewriting.of(
                                file,
                                claim -> lines(claim, lines -> {
                                    lines.set(
                                            0,
                                            lines.get(0).toBuilder()
                                                    .modifiers(List.of("59", "XU", "25", "PO", "JZ"))
                                                    .build());
                                    return lines;
                                }))
                        .refusals())
                .containsExactly("segment 33 (SV2): claim C1: 5 modifiers");
        assertThat(Rewriting.of(file, claim -> claim.toBuilder()
                                .originalReference("A*B")
                                .build())
                        .refusals())
                .singleElement()
                .asString()
                .contains("a delimiter of the file");
        // A change of what no correction may change does not come back when it is read again.
        assertThat(Rewriting.of(file, claim -> claim.toBuilder()
                                .diagnoses(List.of("Z00"))
                                .build())
                        .refusals())
                .singleElement()
                .asString()
                .contains("does not read back");
    }
}
