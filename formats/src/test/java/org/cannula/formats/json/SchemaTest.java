package org.cannula.formats.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.cannula.chart.Pump;
import org.cannula.chart.Purpose;
import org.cannula.chart.Route;
import org.cannula.chart.SecondAccess;
import org.cannula.chart.Visit;
import org.cannula.claim.Claim;
import org.cannula.codes.Category;
import org.cannula.engine.Auditor;
import org.cannula.engine.Coder;
import org.cannula.engine.UncodableVisit;
import org.cannula.formats.RandomVisits;
import org.cannula.formats.Received;
import org.cannula.formats.Rejected;
import org.cannula.formats.statistics.Estimate;
import org.cannula.formats.statistics.Rate;
import org.cannula.formats.statistics.Sample;
import org.cannula.formats.statistics.SampleItem;
import org.cannula.formats.x12.RemitSink;
import org.cannula.formats.x12.X12Remits;
import org.cannula.remit.Answer;
import org.cannula.remit.Answering;
import org.cannula.remit.ProviderAdjustment;
import org.cannula.remit.RemitClaim;
import org.cannula.remit.Remits;
import org.cannula.totals.Totals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The JSON schemas of docs/reference and the code say the same. */
class SchemaTest {

    private static final Schemas VISIT = Schemas.named("visit");
    private static final Schemas CLAIM = Schemas.named("claim");
    private static final Schemas CODED = Schemas.named("coded-visit");
    private static final Schemas AUDITED = Schemas.named("audited-claim");
    private static final Schemas TOTALS = Schemas.named("totals");
    private static final Schemas ANSWER = Schemas.named("answer");
    private static final Schemas RATES = Schemas.named("rates");
    private static final Schemas SAMPLE = Schemas.named("sample");
    private static final Schemas ESTIMATE = Schemas.named("estimate");
    private static final Schemas REJECTED = Schemas.named("rejected");
    private static final Coder CODER = Coder.withBuiltInPayers();

    private static final String SHEET = """
            visit V1 2026-03-02 arrived 07:40
            08:00-12:00 infusion vancomycin 1 g vials:1x1g single-dose:yes
            09:00-11:00 infusion ondansetron 8 mg
            09:30-10:30 infusion famotidine 20 mg
            10:00-? infusion magnesium sulfate 2 g
            12:05 push ketorolac 30 mg
            12:06 push unobtainium 1 mg
            12:10-13:40 hydration normal saline 1 L
            ~90m chemo-intrathecal methotrexate 12 mg
            claim 96365 96366x3 96368x2 96375-59x2 96361
            visit V2 2026-03-02 offset -05:00
            08:00-09:31 chemo rituximab 700 mg
            claim 96415x2
            claim Z 2020-01-01 professional 96367 96368x3$10.00
            """;

    @Property(tries = 500)
    void everyVisitWrittenIsOfItsSchema(@ForAll long seed) {
        assertThat(VISIT.against(JsonOut.text(new RandomVisits(seed).visit()))).isEmpty();
    }

    @Property(tries = 500)
    void everyClaimWrittenIsOfItsSchemaAndComesBack(@ForAll long seed) {
        Claim claim = new RandomClaimJson(seed).claim();
        String json = JsonOut.text(claim);
        assertThat(CLAIM.against(json)).isEmpty();
        Received received = Received.of(json);
        assertThat(received.says()).isEmpty();
        assertThat(received.claims()).map(Received::withoutOrigins).containsExactly(claim);
    }

    @Property(tries = 200)
    void everyCodedVisitIsOfItsSchema(@ForAll long seed) throws IOException {
        Visit visit = new RandomVisits(seed).visit();
        StringWriter text = new StringWriter();
        try (JsonOut out = JsonOut.lines(text)) {
            out.coded(CODER.code(plausible(visit)), visit);
        } catch (UncodableVisit beyondWhatIsCovered) {
            return;
        }
        assertThat(CODED.against(text.toString())).isEmpty();
    }

    /** The visit with a payer that exists and without amounts, which are larger here than any drug comes in. */
    private static Visit plausible(Visit visit) {
        return visit.toBuilder()
                .payer("medicare")
                .administrations(visit.administrations().stream()
                        .map(a -> a.toBuilder()
                                .dose(null)
                                .wasted(null)
                                .vials(List.of())
                                .volumeMl(null)
                                .build())
                        .toList())
                .build();
    }

    @Test
    void resultsAreOfTheirSchemasAndUseAllOfThem() throws IOException {
        Received received = Received.of(SHEET);
        assertThat(received.says()).isEmpty();
        List<String> coded = new ArrayList<>();
        for (Visit visit : received.visits()) {
            coded.add(line(out -> out.coded(CODER.code(visit), visit)));
        }
        assertThat(coded).allSatisfy(json -> assertThat(CODED.against(json)).isEmpty());
        assertThat(String.join("", coded))
                .contains("\"queries\":[{", "\"next\":[{", "\"ledger\":[{", "\"notCoded\":[{")
                .contains("2026-03-02T08:00/2026-03-02T")
                .contains("2026-03-02T08:00-05:00/2026-03-02T");
        Auditor auditor = Auditor.withBuiltInPayers();
        List<String> audited = new ArrayList<>();
        for (Claim claim : received.claims()) {
            audited.add(line(out -> out.audited(auditor.audit(claim))));
        }
        assertThat(audited).allSatisfy(json -> assertThat(AUDITED.against(json)).isEmpty());
        assertThat(String.join("", audited)).contains("\"check\":\"ConcurrentBilledTwice\"", "\"notChecked\":[\"");
    }

    @Test
    void totalsAreOfTheirSchema() {
        Auditor auditor = Auditor.withBuiltInPayers();
        Totals totals = new Totals();
        assertThat(TOTALS.against(JsonOut.text(totals))).isEmpty();
        Received.of(SHEET).claims().forEach(claim -> totals.add(auditor.audit(claim)));
        totals.reject();
        String json = JsonOut.text(totals);
        assertThat(TOTALS.against(json)).isEmpty();
        assertThat(json).contains("\"check\":\"ConcurrentBilledTwice\"", "\"rejected\":1", "\"month\":\"2026-03\"");
    }

    @Test
    void answersOfPayersAreOfTheirSchemaAndUseAllOfIt() throws IOException {
        String claim = "{'claim':'A1001','billType':'0131','payer':'medicare','from':'2026-03-02','lines':["
                + "{'line':1,'code':'96365','units':1},{'line':2,'code':'96368','units':2,'charge':'190.00'}]}";
        Remits remits = remits("CLP*A1001*1*500*0**MB*I100~SVC*HC:96365*310*217.31~CAS*CO*45*92.69~"
                + "SVC*HC:96368*190*0~CAS*CO*151*190~LQ*HE*N362~SVC*HC:96375*10*0~CAS*CO*29*10~"
                + "CLP*A1001*22*-500*-217.31**MB*I100~CLP*A1001*1*500*277.31~SVC*HC:96365*310*217.31~CAS*CO*97*92.69~"
                + "SVC*HC:96368*190*60~CAS*CO*45*130~SVC*HC:96375*10*0~CAS*CO*29*10~"
                + "CLP*Z9*4*60*0~CAS*CO*29*60~PLB*1*20261231*WO:I100*30.5*FB*-12~");
        Answer answer = Answering.of(
                Auditor.withBuiltInPayers()
                        .audit(Received.of(claim.replace('\'', '"')).claims().get(0)),
                remits);
        List<String> lines = new ArrayList<>();
        lines.add(line(out -> out.answered(answer)));
        for (RemitClaim each : remits.unmatched()) {
            lines.add(line(out -> out.unmatched(each)));
        }
        for (ProviderAdjustment each : remits.untied()) {
            lines.add(line(out -> out.untied(each)));
        }
        assertThat(lines)
                .hasSize(3)
                .allSatisfy(json -> assertThat(ANSWER.against(json)).as(json).isEmpty());
        assertThat(lines.get(0))
                .contains(
                        "\"history\":[{",
                        "\"denials\":[{",
                        "\"paidAnyway\":[{",
                        "\"takebacks\":[{",
                        "\"unmatched\":[\"96375\"]",
                        "\"reversed\":\"217.31\"");
        assertThat(ANSWER.against(lines.get(0).replace("\"paid\":", "\"payed\":")))
                .isNotEmpty();
    }

    private static Remits remits(String body) throws IOException {
        String text = "ISA*00*          *00*          *ZZ*PAYER          *ZZ*SENDER         *260604*0800*^*00501"
                + "*000000001*0*T*:~GS*HP*PAYER*SENDER*20260604*0800*1*X*005010X221A1~ST*835*0001~"
                + "BPR*I*0*C*CHK************20260604~TRN*1*CHECK1001*1999999999~LX*1~" + body + "SE*1*0001~";
        Remits remits = new Remits();
        X12Remits.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "in", new RemitSink() {
            @Override
            public void claim(RemitClaim claim) {
                remits.add(claim);
            }

            @Override
            public void adjustment(ProviderAdjustment adjustment) {
                remits.add(adjustment);
            }

            @Override
            public void rejected(Rejected rejected) {
                // The file breaks off behind what is asked about.
            }
        });
        return remits;
    }

    @Test
    void ratesSamplesAndEstimatesAreOfTheirSchemas() throws IOException {
        StringWriter rates = new StringWriter();
        JsonOut.rates(
                List.of(
                        new Rate(
                                Rate.Group.PROVIDER,
                                "1999999984",
                                "96368 hourly",
                                40,
                                10,
                                0.1269,
                                0.4119,
                                400,
                                20,
                                1e-9,
                                2e-7,
                                true),
                        new Rate(Rate.Group.PAYER, "medicare", Rate.ERROR, 3, 0, 0, 0.70759, 400, 20, 1, 1, false)),
                rates);
        assertThat(RATES.against(rates.toString())).as(rates.toString()).isEmpty();
        assertThat(rates.toString()).contains("\"flagged\" : true", "\"share\" : 0.25");

        BigDecimal dollars = new BigDecimal("60.00");
        StringWriter sample = new StringWriter();
        JsonOut.sample(
                new Sample(
                        -7,
                        "xoshiro256++",
                        "sha256:0",
                        List.of(new Sample.Stratum("1", new BigDecimal("-5.00"), dollars, 9, dollars, 1)),
                        List.of(new Sample.Drawn("1", 1, 4, new SampleItem("C4", "in: line 4", dollars)))),
                sample);
        assertThat(SAMPLE.against(sample.toString())).as(sample.toString()).isEmpty();

        StringWriter estimate = new StringWriter();
        JsonOut.estimate(
                new Estimate(
                        9,
                        3,
                        1,
                        dollars,
                        new BigDecimal("180.00"),
                        dollars,
                        "Student's t, 2 degrees of freedom",
                        2.92,
                        0.9,
                        new BigDecimal("-3.10"),
                        new BigDecimal("400.00"),
                        new BigDecimal("12.00"),
                        List.of(new Estimate.Part(
                                "1", 9, 3, dollars, new BigDecimal("20.00"), dollars, dollars, dollars))),
                estimate);
        assertThat(ESTIMATE.against(estimate.toString()))
                .as(estimate.toString())
                .isEmpty();
        assertThat(ESTIMATE.against(estimate.toString().replace("\"lower\"", "\"least\"")))
                .isNotEmpty();
    }

    @Test
    void rejectedRecordsAreOfTheirSchema() throws IOException {
        Received received = Received.of("{\"visit\":\"V1\",\"administrations\":[{\"id\":1,\"route\":\"x\"}]}\n{\n"
                + "{\"claim\":\"C1\",\"lines\":[{}]}\nx\n{\"lines\":[]}");
        assertThat(received.rejected()).hasSizeGreaterThanOrEqualTo(4);
        for (Rejected rejected : received.rejected()) {
            String json = line(out -> out.rejected(rejected));
            assertThat(REJECTED.against(json)).as(json).isEmpty();
        }
        String first = line(out -> out.rejected(received.rejected().get(0)));
        assertThat(first)
                .isEqualTo(
                        "{\"visit\":\"V1\",\"error\":{\"input\":\"in\",\"place\":\"line 1 column 40, /administrations/0/id\","
                                + "\"found\":\"1, a number\",\"valid\":\"text in quotes\",\"further\":[{\"place\":"
                                + "\"line 1 column 50, /administrations/0/route\",\"found\":\"\\\"x\\\"\",\"valid\":\""
                                + received.rejected().get(0).faults().get(1).valid() + "\"}]}}\n");
    }

    @Test
    void schemasNameTheFieldsTheReadersKnow() {
        assertThat(VISIT.names("")).containsExactlyInAnyOrderElementsOf(VisitJson.FIELDS);
        assertThat(VISIT.names("/$defs/administration")).containsExactlyInAnyOrderElementsOf(AdministrationJson.FIELDS);
        assertThat(CLAIM.names("")).containsExactlyInAnyOrderElementsOf(ClaimJson.FIELDS);
        assertThat(CLAIM.names("/$defs/line")).containsExactlyInAnyOrderElementsOf(LineJson.FIELDS);
    }

    @Test
    void schemasNameTheWordsTheReadersKnow() {
        String fields = "/$defs/administration/properties/";
        assertThat(words(fields + "route"))
                .containsExactlyElementsOf(
                        List.of(Route.values()).stream().map(Route::word).toList());
        assertThat(words(fields + "category"))
                .containsExactlyElementsOf(
                        List.of(Category.values()).stream().map(Category::word).toList());
        assertThat(words(fields + "purpose"))
                .containsExactlyElementsOf(
                        List.of(Purpose.values()).stream().map(Purpose::word).toList());
        assertThat(words(fields + "pump"))
                .containsExactlyElementsOf(
                        List.of(Pump.values()).stream().map(Pump::word).toList());
        assertThat(words("/$defs/access/properties/kind"))
                .containsExactlyElementsOf(List.of(SecondAccess.Kind.values()).stream()
                        .map(SecondAccess.Kind::word)
                        .toList());
    }

    private static List<String> words(String pointer) {
        List<String> words = new ArrayList<>();
        for (JsonNode word : VISIT.at(pointer + "/enum")) {
            if (!word.isNull()) {
                words.add(word.asText());
            }
        }
        return words;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'visit': 1",
                "'visit': ''",
                "'date': '2026-3-2'",
                "'arrived': '07:40'",
                "'arrived': '2026-03-02T07:40+5'",
                "'setting': 'hospital'",
                "'payer': true",
                "'secondAccessReason': 5",
                "'secondAccessReason': {'kind': 'other'}",
                "'secondAccessReason': [{'where': 'B'}]",
                "'extra': null",
                "'administrations': {}",
                "'administrations': [null]",
                "'administrations': [{'id': 'a1', 'drug': 'x'}]",
                "'administrations': [{'drug': 'x', 'route': 'im'}]",
                "'administrations': [{'id': 'a1', 'drug': 'x', 'route': null}]",
                "'administrations': [{'id': 'a1', 'drug': 'x', 'route': 'iv'}]",
                "'administrations': [{'id': 'a1', 'drug': 'x', 'route': 'im', 'minutes': 1.5}]",
                "'administrations': [{'id': 'a1', 'drug': 'x', 'route': 'im', 'minutes': '1'}]",
                "'administrations': [{'id': 'a1', 'drug': 'x', 'route': 'im', 'minutes': -1}]",
                "'administrations': [{'id': 'a1', 'drug': 'x', 'route': 'im', 'lesions': 0}]",
                "'administrations': [{'id': 'a1', 'drug': 'x', 'route': 'im', 'volumeMl': -1}]",
                "'administrations': [{'id': 'a1', 'drug': 'x', 'route': 'im', 'dose': '1'}]",
                "'administrations': [{'id': 'a1', 'drug': 'x', 'route': 'im', 'dose': '1,000 mg'}]",
                "'administrations': [{'id': 'a1', 'drug': 'x', 'route': 'im', 'dose': '1e3 mg'}]",
                "'administrations': [{'id': 'a1', 'drug': 'x', 'route': 'im', 'singleDose': 'yes'}]",
                "'administrations': [{'id': 'a1', 'drug': 'x', 'route': 'im', 'vials': [{'count': 1}]}]",
                "'administrations': [{'id': 'a1', 'drug': 'x', 'route': 'im', 'vials': [{'amount': '1 g', 'count': 0}]}]",
                "'administrations': [{'id': 'a1', 'drug': 'x', 'route': 'im', 'pauses': [{'start': '2026-03-02T08:00'}]}]",
                "'administrations': [{'id': 'a1', 'drug': 'x', 'route': 'im', 'colour': 'red'}]",
            })
    void whatTheVisitSchemaRefusesTheReaderRefuses(String field) {
        refused(VISIT, "'visit': 'V1'", "'date': '2026-03-02'", "'administrations': []", field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'claim': 1",
                "'claim': ''",
                "'type': 'dental'",
                "'conditionCodes': 'G0'",
                "'diagnoses': [1]",
                "'from': 'today'",
                "'lines': {}",
                "'lines': [{}]",
                "'lines': [{'code': '96365'}]",
                "'lines': [{'units': 1}]",
                "'lines': [{'code': '96365', 'units': '1'}]",
                "'lines': [{'code': '96365', 'units': -1}]",
                "'lines': [{'code': '96365', 'units': 1, 'modifiers': '59'}]",
                "'lines': [{'code': '96365', 'units': 1, 'charge': 310.00}]",
                "'lines': [{'code': '96365', 'units': 1, 'charge': '$310'}]",
                "'lines': [{'code': '96365', 'units': 1, 'drug': {'unit': 'ME'}}]",
                "'lines': [{'code': '96365', 'units': 1, 'drug': {'ndc': '1', 'dose': '1'}}]",
                "'lines': [{'code': '96365', 'units': 1, 'unit': 'UN'}]",
            })
    void whatTheClaimSchemaRefusesTheReaderRefuses(String field) {
        refused(CLAIM, "'claim': 'C1'", "'from': '2026-03-02'", "'lines': []", field);
    }

    private static void refused(Schemas schema, String name, String day, String list, String field) {
        List<String> fields = new ArrayList<>();
        for (String each : List.of(name, day, list)) {
            if (!field.startsWith(each.substring(0, each.indexOf(':') + 1))) {
                fields.add(each);
            }
        }
        String sound = ("{" + name + "," + day + "," + list + "}").replace('\'', '"');
        assertThat(schema.against(sound)).isEmpty();
        assertThat(Received.of(sound).says()).isEmpty();
        fields.add(field);
        String json = ("{" + String.join(",", fields) + "}").replace('\'', '"');
        assertThat(schema.against(json)).as(json).isNotEmpty();
        assertThat(Received.of(json).rejected()).as(json).hasSize(1);
    }

    private interface Writing {
        void to(JsonOut out) throws IOException;
    }

    private static String line(Writing writing) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonOut out = JsonOut.lines(text)) {
            writing.to(out);
        }
        return text.toString();
    }
}
