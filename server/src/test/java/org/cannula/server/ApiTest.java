package org.cannula.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the interface answers, and how it says that something is wrong. */
class ApiTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static TestServer server;
    private static Visitor visitor;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        visitor = Visitor.signedIn(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static JsonNode code(String text, String... more) {
        Map<String, String> request = new HashMap<>(Map.of("text", text));
        for (int i = 0; i < more.length; i += 2) {
            request.put(more[i], more[i + 1]);
        }
        HttpResponse<String> answer = visitor.post("api/code", JSON.writeValueAsString(request));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static String example(String name) throws IOException {
        return Files.readString(TestServer.ROOT.resolve("examples").resolve(name));
    }

    private static List<String> lines(JsonNode visit) {
        return visit.at("/coded/lines")
                .valueStream()
                .filter(line -> !line.path("drug").asBoolean())
                .map(line ->
                        line.path("code").asString() + "x" + line.path("units").asInt())
                .toList();
    }

    @Test
    void aSheetComesBackCodedWithItsTimeline() throws IOException {
        JsonNode visit = code(example("concurrent-again.visit")).at("/visits/0");

        assertThat(lines(visit)).containsExactly("96365x1", "96366x3", "96368x1");
        JsonNode bar = visit.at("/timeline/bars/0");
        assertThat(bar.path("start").asInt()).isEqualTo(480);
        assertThat(bar.path("stop").asInt()).isEqualTo(720);
        assertThat(bar.path("ticks").valueStream().map(tick -> tick.path("ran").asInt()))
                .containsExactly(16, 91, 151, 211);
        assertThat(bar.path("beside").toString()).isEqualTo("[[480,540],[600,660]]");
    }

    @Test
    void theTimelineSaysWhereTheSheetHoldsTheTimes() {
        String line = "  08:00 - 09:30   infusion  vancomycin 1 g";
        JsonNode bar = code("visit V 2026-03-02\n" + line + "\n").at("/visits/0/timeline/bars/0");

        assertThat(bar.path("line").asInt()).isEqualTo(2);
        assertThat(line.substring(
                        bar.path("clockFrom").asInt(), bar.path("clockTo").asInt()))
                .isEqualTo("08:00 - 09:30");
    }

    @Test
    void visitsAsJsonComeBackAsSheets() throws IOException {
        JsonNode visit = code("{\"visit\":\"V1\",\"date\":\"2026-03-02\",\"administrations\":[{\"id\":\"a1\",\"route\":"
                        + "\"iv-infusion\",\"drug\":\"vancomycin\",\"start\":\"2026-03-02T08:00\",\"stop\":\"2026-03-02T09:00\"}]}")
                .at("/visits/0");

        assertThat(visit.path("sheet").asString()).contains("08:00-09:00", "infusion", "vancomycin");
        assertThat(lines(visit)).containsExactly("96365x1");
    }

    @Test
    void anotherPolicyOrSettingIsJudgedBy() {
        String sheet = "visit V facility medicare 2026-03-02\n08:00 push ketorolac 30 mg\n08:40 push ketorolac 30 mg\n";

        assertThat(lines(code(sheet).at("/visits/0"))).containsExactly("96374x1", "96376x1");
        assertThat(lines(code(sheet, "setting", "professional").at("/visits/0")))
                .containsExactly("96374x1");
        assertThat(code(sheet, "policy", "commercial")
                        .at("/visits/0/coded/policy")
                        .asString())
                .isEqualTo("commercial/facility");
    }

    @Test
    void faultsNameLineAndColumn() {
        JsonNode answer = code("visit V 2026-03-02\n08:00-09:00 infussion vancomycin\n");

        assertThat(answer.path("visits")).isEmpty();
        JsonNode fault = answer.at("/rejected/0/faults/0");
        assertThat(fault.path("line").asInt()).isEqualTo(2);
        assertThat(fault.path("column").asInt()).isEqualTo(13);
        assertThat(fault.path("valid").asString()).contains("infusion (infusion, push");
    }

    @Test
    void aClaimIsAuditedBesideItsVisit() throws IOException {
        JsonNode claim = code(example("concurrent-hourly.visit")).at("/claims/0");

        assertThat(claim.at("/audited/basis").asString()).isEqualTo("claim+documentation");
        assertThat(claim.at("/audited/findings/0/check").asString()).isEqualTo("ConcurrentBilledTwice");
    }

    @Test
    void whatIsWrongIsAProblem() {
        HttpResponse<String> broken = visitor.post("api/code", "{\"text\":");
        HttpResponse<String> missing = visitor.post("api/code", "{\"text\":\"x\",\"policy\":\"nobody\"}");
        HttpResponse<String> large =
                visitor.post("api/code", JSON.writeValueAsString(Map.of("text", "x".repeat(400_000))));
        HttpResponse<String> method = visitor.get("api/code");
        HttpResponse<String> nowhere = visitor.get("api/rules/NoSuchRule");

        assertThat(List.of(broken, missing, large, method, nowhere))
                .extracting(HttpResponse::statusCode)
                .containsExactly(400, 404, 413, 405, 404);
        for (HttpResponse<String> each : List.of(broken, missing, large, method, nowhere)) {
            assertThat(each.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
            assertThat(JSON.readTree(each.body()).path("detail").asString()).isNotEmpty();
        }
    }

    @Test
    void rulesAreFoundByAnyOfTheirWords() {
        JsonNode found =
                JSON.readTree(visitor.get("api/rules?q=concurrent%20once").body());
        JsonNode page = JSON.readTree(
                visitor.get("api/rules/concurrentonceperencounter").body());

        assertThat(found.valueStream().map(each -> each.path("name").asString()))
                .startsWith("ConcurrentOncePerEncounter");
        assertThat(page.path("text").asString()).contains("```sheet");
        assertThat(page.path("sources")).isNotEmpty();
        assertThat(JSON.readTree(visitor.get("api/rules/96368").body())
                        .path("facts")
                        .toString())
                .contains("MUE hospital");
    }

    @Test
    void aRecordsRowsBecomeLinesOfASheet() {
        String rows = """
                Medication\tAction\tDate/Time\tDose\tRoute\tSite
                vancomycin\tNew Bag\t03/02/2026 08:00\t1 g\tIVPB\tleft
                ketorolac\tGiven\t03/02/2026 08:30\t30 mg\tIV push\tleft
                vancomycin\tRate Change\t03/02/2026 08:40\t1 g\tIVPB\tleft
                vancomycin\tStopped\t03/02/2026 10:05\t1 g\tIVPB\tleft
                ondansetron\tGiven\t\t4 mg\tIV push\tleft
                """;
        JsonNode grid = JSON.readTree(
                visitor.post("api/mar", JSON.writeValueAsString(Map.of("text", rows, "date", "2026-03-02")))
                        .body());

        assertThat(grid.path("columns").valueStream().map(column -> column.path("field")
                        .asString()))
                .containsExactly("drug", "action", "time", "dose", "route", "site");
        assertThat(grid.path("lines").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder(
                        "08:00-10:05  ivpb  vancomycin  1 g  @left", "08:30  iv push  ketorolac  30 mg  @left");
        assertThat(grid.path("left").toString()).contains("\"row\":5", "no time");
    }

    @Test
    void aCopyWithoutIdentityCodesTheSame() throws IOException {
        String sheet = """
                visit Smith-John facility medicare 2026-03-02
                patient 4711 account A77
                08:00-12:00 infusion vancomycin 1 g @left note:"Mrs Smith asked"
                09:00-10:00 infusion ondansetron 8 mg @left
                """;
        String copy = JSON.readTree(visitor.post("api/deidentified", JSON.writeValueAsString(Map.of("text", sheet)))
                        .body())
                .path("sheet")
                .asString();

        assertThat(copy).doesNotContain("Smith", "4711", "A77", "2026-03").contains("2026-01-01", "08:00-12:00");
        assertThat(lines(code(copy).at("/visits/0")))
                .isEqualTo(lines(code(sheet).at("/visits/0")));
    }

    @Test
    void theInterfaceDescribesItself() {
        JsonNode described = JSON.readTree(visitor.get("api/openapi").body());

        assertThat(described.path("paths").propertyNames())
                .contains(
                        "/api/code",
                        "/api/audit",
                        "/api/vocabulary",
                        "/api/rules",
                        "/api/rules/{name}",
                        "/api/policies")
                .allMatch(path -> path.startsWith("/api/"));
    }
}
