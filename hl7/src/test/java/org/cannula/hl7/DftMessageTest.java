package org.cannula.hl7;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.cannula.engine.Coder;
import org.cannula.hl7.DftMessage.Transaction;
import org.junit.jupiter.api.Test;

class DftMessageTest {

    private static final LocalDateTime AT = LocalDateTime.of(2026, 3, 3, 6, 0);

    private static Encounter encounter(String stop) throws Unreadable {
        List<Facts> facts = new ArrayList<>();
        String rxa = Messages.rxa("1|1", "0800", stop, "00409-6533-01^vancomycin^NDC", "1|g", "", "CP^A");
        for (String text : List.of(
                Messages.adt("1", "A04", "0740", "O", "0740", "") + "DG1|1||L03.115^^I10\r",
                Messages.ras("2", "1205", "O1", rxa.replace("|g||||", "|g||||N9"), "IV|||IVPB"))) {
            facts.add(FactsReader.read(Messages.SITE, text, "in", 1));
        }
        return PatientChart.of(facts, new EncounterMaker(Messages.SITE))
                .encounters()
                .get(0);
    }

    @Test
    void eachCodedLineIsAnFt1() throws Unreadable {
        Encounter encounter = encounter("1200");
        List<ChargeLine> lines =
                ChargeLine.of(encounter, Coder.withBuiltInPayers().code(encounter.visit()));
        List<Transaction> transactions = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            transactions.add(new Transaction(i + 11, null, lines.get(i)));
        }

        Segments read = Segments.of(DftMessage.of(encounter, "C1", AT, transactions));

        assertThat(read.first("MSH").get(9) + read.first("MSH").get(9, 2)).isEqualTo("DFTP03");
        assertThat(read.first("MSH").get(10)).isEqualTo("C1");
        assertThat(read.first("PV1").get(19)).isEqualTo("V1");
        assertThat(read.first("PID").get(18)).isEqualTo("A1");
        List<String> ft1 = read.all().stream()
                .filter(p -> p.name().equals("FT1"))
                .map(p -> p.get(2) + " " + p.get(4) + " " + p.get(6) + " " + p.get(25) + " " + p.get(10) + " "
                        + p.get(19) + " " + p.get(29))
                .toList();
        assertThat(ft1)
                .containsExactly(
                        "11 20260302 CG 96365 1 L03115 null",
                        "12 20260302 CG 96366 3 L03115 null",
                        "13 20260302 CG J3373 100 L03115 00409653301");
    }

    @Test
    void whatChangesIsCreditedAndChargedAnewAndTheRestIsLeftAlone() throws Unreadable {
        Encounter before = encounter("1200");
        Encounter after = encounter("1100");
        Coder coder = Coder.withBuiltInPayers();
        List<ChargeChange.Charged> standing = new ArrayList<>();
        for (ChargeLine line : ChargeLine.of(before, coder.code(before.visit()))) {
            standing.add(new ChargeChange.Charged(standing.size() + 1, line));
        }

        ChargeChange change = ChargeChange.between(standing, ChargeLine.of(after, coder.code(after.visit())));

        assertThat(change.credits().stream()
                        .map(c -> c.number() + " " + c.line().code() + "x"
                                + c.line().units()))
                .containsExactly("2 96366x3");
        assertThat(change.charges().stream().map(c -> c.code() + "x" + c.units()))
                .containsExactly("96366x2");
        String text = DftMessage.of(
                after,
                "C2",
                AT,
                List.of(new Transaction(4, 2L, change.credits().get(0).line())));
        Segments.Part credit = Segments.of(text).first("FT1");
        assertThat(credit.get(6)).isEqualTo("CD");
        assertThat(credit.get(31)).isEqualTo("2");
    }

    @Test
    void aLineIsStoredAndReadBack() {
        ChargeLine line =
                new ChargeLine("J3373", 100, List.of("JZ", "JA"), LocalDate.of(2026, 3, 2), "00409653301", "N 9");
        ChargeLine bare = new ChargeLine("96365", 1, List.of(), LocalDate.of(2026, 3, 2), null, null);

        assertThat(ChargeLine.ofStored(line.stored())).isEqualTo(line);
        assertThat(ChargeLine.ofStored(bare.stored())).isEqualTo(bare);
    }
}
