package org.cannula.server.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.cannula.store.Role;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class WorklistFlowTest extends ServerTest {

    private JsonNode item(String audit) throws Exception {
        return as(Role.CODER)
                .post("api/worklist", "{\"filter\":{\"audit\":\"" + audit + "\",\"check\":\"ConcurrentBilledTwice\"}}")
                .json()
                .path("rows")
                .path(0);
    }

    private static String decide(JsonNode item, String state, String reason) {
        return "{\"items\":[{\"id\":" + item.path("id").asLong() + ",\"version\":"
                + item.path("version").asInt() + "}],\"state\":\"" + state + "\",\"reason\":\"" + reason + "\"}";
    }

    @Test
    void twoWhoDecideTheSameFindingDoNotOverwriteEachOther() throws Exception {
        String audit = as(Role.AUDITOR).audited("conflict", claim(101));
        JsonNode item = item(audit);
        Asked.Answer first = as(Role.CODER).post("api/worklist/decide", decide(item, "agreed", ""));
        assertThat(first.status()).isEqualTo(200);
        Asked.Answer second = as(Role.AUDITOR).post("api/worklist/decide", decide(item, "disagreed", "second bag"));
        assertThat(second.status()).isEqualTo(409);
        JsonNode conflict = second.json().path("conflicts").path(0);
        assertThat(conflict.path("state").asString()).isEqualTo("agreed");
        assertThat(conflict.path("decidedBy").asString()).isEqualTo("coder");
        assertThat(as(Role.AUDITOR)
                        .post("api/worklist/decide", decide(conflict, "disagreed", "second bag"))
                        .status())
                .isEqualTo(200);
        JsonNode trail =
                as(Role.AUDITOR).get("api/audit-trail?audit=" + audit).json().path("rows");
        assertThat(trail.path(0).path("action").asString()).isEqualTo("decided disagreed");
        assertThat(trail.path(0).path("detail").path("reason").asString()).isEqualTo("second bag");
        assertThat(trail.path(0).path("detail").path("via").asString()).startsWith("token ");
        assertThat(trail.path(0).path("detail").path("versions").asString()).contains("\"engine\"");
        assertThat(as(Role.AUDITOR)
                        .get("api/audit-trail/verify")
                        .json()
                        .path("holds")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void decisionIsThereWhenTheFileIsAuditedAgain() throws Exception {
        String audit = as(Role.AUDITOR).audited("remembered", claim(201));
        as(Role.CODER).post("api/worklist/decide", decide(item(audit), "deferred", "asked the nurse"));
        String again = as(Role.AUDITOR).audited("remembered again", claim(202) + "\n" + claim(201));
        JsonNode claim =
                as(Role.VIEWER).get("api/audits/" + again + "/claims/2").json();
        assertThat(claim.path("items").path(0).path("state").asString()).isEqualTo("deferred");
        assertThat(claim.path("items").path(0).path("reason").asString()).isEqualTo("asked the nurse");
        assertThat(as(Role.VIEWER)
                        .post("api/audits/" + again + "/claims", "{\"filter\":{\"state\":\"deferred\"}}")
                        .json()
                        .path("total")
                        .asLong())
                .isEqualTo(1);
    }

    @Test
    void itemsAreAssignedAndRefusedInWords() throws Exception {
        JsonNode item = item(as(Role.AUDITOR).audited("assign", claim(301)));
        String items = "{\"items\":[{\"id\":" + item.path("id").asLong() + ",\"version\":0}]";
        assertThat(as(Role.CODER)
                        .post("api/worklist/assign", items + ",\"assignee\":\"nobody\"}")
                        .status())
                .isEqualTo(400);
        Asked.Answer assigned = as(Role.CODER).post("api/worklist/assign", items + ",\"assignee\":\"auditor\"}");
        assertThat(assigned.status()).as(assigned.text()).isEqualTo(200);
        JsonNode changed = assigned.json().path("changed").path(0);
        assertThat(changed.path("assignee").asString()).isEqualTo("auditor");
        assertThat(as(Role.VIEWER)
                        .post("api/worklist", "{\"filter\":{\"assignee\":\"auditor\"}}")
                        .json()
                        .path("total")
                        .asLong())
                .isEqualTo(1);
        assertThat(as(Role.CODER)
                        .post("api/worklist/decide", decide(changed, "disagreed", ""))
                        .detail())
                .contains("reason is needed");
        assertThat(as(Role.CODER)
                        .post("api/worklist/decide", decide(changed, "maybe", ""))
                        .detail())
                .contains("valid: open, agreed, disagreed, deferred");
        assertThat(as(Role.CODER)
                        .post("api/worklist/decide", "{\"items\":[],\"state\":\"agreed\"}")
                        .status())
                .isEqualTo(400);
        assertThat(as(Role.CODER).get("api/worklist/999999").status()).isEqualTo(404);
    }
}
