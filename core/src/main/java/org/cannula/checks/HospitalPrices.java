package org.cannula.checks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.cannula.codes.AspTable;
import org.cannula.codes.CodeTable;
import org.cannula.codes.OppsTable;
import org.jspecify.annotations.Nullable;

/** Medicare's hospital outpatient rates (rulebook R-119, R-119a), and what on a claim packages or cuts them. */
final class HospitalPrices {

    /** Hours of observation from which a visit may make the whole claim one package. */
    private static final BigDecimal OBSERVATION_HOURS = BigDecimal.valueOf(8);

    private static final String OBSERVATION = "G0378";

    /** Status of services beside which a conditionally packaged one (Q1) is not paid. */
    private static final Set<String> PAID_BESIDE = Set.of("S", "T", "V", "J2");

    /** What is paid of the rate in an off-campus department: from 2018 with PN, from 2026 with PO for giving drugs. */
    private static final BigDecimal OFF_CAMPUS = new BigDecimal("0.40");

    private static final LocalDate PN_FROM = LocalDate.of(2018, 1, 1);
    private static final LocalDate PO_FROM = LocalDate.of(2026, 1, 1);

    private final Audit audit;
    private final DrugPrices drugs;

    HospitalPrices(Audit audit) {
        this.audit = audit;
        this.drugs = new DrugPrices(audit);
    }

    Price of(Priced item) {
        String billType = audit.claim().billType();
        if (billType != null && billType.startsWith("085")) {
            return Price.unknown("critical access hospital: paid on cost, not by OPPS rates");
        }
        audit.use("opps", audit.held("opps", item.date()));
        OppsTable.Opps opps = row(item.code(), item.date());
        if (opps == null) {
            return Price.unknown(item.code() + " is not in the OPPS list held");
        }
        if (opps.isPackaged()) {
            return Price.nothing("packaged under OPPS (N)");
        }
        if (opps.isDrug()) {
            return drug(item, opps);
        }
        BigDecimal rate = opps.rate();
        if (rate == null) {
            return Price.unknown("OPPS status " + opps.status() + ": no rate of its own");
        }
        if (opps.status().equals("Q1") && isBesidePaidService(item)) {
            return Price.nothing("packaged under OPPS (Q1 beside a paid service)");
        }
        String table = "OPPS " + opps.edition() + (opps.carried() ? ", the nearest edition held" : "") + ", status "
                + opps.status();
        return offCampus(item, rate, table)
                .reserved(opps.status().equals("Q1") ? conditional(item) : null)
                .reserved(comprehensive(item.date()))
                .reserved(observation(item.date()));
    }

    /**
     * A drug that is paid on its own: its rate of the quarter, which is its payment limit; where the quarter's list is not held,
     * the limit. Off campus it is paid in full, and one in its pass-through years (G) is packaged by nothing.
     */
    private Price drug(Priced item, OppsTable.Opps opps) {
        String paid = ", paid on its own (OPPS status " + opps.status() + ")";
        AspTable.Limit limit = drugs.limit(item.code(), item.date());
        BigDecimal rate = opps.rate();
        Price price;
        if (rate != null && (!opps.carried() || limit == null || limit.carried())) {
            price = new Price(
                    rate, "OPPS " + opps.edition() + (opps.carried() ? ", the nearest edition held" : "") + paid, null);
        } else if (limit != null) {
            price = drugs.price(limit, paid);
        } else {
            return Price.unknown("OPPS status " + opps.status() + ": no rate of " + item.code() + " is held");
        }
        return opps.status().equals("G")
                ? price
                : price.reserved(comprehensive(item.date())).reserved(observation(item.date()));
    }

    private OppsTable.@Nullable Opps row(String code, LocalDate date) {
        return audit.tables().opps().on(date, code);
    }

    private Price offCampus(Priced item, BigDecimal rate, String table) {
        BigDecimal cut = Prices.cents(rate.multiply(OFF_CAMPUS));
        if (item.has("PN")) {
            return item.date().isBefore(PN_FROM)
                    ? new Price(rate, table, "an off-campus department (PN) is paid less")
                    : new Price(cut, "40 % of " + rate + ", " + table, "an off-campus department (PN)");
        }
        boolean reduced = item.has("PO") && !item.date().isBefore(PO_FROM) && isAdministration(item);
        return new Price(
                rate,
                table,
                reduced
                        ? "an off-campus department (PO) may be paid 40 %, " + cut + " a unit, for giving drugs from "
                                + PO_FROM.getYear() + " on"
                        : null);
    }

    private boolean isAdministration(Priced item) {
        CodeTable.Entry entry = audit.tables().codes().on(item.code(), item.date());
        return entry != null && entry.isAdministration();
    }

    /** A conditionally packaged service is paid once at most, and not at all beside a paid one of the claim. */
    private @Nullable String conditional(Priced item) {
        if (audit.lines().stream().anyMatch(line -> isPaid(line, item.code()))) {
            return "a paid service on another date of the claim may package it (Q1)";
        }
        return item.units().compareTo(BigDecimal.ONE) > 0
                ? "units of a conditionally packaged service (Q1) may be paid as one"
                : null;
    }

    private @Nullable String comprehensive(LocalDate date) {
        for (Billed line : audit.lines()) {
            OppsTable.Opps opps = row(line.code(), date);
            if (opps != null && opps.status().equals("J1") && line.units().signum() > 0) {
                return line.code() + " is a comprehensive service (J1) that packages the rest of the claim";
            }
        }
        return null;
    }

    private @Nullable String observation(LocalDate date) {
        BigDecimal hours = BigDecimal.ZERO;
        boolean visit = false;
        for (Billed line : audit.lines()) {
            hours = line.code().equals(OBSERVATION) ? hours.add(line.units()) : hours;
            OppsTable.Opps opps = row(line.code(), date);
            visit |= opps != null && opps.status().equals("J2");
        }
        if (hours.compareTo(OBSERVATION_HOURS) < 0) {
            return null;
        }
        return visit
                ? "8 hours of observation or more beside a visit are paid as one package (J2)"
                : "8 hours of observation or more are paid as one package (J2) where a visit led to them";
    }

    private boolean isBesidePaidService(Priced item) {
        return audit.lines().stream().anyMatch(line -> line.date().equals(item.date()) && isPaid(line, item.code()));
    }

    private boolean isPaid(Billed line, String otherThan) {
        OppsTable.Opps opps = row(line.code(), line.date());
        return opps != null
                && !line.code().equals(otherThan)
                && line.units().signum() > 0
                && PAID_BESIDE.contains(opps.status());
    }
}
