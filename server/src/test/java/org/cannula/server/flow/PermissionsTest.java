package org.cannula.server.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.cannula.store.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Every address of the interface, and the least role it answers; asked by every role and by nobody. */
class PermissionsTest extends ServerTest {

    private static final String TABLE = """
            anybody        POST   /api/sign-in
            viewer         POST   /api/code
            viewer         POST   /api/audit
            viewer         POST   /api/mar
            viewer         POST   /api/deidentified
            viewer         GET    /api/rules
            viewer         GET    /api/rules/{name}
            viewer         GET    /api/vocabulary
            viewer         GET    /api/policies
            viewer         GET    /api/tables
            viewer         GET    /api/me
            viewer         PUT    /api/accounts/{name}/password
            viewer         GET    /api/tokens
            viewer         POST   /api/tokens
            viewer         DELETE /api/tokens/{id}
            viewer         GET    /api/audits
            viewer         GET    /api/audits/{id}
            viewer         GET    /api/audits/{id}/totals
            viewer         GET    /api/audits/{id}/rejected
            viewer         POST   /api/audits/{id}/claims
            viewer         GET    /api/audits/{id}/claims/{seq}
            viewer         POST   /api/worklist
            viewer         GET    /api/worklist/{item}
            coder          POST   /api/worklist/decide
            coder          POST   /api/worklist/assign
            auditor        POST   /api/uploads
            auditor        POST   /api/audits
            auditor        POST   /api/audits/{id}/cancel
            auditor        GET    /api/audits/{id}/results
            auditor        POST   /api/audits/{id}/export
            auditor        GET    /api/audit-trail
            auditor        GET    /api/audit-trail/verify
            auditor        POST   /api/policies/validate
            administrator  PUT    /api/policies
            administrator  DELETE /api/policies/{name}
            administrator  POST   /api/tables
            administrator  DELETE /api/audits/{id}
            administrator  GET    /api/views
            administrator  GET    /api/accounts
            administrator  POST   /api/accounts
            administrator  PUT    /api/accounts/{name}
            administrator  GET    /api/retention
            administrator  PUT    /api/retention
            administrator  POST   /api/purge
            """;

    private record Address(String method, String path) {
        String concrete() {
            return path.substring(1).replaceAll("\\{(seq|item)}", "1").replaceAll("\\{[a-z]+}", "none");
        }
    }

    private static Map<Address, String> table() {
        Map<Address, String> table = new LinkedHashMap<>();
        TABLE.lines().forEach(line -> {
            List<String> words = List.of(line.split("\\s+", -1));
            table.put(new Address(words.get(1), words.get(2)), words.get(0));
        });
        return table;
    }

    @Test
    void tableHasEveryAddress() throws Exception {
        TreeSet<String> documented = new TreeSet<>();
        for (Map.Entry<String, JsonNode> path :
                as(Role.VIEWER).get("api/openapi").json().path("paths").properties()) {
            path.getValue()
                    .propertyNames()
                    .forEach(method -> documented.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey()));
        }
        documented.removeIf(each -> each.contains("/api/operations"));
        TreeSet<String> known = new TreeSet<>();
        table().keySet().forEach(each -> known.add(each.method() + " " + each.path()));
        assertThat(documented).isEqualTo(known);
    }

    @Test
    void everyRoleMayWhatItsRowSays() throws Exception {
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        for (Map.Entry<Address, String> row : table().entrySet()) {
            check(row, null, wrong);
            asked++;
            for (Role role : Role.values()) {
                check(row, role, wrong);
                asked++;
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(asked).isEqualTo(table().size() * 5);
    }

    private void check(Map.Entry<Address, String> row, @Nullable Role role, List<String> wrong) throws Exception {
        Address address = row.getKey();
        boolean sends = !address.method().equals("GET") && !address.method().equals("DELETE");
        Asked who = as(role);
        if (role == null) {
            // As a page of ours would ask: what is tried here is not where it comes from.
            who.get("api/me");
        }
        int status = who.method(address.method(), address.concrete(), sends ? "{}" : null)
                .status();
        boolean open = row.getValue().equals("anybody");
        boolean allowed = open || (role != null && role.covers(Role.of(row.getValue())));
        // What is refused is refused before the address is even looked at; what is allowed may fail for other reasons.
        boolean own = address.path().endsWith("/password") && status == 403;
        boolean fits = allowed ? open || own || (status != 401 && status != 403) : status == (role == null ? 401 : 403);
        if (!fits) {
            wrong.add((role == null ? "nobody" : role.word()) + " " + address + ": " + status);
        }
    }

    @Test
    void anAddressNobodyNamedIsForAdministratorsAlone() throws Exception {
        assertThat(as(Role.AUDITOR).get("api/operations/prometheus").status()).isEqualTo(403);
        assertThat(as(Role.AUDITOR).get("api/nothing").status()).isEqualTo(403);
        assertThat(as(Role.ADMINISTRATOR).get("api/nothing").status()).isEqualTo(404);
        assertThat(as(null).get("api/operations/health").status()).isEqualTo(200);
    }
}
