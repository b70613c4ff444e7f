package org.cannula.formats.json;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cannula.basis.Origin;
import org.cannula.claim.DrugBilled;
import org.cannula.claim.ServiceLine;
import org.jspecify.annotations.Nullable;

/** Reads one line of a claim from JSON. */
final class LineJson {

    static final List<String> FIELDS = List.of(
            "line",
            "id",
            "code",
            "units",
            "modifiers",
            "date",
            "through",
            "charge",
            "revenueCode",
            "placeOfService",
            "drug");

    private static final List<String> DRUG_FIELDS = List.of("ndc", "quantity", "unit");

    private final JsonIn in;
    private final Values values;

    LineJson(JsonIn in) {
        this.in = in;
        this.values = new Values(in);
    }

    /** Reads the object the walk stands on, the {@code index}-th line of its claim. */
    ServiceLine read(int index) throws IOException {
        String here = "/lines/" + index;
        Origin origin = in.origin(here);
        ServiceLine.Builder made =
                ServiceLine.builder(index + 1, "", BigDecimal.ZERO).origin(origin);
        int before = in.faults().size();
        boolean code = false;
        boolean units = false;
        Set<String> seen = new HashSet<>();
        for (String name = in.nextField(FIELDS, seen); name != null; name = in.nextField(FIELDS, seen)) {
            switch (name) {
                case "line" -> {
                    Integer number = values.whole();
                    made.line(number == null ? index + 1 : number);
                }
                case "id" -> made.id(values.text());
                case "code" -> {
                    String text = values.code();
                    code = text != null;
                    made.code(text == null ? "" : text);
                }
                case "units" -> {
                    BigDecimal number = values.number();
                    units = number != null;
                    made.units(number == null ? BigDecimal.ZERO : number);
                }
                case "modifiers" -> made.modifiers(values.codes());
                case "date" -> made.date(values.day());
                case "through" -> made.through(values.day());
                case "charge" -> made.charge(values.decimalText());
                case "revenueCode" -> made.revenueCode(values.text());
                case "placeOfService" -> made.placeOfService(values.text());
                case "drug" -> made.drug(drug());
                default -> throw new IllegalStateException(name);
            }
        }
        boolean clean = in.faults().size() == before;
        if (!code && clean) {
            in.faultBefore(origin, here + "/code", "nothing", "the code billed, such as 96365");
        }
        if (!units && clean) {
            in.faultBefore(origin, here + "/units", "nothing", "the units billed, such as 1");
        }
        return made.build();
    }

    private @Nullable DrugBilled drug() throws IOException {
        if (!in.isObject("an object with ndc, quantity and unit")) {
            return null;
        }
        int before = in.faults().size();
        String ndc = null;
        BigDecimal quantity = null;
        String unit = null;
        Set<String> seen = new HashSet<>();
        for (String name = in.nextField(DRUG_FIELDS, seen); name != null; name = in.nextField(DRUG_FIELDS, seen)) {
            switch (name) {
                case "ndc" -> ndc = values.text();
                case "quantity" -> quantity = values.decimalText();
                default -> unit = values.code();
            }
        }
        if (ndc == null) {
            if (in.faults().size() == before) {
                in.fault("a drug without ndc", "the national drug code billed");
            }
            return null;
        }
        return new DrugBilled(ndc, quantity, unit);
    }
}
