package org.cannula.checks;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.cannula.codes.AspTable;
import org.jspecify.annotations.Nullable;

/**
 * Medicare's payment limits of drugs (rulebook R-119; Social Security Act 1847A): dollars for one billing unit, set anew each
 * quarter, the percentage added to the average sales price in it.
 */
final class DrugPrices {

    private final Audit audit;

    DrugPrices(Audit audit) {
        this.audit = audit;
    }

    /** The limit of a code on a date, from the nearest quarter that lists it; null where none does. */
    AspTable.@Nullable Limit limit(String code, LocalDate date) {
        return audit.tables().asp().on(date, code);
    }

    /**
     * A limit as a price.
     *
     * @param more what else the payment goes by, for its words; empty where nothing does
     */
    Price price(AspTable.Limit limit, String more) {
        audit.use("asp", limit.held());
        String quarter = limit.edition() + (limit.carried() ? ", the nearest quarter held" : "");
        if (limit.dollars().signum() == 0) {
            return Price.unknown("payment limit " + quarter + " names no amount");
        }
        BigDecimal unit = limit.dollars();
        return new Price(unit, "payment limit " + quarter + more, null);
    }
}
