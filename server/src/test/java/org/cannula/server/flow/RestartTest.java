package org.cannula.server.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cannula.store.Role;
import org.cannula.store.testing.Kind;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RestartTest extends ServerTest {

    private static final int CLAIMS = 20_000;

    @Test
    void auditGoesOnAfterARestartWithNothingDoubled() throws Exception {
        Asked auditor = as(Role.AUDITOR);
        String id = auditor.audit("restart", auditor.upload("many", claims(CLAIMS)));
        for (int restart = 1; restart <= 2; restart++) {
            long before = auditor.get("api/audits/" + id).json().path("done").asLong();
            while (auditor.get("api/audits/" + id).json().path("done").asLong() < before + 1500) {
                Thread.sleep(10);
            }
            running.close();
            begin();
            auditor = as(Role.AUDITOR);
        }
        JsonNode ended = auditor.ended(id);
        assertThat(ended.path("state").asString()).isEqualTo("done");
        assertThat(ended.path("claims").asLong()).isEqualTo(CLAIMS);
        assertThat(auditor.get("api/audits/" + id + "/totals")
                        .json()
                        .path("claims")
                        .asLong())
                .isEqualTo(CLAIMS);
        List<String> results =
                auditor.get("api/audits/" + id + "/results").text().lines().toList();
        assertThat(results).hasSize(CLAIMS);
        Set<String> different = new HashSet<>(results);
        assertThat(different).hasSize(CLAIMS);
        JsonNode work = auditor.post("api/worklist", "{\"filter\":{\"check\":\"ConcurrentBilledTwice\"}}")
                .json();
        assertThat(work.path("total").asLong()).isEqualTo(CLAIMS / 2);
        if (kind == Kind.SQLITE) {
            assertThat(auditor.get("api/audit-trail/verify")
                            .json()
                            .path("holds")
                            .asBoolean())
                    .isTrue();
        }
    }
}
