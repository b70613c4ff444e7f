package org.cannula.formats.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.cannula.chart.Setting;
import org.cannula.claim.Claim;
import org.cannula.policy.RateList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rates and claim numbers a user gives: what holds for which line, and what is wrong where. */
class SettingsFilesTest {

    private static final String RATES = """
            payer,code,modifier,setting,from,until,amount
            acme,96365,,,,,100.00
            acme,96365,PO,,,,60
            acme,96365,,professional,,,70.5
            acme,96366,,,2026-01-01,2026-06-30,$40.00
            acme,96366,,,2026-07-01,,41.00
            ,96368,,,,,9.00
            """;

    @ParameterizedTest
    @CsvSource({
        "acme, FACILITY, 96365, , 2026-03-02, 100.00",
        "acme, FACILITY, 96365, PO, 2026-03-02, 60",
        "acme, PROFESSIONAL, 96365, , 2026-03-02, 70.5",
        "acme, PROFESSIONAL, 96365, PO, 2026-03-02, 60",
        "acme, FACILITY, 96366, , 2025-12-31, ",
        "acme, FACILITY, 96366, , 2026-01-01, 40.00",
        "acme, FACILITY, 96366, , 2026-06-30, 40.00",
        "acme, FACILITY, 96366, , 2026-07-01, 41.00",
        "other, FACILITY, 96365, , 2026-03-02, ",
        "other, FACILITY, 96368, , 2026-03-02, 9.00",
    })
    void rateThatHolds(String payer, Setting setting, String code, String modifier, LocalDate date, String amount)
            throws Exception {
        RateList.Rate rate = RatesFile.read(in(RATES), "rates.csv")
                .on(payer, setting, code, modifier == null ? List.of() : List.of(modifier), date);
        assertThat(rate == null ? null : rate.amount().toPlainString()).isEqualTo(amount);
    }

    @Test
    void aRateSaysWhereItStands() throws Exception {
        RateList rates = RatesFile.read(in(RATES.replace("\n", "\r\n")), "rates.csv");
        assertThat(rates.on("acme", Setting.FACILITY, "96365", List.of("PO"), LocalDate.EPOCH)
                        .source())
                .isEqualTo("rates.csv line 3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "code,amount;9636,1       | line 2, column 1 (code): found \"9636\"",
                "code,amount;96365,1e3    | line 2, column 2 (amount): found \"1e3\"",
                "code,amount;96365,-1     | line 2, column 2 (amount): found \"-1\"",
                "code,amount;96365        | line 2, column 2 (amount): found nothing",
                "code,amount;96365,1,2    | line 2: found 3 fields; valid: 2",
                "code                     | line 1: found no column amount",
                "code,price;96365,1       | line 1, column 2: found \"price\"",
                "code,code,amount;96365,96365,1 | line 1, column 2: found \"code\" a second time",
                "code,amount,from;96365,1,3/2/26 | line 2, column 3 (from): found \"3/2/26\"",
                "code,amount,from,until;96365,1,2026-03-02,2026-03-01 | line 2, column 4 (until): found \"2026-03-01\"",
                "code,amount,setting;96365,1,hospital | line 2, column 3 (setting): found \"hospital\"",
                "code,amount,modifier;96365,1,590 | line 2, column 3 (modifier): found \"590\"",
                "code,amount;96365,1;96365,2 | r line 2 and r line 3 hold for the same lines",
                "code,amount,from,until;96365,1,,2026-03-02;96365,2,2026-03-02, | r line 2 and r line 3 hold",
                "''                       | line 1: found nothing",
            })
    void faultsHaveTheirPlace(String text, String fault) {
        assertThatThrownBy(() -> RatesFile.read(in(text.replace(';', '\n')), "r"))
                .isInstanceOf(FaultyFile.class)
                .hasMessageContaining(fault);
    }

    @Test
    void everyFaultIsTold() {
        assertThatThrownBy(() -> RatesFile.read(in("code,amount\nx,1\n96365,y\n"), "r"))
                .satisfies(e -> assertThat(((FaultyFile) e).rejected().faults()).hasSize(2));
    }

    @Test
    void numbersOfThePayer() throws Exception {
        PayerClaims claims = new PayerClaims();
        claims.add(in("\uFEFFclaim,payerClaim\nC1,ICN1\nC2,\"ICN,2\"\n"), "list.csv");
        claims.add(
                in(String.join(
                        "~",
                        "ISA*00*          *00*          *ZZ*A              *ZZ*B              *260302*0800*^*00501*000000001"
                                + "*0*T*:",
                        "GS*HP*A*B*20260302*0800*1*X*005010X221A1",
                        "ST*835*0001",
                        "CLP*C1*1*100*80*0*MB*ICN3*13*1",
                        "CLP*C1*22*-100*-80*0*MB*ICN3*13*1",
                        "CLP*C3*4*100*0*0*MB*ICN4*13*1",
                        "SE*5*0001",
                        "GE*1*1",
                        "IEA*1*000000001~")),
                "remit.835");
        assertThat(Arrays.asList("C1", "C2", "C3", "C4").stream()
                        .map(id -> claims.of(Claim.builder(id).build())))
                .containsExactly("ICN3", "ICN,2", "ICN4", null);
        assertThatThrownBy(() -> new PayerClaims().add(in("claim,payerClaim\nC1,\n"), "l"))
                .hasMessageContaining("line 2, column 2 (payerclaim): found nothing");
    }

    private static InputStream in(String text) throws IOException {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
