package org.cannula.fhir;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cannula.claim.DrugBilled;
import org.cannula.claim.ServiceLine;
import org.jspecify.annotations.Nullable;

/** Makes the line of an item, or of a detail of an item that has no code of its own. */
final class LineResource {

    private static final String CODE = "a CPT or HCPCS code";

    private final Reading reading;
    private final boolean professional;
    private final @Nullable LocalDate claimFrom;

    /**
     * @param professional whether an item's place of service is wanted
     * @param claimFrom first day of the claim, which is that of a line without one
     */
    LineResource(Reading reading, boolean professional, @Nullable LocalDate claimFrom) {
        this.reading = reading;
        this.professional = professional;
        this.claimFrom = claimFrom;
    }

    /** The CPT or HCPCS code of an item or a detail, or null. */
    static @Nullable String code(Node item) {
        String code = Codes.of(item.one("productOrService"), Codes::isProcedure);
        return code == null ? null : code.toUpperCase(Locale.ROOT);
    }

    /** Place of service of an item, or null. */
    @Nullable
    String place(Node item) {
        Node place = professional ? item.one("location[x]") : null;
        String code = Codes.of(place, Codes::isPlaceOfService);
        return reading.padded(code, 2, place, "a place of service of two digits");
    }

    /**
     * The line; what is wrong with it is noted.
     *
     * @param item the item, or its detail
     * @param dated what has its date: the item
     * @param number number of the line
     * @param claimPlace place of service of the claim
     */
    ServiceLine read(Node item, Node dated, int number, String code, @Nullable String claimPlace) {
        if (!code.matches("[A-Z0-9]{2,10}")) {
            reading.fault(item.pointer() + "/productOrService", "a code of " + code.length() + " characters", CODE);
        }
        BigDecimal units = reading.quantity(item.one("quantity"));
        if (units == null) {
            reading.fault(item.pointer() + "/quantity", "nothing", "the units billed, as quantity");
        }
        Node serviced = dated.one("serviced[x]");
        boolean period = serviced != null && serviced.fhirType().equals("Period");
        LocalDate date = Reading.day(period && serviced != null ? serviced.one("start") : serviced);
        LocalDate through = period && serviced != null ? Reading.day(serviced.one("end")) : null;
        if (date == null && claimFrom == null) {
            reading.fault(
                    dated.pointer(),
                    "no day of service",
                    "servicedDate or servicedPeriod, or the claim's billablePeriod");
        }
        if (date != null && through != null && through.isBefore(date) && serviced != null) {
            reading.fault(serviced.pointer(), "a period that ends before it begins", "end from start on");
        }
        Node revenue = item.one("revenue") != null ? item.one("revenue") : dated.one("revenue");
        String place = place(dated);
        return ServiceLine.builder(number, code, units == null ? BigDecimal.ZERO : units)
                .modifiers(modifiers(item))
                .date(date)
                .through(through == null || through.equals(date) ? null : through)
                .charge(charge(item))
                .revenueCode(reading.padded(
                        Codes.preferring(revenue, Codes::isRevenue), 4, revenue, "a revenue code of four characters"))
                .placeOfService(place == null || place.equals(claimPlace) ? null : place)
                .drug(drug(item))
                .origin(reading.place().apply(item.pointer()))
                .build();
    }

    /** Some write each modifier as a concept, some all of them as codings of one. */
    private List<String> modifiers(Node item) {
        Set<String> modifiers = new LinkedHashSet<>();
        for (Node modifier : item.all("modifier")) {
            for (Node coding : Codes.codings(modifier)) {
                String code = String.valueOf(coding.text("code")).toUpperCase(Locale.ROOT);
                if (!code.matches("[A-Z0-9]{2}")) {
                    reading.fault(
                            coding.pointer() + "/code",
                            "a code of " + code.length() + " characters",
                            "a modifier of two");
                }
                modifiers.add(code);
            }
        }
        return new ArrayList<>(modifiers);
    }

    /** What was submitted for it: the amount an ExplanationOfBenefit says was, else the item's own. */
    private static @Nullable BigDecimal charge(Node item) {
        for (Node adjudication : item.all("adjudication")) {
            if (Codes.has(adjudication.one("category"), "submitted")) {
                return Reading.dollars(adjudication.one("amount"));
            }
        }
        return Reading.dollars(item.one("net"));
    }

    /** The national drug code beside the code, in an extension, or in a detail with its quantity. */
    private @Nullable DrugBilled drug(Node item) {
        Node service = item.one("productOrService");
        String ndc = Codes.of(service, Codes::isNdc);
        for (Node extension : service == null ? List.<Node>of() : service.all("extension")) {
            if (ndc == null && Codes.isNdc(String.valueOf(extension.text("url")))) {
                ndc = Codes.of(extension.one("value[x]"), Codes::isNdc);
            }
        }
        if (ndc != null) {
            return new DrugBilled(ndc, null, null);
        }
        for (Node detail : item.all("detail")) {
            String code = Codes.of(detail.one("productOrService"), Codes::isNdc);
            if (code != null) {
                Node quantity = detail.one("quantity");
                return new DrugBilled(code, reading.quantity(quantity), Reading.unit(quantity));
            }
        }
        return null;
    }
}
