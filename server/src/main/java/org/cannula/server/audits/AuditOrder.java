package org.cannula.server.audits;

import java.util.ArrayList;
import java.util.List;
import org.cannula.store.Run;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * An audit as its job keeps it: everything that decides its result but the versions it runs under.
 *
 * @param payerFiles the uploaded payer files it is carried out by; none until it is begun
 */
record AuditOrder(
        String title,
        List<AuditRequest.Upload> claims,
        List<AuditRequest.Upload> visits,
        @Nullable String policy,
        @Nullable String mapping,
        @Nullable String rates,
        List<String> payerFiles) {

    static final String KIND = "audit";

    private static final JsonMapper JSON = new JsonMapper();

    String json() {
        return JSON.writeValueAsString(this);
    }

    static AuditOrder of(String json) {
        return JSON.readValue(json, AuditOrder.class);
    }

    /** With the payer files it is carried out by: those in use when it is begun, and the same ones ever after. */
    AuditOrder by(List<String> files) {
        return new AuditOrder(title, claims, visits, policy, mapping, rates, files);
    }

    List<Run.Input> inputs() {
        List<Run.Input> inputs = new ArrayList<>();
        claims.forEach(each -> inputs.add(new Run.Input(each.upload(), each.name(), "claims")));
        visits.forEach(each -> inputs.add(new Run.Input(each.upload(), each.name(), "visits")));
        return inputs;
    }
}
