package org.cannula.checks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.cannula.codes.Editions;
import org.cannula.codes.MpfsTable;
import org.cannula.codes.OppsTable;
import org.cannula.codes.PlacesOfService;
import org.cannula.policy.Knob;
import org.jspecify.annotations.Nullable;

/** Reckons dollars at risk from Medicare's own prices (rulebook R-119, R-119a, R-120). */
final class Prices {

    private static final BigDecimal OBSERVATION_HOURS = BigDecimal.valueOf(8);

    private final Audit audit;

    Prices(Audit audit) {
        this.audit = audit;
    }

    Money of(String code, BigDecimal units, LocalDate date) {
        if (audit.policy().is(Knob.RATES, "own")) {
            return Money.unknown("no rates of " + audit.policy().payer() + " are held");
        }
        return audit.isProfessional() ? office(code, units, date) : hospital(code, units, date);
    }

    private Money office(String code, BigDecimal units, LocalDate date) {
        Editions.Held edition = audit.tables().editions().heldInYear("mpfs", date);
        audit.use("mpfs", edition);
        boolean facility = isFacility(audit.claim().placeOfService(), date);
        MpfsTable.Mpfs price = audit.tables().mpfs().on(date, facility, code);
        if (price == null || price.units() == null) {
            return Money.unknown(
                    code + " has no price in the physician fee schedule" + (facility ? " in a facility" : ""));
        }
        String because = units.toPlainString() + " x " + price.units() + " RVU x " + price.conversionFactor()
                + " (physician fee schedule " + price.edition() + (price.carried() ? ", the nearest year held" : "")
                + ", no locality)";
        return new Money(cents(units.multiply(price.units()).multiply(price.conversionFactor())), because);
    }

    private boolean isFacility(@Nullable String placeOfService, LocalDate date) {
        PlacesOfService.Place place =
                placeOfService == null ? null : audit.tables().places().on(placeOfService, date);
        return place != null && place.facility();
    }

    private Money hospital(String code, BigDecimal units, LocalDate date) {
        String billType = audit.claim().billType();
        if (billType != null && billType.startsWith("085")) {
            return Money.unknown("critical access hospital: paid on cost, not by OPPS rates");
        }
        audit.use("opps", audit.tables().editions().heldInYear("opps", date));
        OppsTable.Opps price = audit.tables().opps().on(date, code);
        if (price == null) {
            return Money.unknown(code + " is not in the OPPS list held");
        }
        if (price.isPackaged()) {
            return new Money(cents(BigDecimal.ZERO), "packaged under OPPS (N); still a false line");
        }
        BigDecimal rate = price.rate();
        if (rate == null) {
            return Money.unknown("OPPS status " + price.status() + ": no rate of its own");
        }
        if (price.status().equals("Q1") && isBesidePaidService(code, date)) {
            return new Money(
                    cents(BigDecimal.ZERO), "packaged under OPPS (Q1 beside a paid service); still a false line");
        }
        String because = units.toPlainString() + " x " + rate + " (OPPS " + price.edition()
                + (price.carried() ? ", the nearest edition held" : "") + ", status " + price.status() + ")";
        String reserve = reservation(date);
        return new Money(cents(units.multiply(rate)), reserve == null ? because : "up to " + because + ": " + reserve);
    }

    /** What may have packaged or cut the payment of this claim, so that the rate is only a ceiling. */
    private @Nullable String reservation(LocalDate date) {
        BigDecimal observation = BigDecimal.ZERO;
        for (Billed line : audit.lines()) {
            if (line.code().equals("G0378")) {
                observation = observation.add(line.units());
            }
            OppsTable.Opps price = audit.tables().opps().on(date, line.code());
            if (price != null && price.status().equals("J1")) {
                return line.code() + " is a comprehensive service that packages the rest of the claim";
            }
            if (line.line().modifiers().contains("PN")
                    || line.line().modifiers().contains("PO")) {
                return "an off-campus department (PN or PO) may be paid less";
            }
        }
        return observation.compareTo(OBSERVATION_HOURS) < 0
                ? null
                : "8 hours of observation or more may be paid as one package";
    }

    private boolean isBesidePaidService(String code, LocalDate date) {
        return audit.lines().stream()
                .filter(line -> line.date().equals(date) && !line.code().equals(code))
                .map(line -> audit.tables().opps().on(date, line.code()))
                .anyMatch(price -> price != null
                        && (price.status().equals("S") || price.status().equals("T")));
    }

    private static BigDecimal cents(BigDecimal dollars) {
        return dollars.setScale(2, RoundingMode.HALF_UP);
    }
}
