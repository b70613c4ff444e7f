package org.cannula.formats.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cannula.chart.Administration;
import org.cannula.chart.Amount;
import org.cannula.chart.Moment;
import org.cannula.chart.Purpose;
import org.cannula.chart.Route;
import org.cannula.chart.SecondAccess;
import org.cannula.chart.Setting;
import org.cannula.chart.Visit;
import org.cannula.claim.Claim;
import org.cannula.claim.ClaimType;
import org.cannula.codes.Category;
import org.cannula.formats.Received;
import org.cannula.formats.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetReaderTest {

    private final List<SheetEntry> entries = new ArrayList<>();
    private final List<Rejected> rejected = new ArrayList<>();

    private void read(String sheet) throws IOException {
        byte[] bytes = sheet.getBytes(StandardCharsets.UTF_8);
        SheetReader.read(new ByteArrayInputStream(bytes), "s.txt", entries::add, rejected::add);
    }

    private static Administration line(String line) {
        Received received = Received.of("visit V1 2026-03-02\n" + line + "\n");
        assertThat(received.says()).isEmpty();
        return received.visits().get(0).administrations().get(0);
    }

    @Test
    void theHeaderIsRead() throws IOException {
        read("""
                visit V1 professional 2026-03-02 select-health
                patient P1 provider 1999999984 account A77 pos 11
                arrived 07:40 departed 00:10+1 inpatient 2026-03-03T02:00
                primary vancomycin
                second-access B incompatible "clots"
                second-access "third one"
                08:00-09:00 infusion vancomycin 1 g
                """);
        Visit visit = entries.get(0).visit();
        assertThat(visit)
                .isEqualTo(Visit.builder("V1")
                        .setting(Setting.PROFESSIONAL)
                        .date(LocalDate.of(2026, 3, 2))
                        .payer("select-health")
                        .patient("P1")
                        .provider("1999999984")
                        .account("A77")
                        .placeOfService("11")
                        .arrived(Moment.of("2026-03-02T07:40"))
                        .departed(Moment.of("2026-03-03T00:10"))
                        .inpatientFrom(Moment.of("2026-03-03T02:00"))
                        .primaryReason("a1")
                        .secondAccess(List.of(
                                new SecondAccess(SecondAccess.Kind.INCOMPATIBLE, "B", "clots"),
                                new SecondAccess(SecondAccess.Kind.CONDITION, null, "third one")))
                        .administrations(visit.administrations())
                        .origin(visit.origin())
                        .build());
        assertThat(visit.origin()).hasToString("s.txt: line 1");
        assertThat(visit.administrations().get(0).origin()).hasToString("s.txt: line 7");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "08:00-12:00,                 2026-03-02T08:00, 2026-03-02T12:00, -",
                "0800-1200,                   2026-03-02T08:00, 2026-03-02T12:00, -",
                "8:00\u20139:30,              2026-03-02T08:00, 2026-03-02T09:30, -",
                "8:00 to 9:30,                2026-03-02T08:00, 2026-03-02T09:30, -",
                "8:00 AM,                     2026-03-02T08:00, -, -",
                "12:00 am,                    2026-03-02T00:00, -, -",
                "12pm-1pm,                    2026-03-02T12:00, 2026-03-02T13:00, -",
                "8am\u20139am,               2026-03-02T08:00, 2026-03-02T09:00, -",
                "8:00 a.m. - 9:05 P.M.,       2026-03-02T08:00, 2026-03-02T21:05, -",
                "8:00 AM-9:00 AM,             2026-03-02T08:00, 2026-03-02T09:00, -",
                "8:00-9:00 AM,                2026-03-02T08:00, 2026-03-02T09:00, -",
                "1:00-2:00 PM,                2026-03-02T13:00, 2026-03-02T14:00, -",
                "11:00-1:00 PM,               2026-03-02T11:00, 2026-03-02T13:00, -",
                "11:00-12:30 AM,              2026-03-02T23:00, 2026-03-03T00:30, -",
                "11:30 PM-12:30 AM,           2026-03-02T23:30, 2026-03-03T00:30, -",
                "8:00 PM+1-9:00 PM,           2026-03-03T20:00, 2026-03-03T21:00, -",
                "23:30-00:30,                 2026-03-02T23:30, 2026-03-03T00:30, -",
                "08:00-08:00,                 2026-03-02T08:00, 2026-03-02T08:00, -",
                "08:00+1-07:00,               2026-03-03T08:00, 2026-03-04T07:00, -",
                "8:00 - 9:30,                 2026-03-02T08:00, 2026-03-02T09:30, -",
                "23:40-00:30+1,               2026-03-02T23:40, 2026-03-03T00:30, -",
                "23:40-24:00,                 2026-03-02T23:40, 2026-03-03T00:00, -",
                "08:00+1-09:00,               2026-03-03T08:00, 2026-03-03T09:00, -",
                "2026-04-01T08:00-09:00,      2026-04-01T08:00, 2026-04-01T09:00, -",
                "2026-04-01T08:00-2026-04-02T00:10, 2026-04-01T08:00, 2026-04-02T00:10, -",
                "08:00[-05:00]-09:00[-04:00], 2026-03-02T08:00-05:00, 2026-03-02T09:00-04:00, -",
                "08:00-?,                     2026-03-02T08:00, -, -",
                "?-08:00,                     -, 2026-03-02T08:00, -",
                "?,                           -, -, -",
                "~90m,                        -, -, 90",
                "~1h30m,                      -, -, 90",
                "~2h,                         -, -, 120",
                "08:00 ~45m,                  2026-03-02T08:00, -, 45",
            })
    void clocksAreRead(String clock, String start, String stop, Integer minutes) {
        Administration read = line(clock + " infusion x 1 g");
        assertThat(read.start() == null ? null : read.start().toString()).isEqualTo(start);
        assertThat(read.stop() == null ? null : read.stop().toString()).isEqualTo(stop);
        assertThat(read.minutes()).isEqualTo(minutes);
    }

    @Test
    void theOffsetOfTheHeaderHoldsForEveryClock() {
        Received received =
                Received.of("visit V1 2026-03-02 offset -05:00\n08:00-10:00[-04:00] infusion x pause:08:10-08:20\n");
        Administration read = received.visits().get(0).administrations().get(0);
        assertThat(read.start()).hasToString("2026-03-02T08:00-05:00");
        assertThat(read.pauses().get(0).stop()).hasToString("2026-03-02T08:20-05:00");
        assertThat(received.says()).isEmpty();
    }

    @Test
    void aPauseAfterMidnightIsOfTheDayItRanIn() {
        assertThat(line("23:00-03:00+1 infusion x pause:01:00-01:10 pause:23:50-00:05")
                        .pauses())
                .extracting(pause -> pause.start() + " " + pause.stop())
                .containsExactly("2026-03-03T01:00 2026-03-03T01:10", "2026-03-02T23:50 2026-03-03T00:05");
        assertThat(line("23:00-03:00+1 infusion x running:00:30").runningAt()).hasToString("2026-03-03T00:30");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "vancomycin 1 g,             vancomycin,          1, g",
                "vancomycin 1g,              vancomycin,          1, g",
                "normal saline 0.9% 1 L,     normal saline 0.9%,  1, l",
                "vitamin B 12 complex 5 mg,  vitamin B 12 complex, 5, mg",
                "D5W 250mL,                  D5W,                 250, ml",
                "\"x 1 g\" 2 mg,             x 1 g,               2, mg",
                "heparin 5000 units,         heparin,             5000, units",
                "'heparin 5,000 units',       heparin,             5000, units",
                "'heparin 25,000units/250mL', heparin,             25000, units",
                "ondansetron 4 mg/2 mL,      ondansetron,         4, mg",
                "ondansetron 4mg / 2mL,      ondansetron,         4, mg",
                "fentanyl 50 micrograms,     fentanyl,            50, micrograms",
                "digoxin .25 mg,             digoxin,             0.25, mg",
                "penicillin G 5 million units, penicillin G,      5, million units",
                "carboplatin 450 mg (AUC 5), carboplatin,         450, mg",
                "carboplatin 450 mg AUC 5,   carboplatin,         450, mg",
                "nicotine patch 21 mg/24 hr, nicotine patch,      21, mg",
                "morphine 2 mg/mL,           morphine,            2, mg/ml",
                "dopamine 5 mcg/kg/min,      dopamine,            5, mcg/kg/min",
                "x 4 mg/2,                   x,                   4, mg/2",
                "acetaminophen 2 tabs,       acetaminophen,       2, tabs",
                "paclitaxel 80 mg/m2,        paclitaxel,          80, mg/m2",
                "x dose:\"5 million units\", x,                   5, million units",
                "x,                          x,                   -, -",
                "hcpcs:j3370,                -,                   -, -",
            })
    void drugAndDoseAreTold(String words, String drug, BigDecimal value, String unit) {
        Administration read = line("08:00 push " + words);
        assertThat(read.drug()).isEqualTo(drug);
        assertThat(read.dose()).isEqualTo(value == null ? null : new Amount(value, unit));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "infusion x 25000 units/250 mL,    25000 units, 250",
                "infusion x 1 g in 100 mL,         1 g,         100",
                "infusion x 1 g in 100 mL NS @left, 1 g,        100",
                "infusion x 1 g in D5W 250mL,      1 g,         250",
                "infusion x 1 g 250 mL of NS,      1 g,         250",
                "infusion x 20 mEq/0.5 L,          20 meq,      500",
                "infusion x 20 mEq/1000 mL (40 mEq/L) in NS, 20 meq, 1000",
                "infusion x 1 g/100 mL vol:110,    1 g,         110",
                "infusion x vol:110 1 g/100 mL,    1 g,         110",
                "infusion x 1 g in NS,             1 g,         -",
                "infusion x 1 L,                   1 l,         -",
                "push x 4 mg/2 mL,                 4 mg,        -",
                "push x 4 mg in 10 mL NS vol:10,   4 mg,        10",
                "infusion x 1 g in 50 mL flush,    1 g,         50",
            })
    void whatADoseIsDissolvedInIsItsVolume(String words, String dose, BigDecimal volume) {
        Administration read = line("08:00-09:00 " + words);
        assertThat(read.dose()).hasToString(dose);
        assertThat(read.volumeMl()).isEqualTo(volume);
        assertThat(read.drug()).isEqualTo("x");
        assertThat(read.purpose()).isEqualTo(words.contains("flush") ? Purpose.FLUSH : Purpose.TREATMENT);
    }

    @ParameterizedTest
    @CsvSource({
        "08:00 ivp x,                    IV_PUSH",
        "08:00 IVP x,                    IV_PUSH",
        "08:00 IV push x,                IV_PUSH",
        "08:00 ivpush x,                 IV_PUSH",
        "08:00 slow iv push x,           IV_PUSH",
        "08:00-09:00 IVPB x,             IV_INFUSION",
        "08:00-09:00 piggyback x,        IV_INFUSION",
        "08:00-09:00 IV drip x,          IV_INFUSION",
        "08:00-09:00 gtt x,              IV_INFUSION",
        "08:00-09:00 IV x,               IV_INFUSION",
        "08:00 bolus x,                  IV_PUSH",
        "08:00-09:00 bolus x,            IV_INFUSION",
        "~30m IV bolus x,                IV_INFUSION",
        "08:00 bolus normal saline 1 L,  IV_INFUSION",
        "08:00 SQ x,                     SC",
        "08:00 subq x,                   SC",
        "08:00 subcut x,                 SC",
        "08:00 subcutaneous x,           SC",
        "08:00 PO x,                     OTHER",
        "08:00 by mouth x,               OTHER",
        "08:00 SL x,                     OTHER",
        "08:00 neb x,                    OTHER",
        "08:00 inhaled x,                OTHER",
        "08:00 topical x,                OTHER",
        "08:00 PR x,                     OTHER",
        "08:00 patch x,                  OTHER",
    })
    void theWordsOfChartsAreRead(String words, Route route) {
        Administration read = line(words);
        assertThat(read.route()).isEqualTo(route);
        assertThat(read.category()).isNull();
        assertThat(read.drug()).isIn("x", "normal saline");
    }

    @ParameterizedTest
    @ValueSource(strings = {"slow", "Slowly", "bolus", "STAT", "once"})
    void howItWasGivenIsReadPastAfterTheDose(String word) {
        Administration read = line("08:00 ivp x 4 mg " + word + " reason:pain");
        assertThat(read.drug()).isEqualTo("x");
        assertThat(read.dose()).hasToString("4 mg");
        assertThat(read.reason()).isEqualTo("pain");
    }

    @ParameterizedTest
    @CsvSource({
        "infliximab, Remicade 400 mg",
        "Remicade,   infliximab 400 mg",
        "Remicade,   hcpcs:J1745",
    })
    void anotherNameOfTheDrugNamesItsLine(String primary, String drug) {
        Received received = Received.of("visit V1 2026-03-02\nprimary " + primary
                + "\n08:00 push famotidine 20 mg\n09:00-11:00 infusion " + drug + " with:Pepcid\n");
        assertThat(received.says()).isEmpty();
        assertThat(received.visits().get(0).primaryReason()).isEqualTo("a2");
        assertThat(received.visits().get(0).administrations().get(1).with()).isEqualTo("a1");
    }

    @Test
    void theNameAsWrittenComesBeforeOtherNames() {
        Received received = Received.of("""
                visit V1 2026-03-02
                primary infliximab
                08:00-09:00 infusion Remicade
                10:00-11:00 infusion infliximab
                """);
        assertThat(received.visits().get(0).primaryReason()).isEqualTo("a2");
        Received several = Received.of("""
                visit V1 2026-03-02
                08:00 push Zofran
                09:00 push ondansetron hcl
                ~5m infusion y after:ondansetron
                """);
        assertThat(several.says().get(0)).contains("\"ondansetron\", which is each of a1, a2");
    }

    @ParameterizedTest
    @CsvSource({
        "saline 4 mg/2 mL, 1, g",
        "NS in 100 mL,     1, g",
        "8:00 AM mixture,  1, g",
        "iv push,          1, g",
        "x (AUC 5),        450, mg",
        "x,                4, mg/2ml",
        "x,                1, g in 100 ml",
        "x,                5, million units",
        "x,                0.5, mg (0.5 ml)",
    })
    void whatReadsLikeADoseOrAClockIsWrittenToReadBack(String drug, BigDecimal value, String unit) {
        for (Route route : List.of(Route.IV_PUSH, Route.OTHER, Route.SC)) {
            Visit visit = Visit.builder("V1")
                    .date(LocalDate.of(2026, 3, 2))
                    .administrations(List.of(Administration.builder("a1", route)
                            .drug(drug)
                            .dose(new Amount(value, unit))
                            .start(Moment.of("2026-03-02T08:00"))
                            .build()))
                    .build();
            Received received = Received.of(SheetWriter.write(visit));
            assertThat(received.says()).isEmpty();
            assertThat(received.visits()).map(Received::withoutOrigins).containsExactly(Received.withoutOrigins(visit));
        }
    }

    @Test
    void clocksWithAmOrPmAreReadEverywhere() {
        Visit visit = Received.of("""
                visit V1 2026-03-02 arrived 7:40 AM departed 1:10 PM primary 9:00 AM
                8:00 AM push x
                9:00 AM-11:00 AM infusion y pause:9:10 AM-9:20 AM after:8am
                """).visits().get(0);
        assertThat(visit.arrived()).hasToString("2026-03-02T07:40");
        assertThat(visit.departed()).hasToString("2026-03-02T13:10");
        assertThat(visit.primaryReason()).isEqualTo("a2");
        assertThat(visit.administrations().get(1).after()).isEqualTo("a1");
        assertThat(visit.administrations().get(1).pauses().get(0).stop()).hasToString("2026-03-02T09:20");
    }

    @Test
    void aPurposeIsNoPartOfTheDrug() {
        Administration flush = line("08:00 push saline flush 10 ml");
        assertThat(flush.drug()).isEqualTo("saline");
        assertThat(flush.purpose()).isEqualTo(Purpose.FLUSH);
        assertThat(flush.dose()).hasToString("10 ml");
        assertThat(line("08:00-09:00 infusion x discontinued").discontinued()).isTrue();
        assertThat(line("08:00 push \"saline flush\"").drug()).isEqualTo("saline flush");
        assertThat(line("08:00 push contrast").drug()).isEqualTo("contrast");
    }

    @Test
    void verbsSayRouteAndCategory() {
        assertThat(line("08:00 push x").category()).isNull();
        assertThat(line("08:00-09:00 hydration x").category()).isEqualTo(Category.HYDRATION);
        assertThat(line("08:00 chemo-im x").category()).isEqualTo(Category.CHEMOTHERAPY);
        assertThat(line("08:00 im x category:other").category()).isEqualTo(Category.OTHER);
    }

    @Test
    void linesSpeakOfOneAnotherByClockDrugOrId() {
        Received received = Received.of("""
                visit V1 2026-03-02 primary beta
                13:25 im alpha
                ~60m infusion beta after:13:25
                ~60m infusion gamma with:beta
                ~60m infusion delta after:a1 id:d
                ? push epsilon after:d
                """);
        assertThat(received.says()).isEmpty();
        Visit visit = received.visits().get(0);
        assertThat(visit.primaryReason()).isEqualTo("a2");
        assertThat(visit.administrations())
                .extracting(a -> a.id() + " " + a.with() + " " + a.after())
                .containsExactly("a1 null null", "a2 null a1", "a3 a2 null", "d null a1", "a5 null d");
    }

    @Test
    void expectAndClaimAreRead() throws IOException {
        read("""
                visit V1 2026-03-02 patient P1 account A7
                08:00-09:00 infusion x
                expect 96365 96366x3 96375-59-76x2@03-03
                claim  96365 96366 x3 J3370x2.5$40.00 96361@+1 96372-59
                claim R2 professional pos:11 frequency:7 original:ICN1 dx:E860,D509 96365@2026-03-05
                visit V2 2026-12-31
                expect nothing
                claim 96365@01-01
                visit V3 2026-03-02
                """);
        assertThat(rejected).isEmpty();
        assertThat(entries.get(0).expected())
                .containsExactly(
                        new ExpectedLine("96365", 1, List.of(), null),
                        new ExpectedLine("96366", 3, List.of(), null),
                        new ExpectedLine("96375", 2, List.of("59", "76"), LocalDate.of(2026, 3, 3)));
        Claim first = entries.get(0).claims().get(0);
        assertThat(first.id()).isEqualTo("V1-1");
        assertThat(first.visit()).isEqualTo("V1");
        assertThat(first.type()).isEqualTo(ClaimType.INSTITUTIONAL);
        assertThat(first.account()).isEqualTo("A7");
        assertThat(first.from()).isEqualTo("2026-03-02");
        assertThat(first.through()).isEqualTo("2026-03-03");
        assertThat(first.lines())
                .extracting(line -> line.line() + " " + line.code() + " " + line.units() + " " + line.modifiers() + " "
                        + line.date() + " " + line.charge())
                .containsExactly(
                        "1 96365 1 [] 2026-03-02 null",
                        "2 96366 3 [] 2026-03-02 null",
                        "3 J3370 2.5 [] 2026-03-02 40.00",
                        "4 96361 1 [] 2026-03-03 null",
                        "5 96372 1 [59] 2026-03-02 null");
        Claim second = entries.get(0).claims().get(1);
        assertThat(second.id()).isEqualTo("R2");
        assertThat(second.type()).isEqualTo(ClaimType.PROFESSIONAL);
        assertThat(second.diagnoses()).containsExactly("E860", "D509");
        assertThat(entries.get(1).expected()).isEmpty();
        assertThat(entries.get(1).claims().get(0).lines().get(0).date()).isEqualTo("2027-01-01");
        assertThat(entries.get(2).expected()).isNull();
    }

    @Test
    void claimsMayStandAlone() throws IOException {
        read(
                "# two claims\nclaim C1 2026-03-02 96365\nclaim 96365\nclaim date:2026-03-02 96366\nvisit V1 2026-03-02\n");
        assertThat(entries).extracting(entry -> entry.visit() == null).containsExactly(true, true, false);
        assertThat(entries.get(0).claims().get(0).visit()).isNull();
        assertThat(entries.get(1).claims().get(0).id()).isEqualTo("claim-3");
        assertThat(rejected).hasSize(1);
        assertThat(rejected.get(0).subject()).isEqualTo("claim claim-2");
        assertThat(rejected.get(0).found()).isEqualTo("\"96365\" without a day");
    }
}
