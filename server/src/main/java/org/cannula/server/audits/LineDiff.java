package org.cannula.server.audits;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cannula.store.ClaimDetail;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A line of a claim as billed beside the one that should be.
 *
 * @param change same, changed, removed or added
 * @param billed null where it was not billed
 * @param corrected null where it should not be billed
 */
record LineDiff(
        int line,
        String change,
        @JsonRawValue @Schema(type = "object") @Nullable String billed,
        @JsonRawValue @Schema(type = "object") @Nullable String corrected) {

    private static final JsonMapper JSON = new JsonMapper();

    static List<LineDiff> of(ClaimDetail detail) {
        Map<Integer, JsonNode> after = new LinkedHashMap<>();
        for (JsonNode line : JSON.readTree(detail.result()).path("corrected")) {
            after.put(line.path("line").asInt(), line);
        }
        List<LineDiff> diff = new ArrayList<>();
        for (JsonNode line : JSON.readTree(detail.claim()).path("lines")) {
            int number = line.path("line").asInt();
            diff.add(of(number, line, after.remove(number)));
        }
        after.forEach((number, line) -> diff.add(of(number, null, line)));
        return diff;
    }

    private static LineDiff of(int number, @Nullable JsonNode billed, @Nullable JsonNode corrected) {
        return new LineDiff(
                number,
                billed == null
                        ? "added"
                        : corrected == null ? "removed" : alike(billed, corrected) ? "same" : "changed",
                billed == null ? null : billed.toString(),
                corrected == null ? null : corrected.toString());
    }

    /** By what both of them say. */
    private static boolean alike(JsonNode billed, JsonNode corrected) {
        for (String field : List.of("code", "units", "modifiers", "date", "charge")) {
            JsonNode before = billed.path(field);
            JsonNode now = corrected.path(field);
            if (!before.isMissingNode() && !now.isMissingNode() && !before.equals(now)) {
                return false;
            }
        }
        return true;
    }
}
