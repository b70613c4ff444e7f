package org.cannula.server.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.cannula.store.Role;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AuditFlowTest extends ServerTest {

    private static List<String> strings(JsonNode rows, String field) {
        List<String> all = new ArrayList<>();
        rows.forEach(row -> all.add(row.path(field).asString()));
        return all;
    }

    @Test
    void uploadedX12IsAuditedBesideItsCharts() throws Exception {
        Asked auditor = as(Role.AUDITOR);
        long claims = auditor.upload("march 2026.837", example("x12/concurrent-hourly.837i"));
        long charts = auditor.upload("charts.visit", example("x12/charts.visit"));
        String id = auditor.audit("x12", claims, charts);
        JsonNode ended = auditor.ended(id);
        assertThat(ended.path("state").asString()).isEqualTo("done");
        assertThat(ended.path("claims").asLong()).isEqualTo(1);
        assertThat(ended.path("done").asLong()).isEqualTo(1);
        assertThat(ended.path("total").asLong()).isEqualTo(1);
        assertThat(ended.path("inputs").path(1).path("role").asString()).isEqualTo("visits");

        JsonNode totals = auditor.get("api/audits/" + id + "/totals").json();
        assertThat(totals.toString()).contains("ConcurrentBilledTwice");

        Asked viewer = as(Role.VIEWER);
        JsonNode claim = viewer.get("api/audits/" + id + "/claims/1").json();
        assertThat(claim.path("summary").path("severity").asString()).isEqualTo("error");
        assertThat(claim.path("summary").path("basis").asString()).isEqualTo("claim+documentation");
        assertThat(claim.path("result").path("findings").path(0).path("check").asString())
                .isEqualTo("ConcurrentBilledTwice");
        assertThat(claim.path("visit").path("administrations").size()).isPositive();
        assertThat(claim.path("coded").path("lines").size()).isPositive();
        assertThat(strings(claim.path("diff"), "change")).contains("changed", "same");
        assertThat(claim.path("items").path(0).path("state").asString()).isEqualTo("open");
        assertThat(viewer.get("api/audits/" + id + "/claims/2").status()).isEqualTo(404);

        String results = auditor.get("api/audits/" + id + "/results").text();
        assertThat(results.lines()).hasSize(1);
        assertThat(Asked.JSON.readTree(results).path("claim").asString())
                .isEqualTo(claim.path("summary").path("claim").asString());

        JsonNode views = as(Role.ADMINISTRATOR).get("api/views?audit=" + id).json();
        assertThat(strings(views.path("rows"), "what")).contains("claim", "results");
        assertThat(strings(views.path("rows"), "who")).contains("viewer", "auditor");
    }

    @Test
    void tableFiltersSortsAndPages() throws Exception {
        Asked auditor = as(Role.AUDITOR);
        String id = auditor.audited("table", claims(120));
        String path = "api/audits/" + id + "/claims";
        JsonNode all = auditor.post(path, "{}").json();
        assertThat(all.path("total").asLong()).isEqualTo(120);
        assertThat(all.path("rows").size()).isEqualTo(50);
        assertThat(all.path("sums").path("claims").asLong()).isEqualTo(120);
        JsonNode some = auditor.post(
                        path,
                        "{\"filter\":{\"check\":\"ConcurrentBilledTwice\",\"provider\":\"prov1\"},\"sort\":\"claim\","
                                + "\"descending\":true,\"offset\":2,\"limit\":3}")
                .json();
        assertThat(some.path("total").asLong()).isEqualTo(20);
        assertThat(strings(some.path("rows"), "claim")).containsExactly("C85", "C79", "C73");
        JsonNode found = auditor.post(path, "{\"filter\":{\"search\":\"c11\"}}").json();
        assertThat(found.path("total").asLong()).isEqualTo(11);
        Asked.Answer wrong = auditor.post(path, "{\"sort\":\"colour\"}");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.type()).isEqualTo("application/problem+json");
        assertThat(wrong.detail()).contains("valid: input, claim, provider");
        assertThat(auditor.post(path, "{\"limit\":501}").status()).isEqualTo(400);
        assertThat(auditor.post("api/audits/none/claims", "{}").status()).isEqualTo(404);
    }

    @Test
    void badRecordsAreNamedAndTheGoodOnesAudited() throws Exception {
        Asked auditor = as(Role.AUDITOR);
        String id = auditor.audited(
                "bad", claim(1) + "\n{\"claim\":\"C2\",\"lines\":[{\"code\":\"96365\"}]}\n" + claim(3) + "\n");
        JsonNode audit = auditor.get("api/audits/" + id).json();
        assertThat(audit.path("claims").asLong()).isEqualTo(2);
        assertThat(audit.path("rejected").asLong()).isEqualTo(1);
        JsonNode rejected = auditor.get("api/audits/" + id + "/rejected").json();
        assertThat(rejected.path("rows").path(0).asString()).contains("line 2", "units");
        String none = auditor.audited("no claims", "nothing that is known\n");
        assertThat(auditor.get("api/audits/" + none).json().path("rejected").asLong())
                .isEqualTo(1);
    }

    @Test
    void sameKeyIsTheSameAuditAndSameBytesTheSameUpload() throws Exception {
        Asked auditor = as(Role.AUDITOR);
        long upload = auditor.upload("a", claims(3));
        assertThat(auditor.upload("b", claims(3))).isEqualTo(upload);
        String id = auditor.audit("once", upload);
        assertThat(auditor.audit("once", upload)).isEqualTo(id);
        Asked.Answer other = auditor.send(auditor.request("api/audits")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "once")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(
                        "{\"title\":\"other\",\"claims\":[{\"upload\":" + upload + ",\"name\":\"a\"}]}"))
                .build());
        assertThat(other.status()).isEqualTo(409);
    }

    @Test
    void whatCannotBeCarriedOutIsRefusedAtOnce() throws Exception {
        Asked auditor = as(Role.AUDITOR);
        long upload = auditor.upload("a", claims(3));
        String claims = "\"claims\":[{\"upload\":" + upload + ",\"name\":\"a\"}]";
        assertThat(auditor.post("api/audits", "{\"claims\":[]}").detail()).contains("at least one upload");
        assertThat(auditor.post("api/audits", "{\"claims\":[{\"upload\":999999,\"name\":\"a\"}]}")
                        .status())
                .isEqualTo(404);
        assertThat(auditor.post("api/audits", "{" + claims + ",\"policy\":\"none\"}")
                        .detail())
                .contains("no policy");
        assertThat(auditor.post("api/audits", "{" + claims + ",\"rates\":\"code\\n\"}")
                        .status())
                .isEqualTo(400);
        assertThat(auditor.post("api/audits", "{" + claims + ",\"mapping\":\"mapping x\\ncolour blue\"}")
                        .detail())
                .contains("colour");
        assertThat(auditor.post("api/audits", "no json").status()).isEqualTo(400);
    }

    @Test
    void exportsAreWhatIsFiltered() throws Exception {
        Asked auditor = as(Role.AUDITOR);
        String id = auditor.audited("export", claims(10));
        String filter = "\"filter\":{\"check\":\"ConcurrentBilledTwice\",\"provider\":\"prov1\"}";
        String path = "api/audits/" + id + "/export";
        String csv = new String(auditor.bytes(path, "{\"format\":\"csv\"," + filter + "}"), StandardCharsets.UTF_8);
        assertThat(csv).contains("C1,", "C7,").doesNotContain("C3,", "C2,");
        String lines = new String(auditor.bytes(path, "{\"format\":\"jsonl\"," + filter + "}"), StandardCharsets.UTF_8);
        assertThat(lines.lines()).hasSize(2);
        String corrected =
                new String(auditor.bytes(path, "{\"format\":\"corrected\"," + filter + "}"), StandardCharsets.UTF_8);
        assertThat(corrected.lines()).hasSize(10);
        List<JsonNode> written = corrected.lines().map(Asked.JSON::readTree).toList();
        assertThat(written.get(0).path("lines").path(1).path("units").asInt()).isEqualTo(1);
        assertThat(written.get(2).path("lines").path(1).path("units").asInt()).isEqualTo(2);
        Asked.Answer wrong = auditor.post(path, "{\"format\":\"docx\"}");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(as(Role.ADMINISTRATOR)
                        .get("api/audit-trail?action=exported&audit=" + id)
                        .json()
                        .path("total")
                        .asLong())
                .isEqualTo(3);
    }

    @Test
    void correctedX12IsX12() throws Exception {
        Asked auditor = as(Role.AUDITOR);
        String original = example("x12/concurrent-hourly.837p");
        String id = auditor.audited("corrected", original);
        String corrected = new String(
                auditor.bytes("api/audits/" + id + "/export", "{\"format\":\"corrected\"}"), StandardCharsets.UTF_8);
        assertThat(corrected).startsWith("ISA*").isNotEqualTo(original);
        String again = auditor.audited("corrected again", corrected);
        assertThat(auditor.post("api/audits/" + again + "/claims", "{\"filter\":{\"check\":\"ConcurrentBilledTwice\"}}")
                        .json()
                        .path("total")
                        .asLong())
                .isZero();
    }

    @Test
    void jobIsCancelledWhileItRuns() throws Exception {
        Asked auditor = as(Role.AUDITOR);
        String id = auditor.audit("cancel", auditor.upload("many", claims(30_000)));
        while (auditor.get("api/audits/" + id).json().path("done").asLong() < 1000) {
            Thread.sleep(20);
        }
        assertThat(auditor.post("api/audits/" + id + "/cancel", "").status()).isEqualTo(200);
        JsonNode ended = auditor.ended(id);
        assertThat(ended.path("state").asString()).isEqualTo("cancelled");
        assertThat(ended.path("claims").asLong()).isBetween(1000L, 29_999L);
        assertThat(auditor.get("api/audits/" + id + "/totals").status()).isEqualTo(409);
        assertThat(as(Role.ADMINISTRATOR)
                        .method("DELETE", "api/audits/" + id, null)
                        .status())
                .isEqualTo(204);
        assertThat(auditor.get("api/audits/" + id).status()).isEqualTo(404);
    }

    @Test
    void uploadThatBreaksOffLeavesNothing() throws Exception {
        Asked auditor = as(Role.AUDITOR);
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the line is cut");
            }

            @Override
            public int read(byte[] into, int from, int most) throws IOException {
                throw new IOException("the line is cut");
            }
        };
        byte[] begun = claims(20_000).getBytes(StandardCharsets.UTF_8);
        try {
            auditor.upload("broken", () -> new SequenceInputStream(new ByteArrayInputStream(begun), broken));
            throw new AssertionError("the upload ended well");
        } catch (IOException expected) {
            assertThat(expected).isNotNull();
        }
        Thread.sleep(300);
        assertThat(as(Role.AUDITOR).get("api/audits").status()).isEqualTo(200);
    }
}
