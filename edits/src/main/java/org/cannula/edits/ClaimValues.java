package org.cannula.edits;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cannula.claim.Claim;
import org.cannula.claim.DrugBilled;
import org.cannula.claim.ServiceLine;
import org.jspecify.annotations.Nullable;

/** A claim as expressions see it. What is absent is an empty text; units in parts and unknown charges are not there at all. */
final class ClaimValues {

    private ClaimValues() {}

    static Map<String, Object> of(Claim claim) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("type", claim.type() == null ? "" : claim.type().name().toLowerCase(Locale.ROOT));
        fields.put("billType", text(claim.billType()));
        fields.put("payer", text(claim.payer()));
        fields.put("payerId", text(claim.payerId()));
        fields.put("filing", text(claim.filing()));
        fields.put("frequency", text(claim.frequency()));
        fields.put("placeOfService", text(claim.placeOfService()));
        fields.put("locality", text(claim.locality()));
        fields.put("provider", text(claim.provider()));
        fields.put("from", day(claim.from()));
        fields.put("through", day(claim.through()));
        fields.put("diagnoses", claim.diagnoses());
        fields.put("conditionCodes", claim.conditionCodes());
        List<Map<String, Object>> lines = new ArrayList<>();
        claim.lines().forEach(line -> lines.add(of(claim, line)));
        fields.put("lines", lines);
        return fields;
    }

    /** One line; its date is its own, else the first of the claim, and so is its place of service. */
    static Map<String, Object> of(Claim claim, ServiceLine line) {
        Map<String, Object> fields = new HashMap<>();
        DrugBilled drug = line.drug();
        fields.put("line", (long) line.line());
        fields.put("code", line.code());
        put(fields, "units", line.units());
        fields.put("modifiers", line.modifiers());
        fields.put("date", day(line.date() == null ? claim.from() : line.date()));
        fields.put("revenueCode", text(line.revenueCode()));
        fields.put(
                "placeOfService", text(line.placeOfService() == null ? claim.placeOfService() : line.placeOfService()));
        fields.put("ndc", drug == null ? "" : drug.ndc().replace("-", ""));
        BigDecimal charge = line.charge();
        if (charge != null) {
            put(fields, "chargeCents", charge.movePointRight(2));
        }
        return fields;
    }

    /** Only a whole number that fits is there; nothing is rounded to make it one. */
    private static void put(Map<String, Object> fields, String name, BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        if (plain.scale() <= 0 && plain.precision() - plain.scale() <= 15) {
            fields.put(name, plain.longValueExact());
        }
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
