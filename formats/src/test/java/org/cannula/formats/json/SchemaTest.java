package org.cannula.formats.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringWriter;
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
