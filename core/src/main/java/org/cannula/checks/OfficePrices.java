package org.cannula.checks;

import java.math.BigDecimal;
import org.cannula.codes.MpfsTable;
import org.cannula.codes.PlacesOfService;
import org.jspecify.annotations.Nullable;

/** Medicare's physician fee schedule (rulebook R-120): what a professional claim is paid. */
final class OfficePrices {

    private final Audit audit;

    OfficePrices(Audit audit) {
        this.audit = audit;
    }

    Price of(Priced item) {
        audit.use("mpfs", audit.held("mpfs", item.date()));
        boolean facility = isFacility(item);
        MpfsTable.Mpfs price = row(item, facility);
        if (price == null) {
            return Price.unknown(item.code() + " is not in the physician fee schedule held");
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

    private static Price priced(Priced item, MpfsTable.Mpfs price, String schedule, boolean facility) {
        BigDecimal units = price.units();
        if (units == null || units.signum() == 0) {
            return Price.unknown(item.code() + " has no price in the " + schedule
                    + (facility ? " in a facility" : ", status " + price.status()));
        }
        return new Price(
                Prices.cents(units.multiply(price.conversionFactor())),
                units + " RVU x " + price.conversionFactor() + ", " + schedule + ", no locality",
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
