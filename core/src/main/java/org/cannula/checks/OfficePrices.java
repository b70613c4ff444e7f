package org.cannula.checks;

import java.math.BigDecimal;
import org.cannula.codes.AspTable;
import org.cannula.codes.Localities;
import org.cannula.codes.MpfsTable;
import org.cannula.codes.PlacesOfService;
import org.jspecify.annotations.Nullable;

/** Medicare's physician fee schedule (rulebook R-120): what a professional claim is paid. */
final class OfficePrices {

    private final Audit audit;
    private final DrugPrices drugs;

    OfficePrices(Audit audit) {
        this.audit = audit;
        this.drugs = new DrugPrices(audit);
    }

    Price of(Priced item) {
        boolean facility = isFacility(item);
        AspTable.Limit limit = drugs.limit(item.code(), item.date());
        if (limit != null) {
            return facility
                    ? Price.unknown("a drug given in place of service " + item.place() + " is paid to the facility")
                    : drugs.price(limit, "");
        }
        audit.use("mpfs", audit.held("mpfs", item.date()));
        MpfsTable.Mpfs price = row(item, facility);
        if (price == null) {
            return Price.unknown(
                    audit.drug(item.code(), item.date()) == null
                            ? item.code() + " is not in the physician fee schedule held"
                            : "no payment limit of " + item.code() + " is held: the contractor prices it");
        }
        String schedule =
                "physician fee schedule " + price.edition() + (price.carried() ? ", the nearest year held" : "");
        return switch (price.status()) {
            case "B" -> Price.nothing("bundled under the " + schedule + " (B)");
            case "T" -> {
                boolean beside = isBesidePaidService(item);
                yield beside
                        ? Price.nothing("paid only alone by the " + schedule + " (T)")
                        : priced(item, price, schedule, facility);
            }
            default -> priced(item, price, schedule, facility);
        };
    }

    private Price priced(Priced item, MpfsTable.Mpfs price, String schedule, boolean facility) {
        BigDecimal units = price.units();
        if (units == null || units.signum() == 0) {
            return Price.unknown(item.code() + " has no price in the " + schedule
                    + (facility ? " in a facility" : ", status " + price.status()));
        }
        String locality = audit.locality();
        Localities.Locality place =
                locality == null ? null : audit.tables().localities().on(item.date(), locality);
        BigDecimal local = place == null ? null : price.in(place);
        if (place != null && local != null) {
            audit.use("gpci", place.held());
            return new Price(
                    local,
                    units + " RVU x " + price.conversionFactor() + ", " + schedule + ", by the indices of "
                            + place.state()
                            + "-" + place.number() + ", " + place.edition()
                            + (place.carried() ? ", the nearest year held" : ""),
                    null);
        }
        return new Price(
                Prices.cents(units.multiply(price.conversionFactor())),
                units + " RVU x " + price.conversionFactor() + ", " + schedule
                        + (locality == null
                                ? ", no locality"
                                : ", no locality: " + locality + " names none, or several"),
                null);
    }

    private MpfsTable.@Nullable Mpfs row(Priced item, boolean facility) {
        return audit.tables().mpfs().on(item.date(), facility, item.code());
    }

    private boolean isFacility(Priced item) {
        PlacesOfService.Place place =
                item.place() == null ? null : audit.tables().places().on(item.place(), item.date());
        return place != null && place.facility();
    }

    private boolean isBesidePaidService(Priced item) {
        return audit.lines().stream()
                .filter(line -> line.date().equals(item.date()) && !line.code().equals(item.code()))
                .map(Priced::of)
                .map(other -> row(other, isFacility(other)))
                .anyMatch(price -> price != null && price.status().equals("A"));
    }
}
