package org.cannula.checks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.cannula.policy.Knob;
import org.cannula.policy.RateList;

/** What units of a claim are paid: by the user's own rates, else by Medicare's where the payer pays by those. */
final class Prices {

    private final Audit audit;
    private final HospitalPrices hospital;
    private final OfficePrices office;

    Prices(Audit audit) {
        this.audit = audit;
        this.hospital = new HospitalPrices(audit);
        this.office = new OfficePrices(audit);
    }

    /** The price of one unit. */
    Price of(Priced item) {
        String payer = audit.policy().payer();
        RateList.Rate own =
                audit.pricing().own().on(payer, audit.policy().setting(), item.code(), item.modifiers(), item.date());
        if (own != null) {
            return new Price(own.amount(), own.source(), null);
        }
        if (audit.policy().is(Knob.RATES, "own")) {
            return Price.unknown(
                    audit.pricing().own().isEmpty()
                            ? "no rates of " + payer + " are held"
                            : "the rates given have none of " + payer + " for " + item.code() + " on " + item.date());
        }
        return audit.isProfessional() ? office.of(item) : hospital.of(item);
    }

    /** Some units of an item. */
    record Part(Priced item, BigDecimal units) {}

    /**
     * Dollars for units of several items; unknown where the price of any is.
     *
     * @param nothing what is added where nothing is paid for them
     */
    Money money(List<Part> parts, String nothing) {
        LinkedHashMap<Price, BigDecimal> byPrice = new LinkedHashMap<>();
        List<Share> shares = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO.setScale(2);
        boolean known = true;
        boolean upTo = false;
        for (Part part : parts) {
            Priced item = part.item();
            Price price = of(item);
            byPrice.merge(price, part.units(), BigDecimal::add);
            BigDecimal unit = price.unit();
            if (unit == null) {
                known = false;
            } else {
                BigDecimal amount = cents(unit.multiply(part.units()));
                sum = sum.add(amount);
                upTo |= price.reservation() != null;
                shares.add(new Share(item.line(), item.code(), item.date(), amount));
            }
        }
        List<String> words = new ArrayList<>();
        byPrice.forEach((price, count) -> words.add(price.words(count) + (price.isNothing() ? nothing : "")));
        String because = String.join(" + ", words);
        return known ? new Money(sum, because, upTo, shares) : Money.unknown(because);
    }

    static BigDecimal cents(BigDecimal dollars) {
        return dollars.setScale(2, RoundingMode.HALF_UP);
    }
}
