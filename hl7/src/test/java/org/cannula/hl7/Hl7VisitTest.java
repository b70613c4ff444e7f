package org.cannula.hl7;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cannula.hl7.Messages.adt;
import static org.cannula.hl7.Messages.ras;
import static org.cannula.hl7.Messages.read;
import static org.cannula.hl7.Messages.rxa;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.cannula.chart.Administration;
import org.cannula.chart.Moment;
import org.cannula.chart.Pause;
import org.cannula.chart.Route;
import org.cannula.chart.Visit;
import org.cannula.engine.Coder;
import org.cannula.service.CodedVisit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Hl7VisitTest {

    private static final String VANCOMYCIN = "V1^vancomycin^L";

    private static List<String> infusion() {
        List<String> messages = new ArrayList<>();
        messages.add(adt("1", "A04", "0740", "E", "0738", ""));
        messages.add(ras(
                "2", "0801", "O1", rxa("1|1", "0800", "0800", VANCOMYCIN, "1|g", "STARTED", "CP^A"), "IV|left||IVPB"));
        messages.add(ras("3", "0901", "O1", rxa("1|2", "0900", "0900", VANCOMYCIN, "999|", "PAUSED", "CP^A"), ""));
        messages.add(ras("4", "0931", "O1", rxa("1|3", "0930", "0930", VANCOMYCIN, "999|", "RESTARTED", "CP^A"), ""));
        messages.add(ras("5", "1201", "O1", rxa("1|4", "1200", "1200", VANCOMYCIN, "999|", "STOPPED", "CP^A"), ""));
        messages.add(ras(
                "6",
                "1011",
                "O2",
                rxa("1|1", "1010", "1010", "O^ondansetron^L", "4|mg", "GIVEN", "CP^A"),
                "IV|left||IVP"));
        messages.add(adt("7", "A03", "1300", "E", "0738", "1255"));
        return messages;
    }

    @Test
    void messagesOfOneEncounterBecomeAVisit() {
        Visit visit = read(infusion()).only();

        assertThat(visit.id()).isEqualTo("V1");
        assertThat(visit.patient()).isEqualTo("P1");
        assertThat(visit.account()).isEqualTo("A1");
        assertThat(visit.provider()).isEqualTo("GEN");
        assertThat(visit.arrived()).isEqualTo(Moment.of("2026-03-02T07:38"));
        assertThat(visit.departed()).isEqualTo(Moment.of("2026-03-02T12:55"));
        assertThat(visit.administrations()).hasSize(2);
        Administration a = visit.administrations().get(0);
        assertThat(a.route()).isEqualTo(Route.IV_INFUSION);
        assertThat(a.site()).isEqualTo("left");
        assertThat(a.start()).isEqualTo(Moment.of("2026-03-02T08:00"));
        assertThat(a.stop()).isEqualTo(Moment.of("2026-03-02T12:00"));
        assertThat(a.pauses()).containsExactly(new Pause(Moment.of("2026-03-02T09:00"), Moment.of("2026-03-02T09:30")));
        assertThat(String.valueOf(a.dose())).isEqualTo("1 g");
        assertThat(visit.administrations().get(1).route()).isEqualTo(Route.IV_PUSH);
        CodedVisit coded = Coder.withBuiltInPayers().code(visit);
        assertThat(coded.lines().stream().map(l -> l.code() + "x" + l.units()))
                .contains("96365x1", "96366x2", "96375x1", "J3373x100", "J2405x4");
    }

    @Test
    void orderAndRepetitionOfMessagesChangeNothing() {
        Visit once = read(infusion()).only();
        for (int seed = 0; seed < 50; seed++) {
            List<String> messages = new ArrayList<>(infusion());
            messages.addAll(infusion().subList(seed % 4, 7 - seed % 3));
            Collections.shuffle(messages, new Random(seed));

            assertThat(facts(read(messages).only())).as("seed %d", seed).isEqualTo(facts(once));
        }
    }

    /** A visit without where its facts were read. */
    private static String facts(Visit visit) {
        return visit.toString().replaceAll("origin=[^\\]]*(\\]|$)", "");
    }

    @Test
    void aStopThatNobodyDocumentedStaysUnsaid() {
        List<String> messages = infusion();
        messages.remove(4);

        Administration a = read(messages).only().administrations().get(0);

        assertThat(a.stop()).isNull();
        assertThat(a.runningAt()).isEqualTo(Moment.of("2026-03-02T09:30"));
    }

    @Test
    void aStopWithoutAStartIsAnAdministrationWithoutAStart() {
        Visit visit = read(List.of(ras(
                        "5", "1201", "O1", rxa("1|4", "1200", "", VANCOMYCIN, "999|", "STOPPED", "CP^A"), "IV|||IVPB")))
                .only();

        Administration a = visit.administrations().get(0);
        assertThat(a.start()).isNull();
        assertThat(a.stop()).isEqualTo(Moment.of("2026-03-02T12:00"));
    }

    @Test
    void anAmendmentReplacesWhatItSaysAndKeepsTheRest() {
        List<String> messages = infusion();
        messages.add(ras("8", "1400", "O1", rxa("1|4", "1130", "1130", VANCOMYCIN, "999|", "STOPPED", "CP^U"), ""));

        Administration a = read(messages).only().administrations().get(0);

        assertThat(a.stop()).isEqualTo(Moment.of("2026-03-02T11:30"));
        assertThat(a.start()).isEqualTo(Moment.of("2026-03-02T08:00"));
    }

    @Test
    void adeletionTakesAnEntryBack() {
        List<String> messages = infusion();
        messages.add(ras("8", "1400", "O2", rxa("1|1", "1010", "", "O^ondansetron^L", "4|mg", "GIVEN", "CP^D"), ""));

        assertThat(read(messages).only().administrations()).hasSize(1);
    }

    @Test
    void dosesOfOneOrderThatShareACounterAreNotTakenForOne() {
        Visit visit = read(List.of(
                        ras(
                                "1",
                                "0801",
                                "O1",
                                rxa("1|1", "0800", "", "K^ketorolac^L", "15|mg", "GIVEN", "CP^A"),
                                "IV|||IVP"),
                        ras(
                                "2",
                                "1401",
                                "O1",
                                rxa("1|1", "1400", "", "K^ketorolac^L", "15|mg", "GIVEN", "CP^A"),
                                "IV|||IVP")))
                .only();

        assertThat(visit.administrations()).hasSize(2);
    }

    @Test
    void whatWasRefusedOrNotGivenIsNoAdministration() {
        List<String> messages = infusion();
        messages.add(ras("8", "0700", "O3", rxa("1|1", "0700", "", "K^ketorolac^L", "15|mg", "", "RE^A"), "IV|||IVP"));

        Messages.Read read = read(messages);

        assertThat(read.only().administrations()).hasSize(2);
        assertThat(read.notes).anyMatch(note -> note.contains("not given"));
    }

    @Test
    void aChangeOfTheRateShowsItRunningAndLeavesNoSingleRate() {
        Visit visit = read(List.of(
                        ras(
                                "1",
                                "0801",
                                "O1",
                                "1|1|20260302080000|20260302080000|" + VANCOMYCIN + "|100|mL||STARTED|||H1"
                                        + "|".repeat(8) + "CP",
                                "IV"),
                        ras(
                                "2",
                                "0901",
                                "O1",
                                "1|2|20260302090000|20260302090000|" + VANCOMYCIN + "|150|mL||RATE CHANGE|||H1"
                                        + "|".repeat(8) + "CP",
                                "")))
                .only();

        Administration a = visit.administrations().get(0);
        assertThat(a.route()).as("IV with a rate").isEqualTo(Route.IV_INFUSION);
        assertThat(a.rateMlPerHour()).isNull();
        assertThat(a.runningAt()).isEqualTo(Moment.of("2026-03-02T09:00"));
    }

    @Test
    void aRouteThatMayBeEitherIsListedAndNotGuessed() {
        Messages.Read read = read(List.of(ras(
                "1", "0801", "O1", rxa("1|1", "0800", "0900", VANCOMYCIN, "1|g", "", "CP^A"), "IV^Intravenous|left")));

        assertThat(read.visits).isEmpty();
        assertThat(read.rejected.get(0).says())
                .contains("message at line 1, segment 5, RXA-3")
                .contains("of which nothing says how it was given")
                .contains("a route in the site mapping for IV");
        assertThat(read.notes).contains("route IV (Intravenous) is mapped to nothing (1 time)");
    }

    @Test
    void anInpatientOrderIsTheBoundary() {
        List<String> messages = infusion();
        messages.set(6, adt("7", "A06", "1100", "I", "", ""));

        assertThat(read(messages).only().inpatientFrom()).isEqualTo(Moment.of("2026-03-02T11:00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A07"})
    void whatMakesAnOutpatientAgainEndsTheBoundary(String event) {
        List<String> messages = infusion();
        messages.add(adt("8", "A06", "1100", "I", "", ""));
        messages.add(adt("9", event, "1200", "O", "", ""));

        assertThat(read(messages).only().inpatientFrom()).isNull();
    }

    @Test
    void aDischargeThatWasTakenBackIsNone() {
        List<String> messages = infusion();
        messages.add(adt("9", "A13", "1310", "E", "", ""));

        assertThat(read(messages).only().departed()).isNull();
    }

    @Test
    void anAdmissionThatWasTakenBackLeavesTheOutpatient() {
        List<String> messages = infusion();
        messages.add(adt("8", "A01", "1100", "I", "", ""));
        messages.add(adt("9", "A11", "1130", "E", "", ""));

        Visit visit = read(messages).only();
        assertThat(visit.inpatientFrom()).isNull();
        assertThat(visit.arrived()).isEqualTo(Moment.of("2026-03-02T07:38"));
    }

    @Test
    void anEncounterThatWasTakenBackIsNoVisit() {
        List<String> messages = infusion();
        messages.add(adt("9", "A11", "1310", "E", "", ""));

        Messages.Read read = read(messages);
        assertThat(read.visits).isEmpty();
        assertThat(read.notes).anyMatch(note -> note.contains("cancelled"));
    }

    @Test
    void aPumpSaysTheStopThatNobodyDocumented() {
        List<String> messages = infusion();
        messages.remove(4);
        messages.add(pump("20", "0802", "MDC_EVT_PUMP_DELIV_START"));
        messages.add(pump("21", "1158", "MDC_EVT_PUMP_DELIV_COMP"));

        Messages.Read read = read(messages);

        assertThat(read.only().administrations().get(0).start()).isEqualTo(Moment.of("2026-03-02T08:00"));
        assertThat(read.only().administrations().get(0).stop()).isEqualTo(Moment.of("2026-03-02T11:58"));
        assertThat(read.notes).anyMatch(note -> note.contains("the stop is the pump's"));
    }

    /** Names no encounter, as the example of the profile: its order tells. */
    private static String pump(String control, String at, String event) {
        return Messages.msh(control, at, "ORU^R42") + "PID|||P1\r" + "OBR|1|O1||2222^vancomycin|||" + Messages.at(at)
                + "\r"
                + "OBX|1|CWE|0^MDC_ATTR_EVT_COND^MDC|1.0.0.1|1^" + event + "^MDC||||||R\r"
                + "OBX|2|NM|157784^MDC_FLOW_FLUID_PUMP^MDC|1.1|125|265266^MDC_DIM_MILLI_L_PER_HR^MDC^mL/h^mL/h^UCUM|||||R\r";
    }

    @Test
    void offsetsAreKeptAndADeclaredZoneBringsClocksTogether() {
        String zone = "site-mapping T\nzone America/Chicago\naction GIVEN given\n";
        String text = ras(
                        "1",
                        "20260302140100+0000",
                        "O1",
                        rxa("1|1", "20260302140000+0000", "", "K^ketorolac^L", "15|mg", "GIVEN", "CP^A"),
                        "IV|||IVP")
                + ras("2", "0901", "O2", rxa("1|1", "0900", "", "K^ketorolac^L", "15|mg", "GIVEN", "CP^A"), "IV|||IVP");

        Visit visit = read(Messages.site(zone), text).only();

        assertThat(visit.administrations().stream().map(a -> String.valueOf(a.start())))
                .containsExactly("2026-03-02T08:00-06:00", "2026-03-02T09:00-06:00");
        assertThat(read(Messages.SITE, text).rejected.get(0).says()).contains("an offset on every clock time");
    }

    @Test
    void theVolumeOfAKnownStrengthIsTheDose() {
        Visit visit = read(List.of(ras(
                        "1",
                        "0801",
                        "O1",
                        "1|1|20260302080000||O^ondansetron^L|2|mL||GIVEN||||2|mg||||||CP|A||1|mL"
                                .replace("||||2|mg", "||||4|mg"),
                        "IV|||IVP")))
                .only();

        assertThat(visit.administrations().get(0).volumeMl()).isEqualTo(new BigDecimal("2"));
    }

    @Test
    void faultsNameThePlaceAndWhatWouldBeValid() {
        Messages.Read read = read(List.of(
                ras("1", "0801", "O1", rxa("1|1", "2026-03-02", "", VANCOMYCIN, "1|g", "", "CP^A"), "IV|||IVPB"),
                Messages.msh("2", "0801", "SIU^S12") + Messages.pid(),
                Messages.msh("", "0801", "ADT^A04") + Messages.pid()));

        assertThat(read.rejected.stream().map(r -> r.says()))
                .containsExactly(
                        "in: message at line 1, segment 5, RXA-3: found a time that is none; valid: " + Stamp.VALID,
                        "in: message at line 7, segment 1, MSH-9: found SIU^S12; valid: RAS, RGV, RDE, RDS, ADT, or ORU"
                                + " with an event of an infusion pump (MSH-9)",
                        "in: message at line 9, segment 1, MSH-10: found nothing; valid: a control id that no other"
                                + " message of this sender has");
    }

    @Test
    void anyEndOfLineAndAnyEnvelopeGiveTheSame() {
        String text = String.join("", infusion());
        String batch = "FHS|^~\\&|E\rBHS|^~\\&|E\r" + text + "BTS|7\rFTS|1\r";
        for (String each : List.of(
                text,
                text.replace("\r", "\n"),
                text.replace("\r", "\r\n"),
                batch,
                "\u000B" + text.replace("\rMSH", "\r\u001C\r\u000BMSH") + "\u001C\r")) {
            assertThat(facts(read(Messages.SITE, each).only()))
                    .isEqualTo(facts(read(infusion()).only()));
        }
    }

    @Test
    void noDamageDoesMoreThanCostAMessage() {
        byte[] whole = String.join("", infusion()).getBytes(StandardCharsets.UTF_8);
        Random random = new Random(7);
        for (int i = 0; i < 1500; i++) {
            byte[] damaged = whole.clone();
            for (int n = random.nextInt(6); n >= 0; n--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            String text = new String(damaged, StandardCharsets.ISO_8859_1);

            Messages.Read read = read(Messages.SITE, "MSH|^~\\&" + text.substring(8));

            assertThat(read.visits.size() + read.rejected.size() + read.notes.size())
                    .as("damage %d is told", i)
                    .isPositive();
        }
    }
}
