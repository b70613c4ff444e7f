package org.cannula.server.access;

import java.util.List;
import org.cannula.store.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/**
 * Who may ask what: the least role for each address under {@code /api}. The first row that fits counts; whatever no row names is for
 * administrators alone, so that a new address is closed until somebody opens it here.
 */
final class Permissions {

    /**
     * A row.
     *
     * @param method null for every one
     * @param least null for whoever comes, signed in or not
     */
    record Row(
            @Nullable HttpMethod method,
            String pattern,
            @Nullable Role least) {}

    static final List<Row> ROWS = List.of(
            open(HttpMethod.POST, "/api/sign-in"),
            open(HttpMethod.GET, "/api/operations/health/**"),
            // The workbench keeps nothing of what is sent.
            row(HttpMethod.POST, "/api/code", Role.VIEWER),
            row(HttpMethod.POST, "/api/audit", Role.VIEWER),
            row(HttpMethod.POST, "/api/mar/**", Role.VIEWER),
            row(HttpMethod.POST, "/api/mar", Role.VIEWER),
            row(HttpMethod.POST, "/api/deidentified", Role.VIEWER),
            row(HttpMethod.GET, "/api/rules/**", Role.VIEWER),
            row(HttpMethod.GET, "/api/vocabulary", Role.VIEWER),
            row(HttpMethod.GET, "/api/me", Role.VIEWER),
            row(HttpMethod.POST, "/api/sign-out", Role.VIEWER),
            row(HttpMethod.PUT, "/api/accounts/*/password", Role.VIEWER),
            row(null, "/api/tokens/**", Role.VIEWER),
            row(HttpMethod.GET, "/api/openapi/**", Role.VIEWER),
            row(HttpMethod.GET, "/api/explorer/**", Role.VIEWER),
            row(HttpMethod.GET, "/api/swagger-ui/**", Role.VIEWER),
            row(HttpMethod.POST, "/api/audits/*/claims", Role.VIEWER),
            row(HttpMethod.POST, "/api/audits/*/export", Role.AUDITOR),
            row(HttpMethod.POST, "/api/audits/**", Role.AUDITOR),
            row(HttpMethod.GET, "/api/audits/*/results", Role.AUDITOR),
            row(HttpMethod.GET, "/api/audits/**", Role.VIEWER),
            row(HttpMethod.POST, "/api/uploads", Role.AUDITOR),
            row(HttpMethod.POST, "/api/worklist", Role.VIEWER),
            row(HttpMethod.GET, "/api/worklist/**", Role.VIEWER),
            row(HttpMethod.POST, "/api/worklist/**", Role.CODER),
            row(HttpMethod.GET, "/api/audit-trail/**", Role.AUDITOR),
            row(HttpMethod.GET, "/api/policies", Role.VIEWER),
            row(HttpMethod.POST, "/api/policies/validate", Role.AUDITOR),
            row(HttpMethod.GET, "/api/tables", Role.VIEWER),
            row(null, "/api/**", Role.ADMINISTRATOR));

    private Permissions() {}

    private static Row row(@Nullable HttpMethod method, String pattern, Role least) {
        return new Row(method, pattern, least);
    }

    private static Row open(HttpMethod method, String pattern) {
        return new Row(method, pattern, null);
    }
}
