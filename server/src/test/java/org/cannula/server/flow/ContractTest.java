package org.cannula.server.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.util.Set;
import java.util.TreeSet;
import org.cannula.store.Role;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Answers are as the OpenAPI document says, and hold nothing it does not name. */
class ContractTest extends ServerTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private com.fasterxml.jackson.databind.JsonNode document() throws Exception {
        return MAPPER.readTree(as(Role.VIEWER).get("api/openapi").text());
    }

    /** The schema of the answer of an address, closed: a field that the document does not name is an error. */
    private static JsonSchema schema(
            com.fasterxml.jackson.databind.JsonNode document, String method, String path, String status) {
        com.fasterxml.jackson.databind.JsonNode content = document.path("paths")
                .path(path)
                .path(method)
                .path("responses")
                .path(status)
                .path("content");
        assertThat(content.isEmpty()).as(method + " " + path + " " + status).isFalse();
        ObjectNode schema = content.elements().next().path("schema").deepCopy();
        ObjectNode components = document.path("components").deepCopy();
        components.path("schemas").forEach(each -> {
            if (each.has("properties") && !each.has("additionalProperties")) {
                ((ObjectNode) each).put("additionalProperties", false);
            }
        });
        schema.set("components", components);
        return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema);
    }

    private void fits(
            com.fasterxml.jackson.databind.JsonNode document,
            String method,
            String path,
            String status,
            Asked.Answer answer)
            throws Exception {
        assertThat(answer.status()).as(path + " " + answer.text()).isEqualTo(Integer.parseInt(status));
        Set<ValidationMessage> faults = schema(document, method, path, status).validate(MAPPER.readTree(answer.text()));
        assertThat(faults).as(method + " " + path).isEmpty();
    }

    @Test
    void answersAreAsTheDocumentSays() throws Exception {
        com.fasterxml.jackson.databind.JsonNode document = document();
        Asked auditor = as(Role.AUDITOR);
        Asked administrator = as(Role.ADMINISTRATOR);
        long claims = auditor.upload("a", example("x12/concurrent-hourly.837i"));
        long charts = auditor.upload("b", example("x12/charts.visit"));
        String id = auditor.audit("contract", claims, charts);
        auditor.ended(id);
        String audit = "api/audits/" + id;

        fits(document, "get", "/api/audits", "200", auditor.get("api/audits"));
        fits(document, "get", "/api/audits/{id}", "200", auditor.get(audit));
        fits(document, "post", "/api/audits/{id}/cancel", "200", auditor.post(audit + "/cancel", ""));
        fits(document, "get", "/api/audits/{id}/rejected", "200", auditor.get(audit + "/rejected"));
        fits(document, "post", "/api/audits/{id}/claims", "200", auditor.post(audit + "/claims", "{}"));
        fits(document, "get", "/api/audits/{id}/claims/{seq}", "200", auditor.get(audit + "/claims/1"));
        Asked.Answer work = auditor.post("api/worklist", "{}");
        fits(document, "post", "/api/worklist", "200", work);
        JsonNode item = work.json().path("rows").path(0);
        String decide = "{\"items\":[{\"id\":" + item.path("id").asLong() + ",\"version\":0}],\"state\":\"agreed\"}";
        fits(document, "post", "/api/worklist/decide", "200", auditor.post("api/worklist/decide", decide));
        fits(
                document,
                "get",
                "/api/worklist/{item}",
                "200",
                auditor.get("api/worklist/" + item.path("id").asLong()));
        fits(document, "get", "/api/audit-trail", "200", auditor.get("api/audit-trail"));
        fits(document, "get", "/api/audit-trail/verify", "200", auditor.get("api/audit-trail/verify"));
        fits(document, "get", "/api/views", "200", administrator.get("api/views"));
        fits(document, "get", "/api/me", "200", auditor.get("api/me"));
        fits(document, "get", "/api/accounts", "200", administrator.get("api/accounts"));
        fits(document, "get", "/api/tokens", "200", administrator.get("api/tokens?all=true"));
        fits(document, "post", "/api/tokens", "201", auditor.post("api/tokens", "{\"label\":\"x\",\"days\":2}"));
        fits(document, "get", "/api/retention", "200", administrator.get("api/retention"));
        fits(document, "get", "/api/policies", "200", auditor.get("api/policies"));
        fits(document, "get", "/api/tables", "200", auditor.get("api/tables"));
        fits(
                document,
                "post",
                "/api/policies/validate",
                "200",
                auditor.text("POST", "api/policies/validate", "payer x\ncolour blue\n"));
    }

    @Test
    void addressesHoldNoPatientData() throws Exception {
        TreeSet<String> parameters = new TreeSet<>();
        for (com.fasterxml.jackson.databind.JsonNode path : document().path("paths")) {
            for (com.fasterxml.jackson.databind.JsonNode operation : path) {
                operation.path("parameters").forEach(each -> {
                    if (!each.path("in").asText().equals("header")) {
                        parameters.add(each.path("name").asText());
                    }
                });
            }
        }
        assertThat(parameters)
                .isSubsetOf(
                        "action", "all", "audit", "edition", "head", "id", "item", "limit", "name", "offset", "q",
                        "seq", "who");
    }
}
