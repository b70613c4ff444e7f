package org.cannula.claim;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.cannula.basis.Origin;
import org.jspecify.annotations.Nullable;

/**
 * One billed line, as billed.
 *
 * @param line number of the line on the claim, from 1
 * @param code CPT or HCPCS code as billed, upper case
 * @param units billed units; may be decimal
 * @param id the biller's own line id
 * @param modifiers modifiers in billed order
 * @param date date of service of the line; null where only the claim has dates
 * @param through last date of a line billed as a range
 * @param charge billed charge, dollars
 * @param revenueCode revenue code, four digits
 * @param placeOfService place of service of the line where it differs from the claim
 * @param drug drug identification of the line
 * @param origin where this was read
 */
public record ServiceLine(
        int line,
        String code,
        BigDecimal units,
        @Nullable String id,
        List<String> modifiers,
        @Nullable LocalDate date,
        @Nullable LocalDate through,
        @Nullable BigDecimal charge,
        @Nullable String revenueCode,
        @Nullable String placeOfService,
        @Nullable DrugBilled drug,
        Origin origin) {

    public ServiceLine {
        modifiers = List.copyOf(modifiers);
    }

    /** Starts a serviceLine with the contract's defaults for everything that is absent. */
    public static Builder builder(int line, String code, BigDecimal units) {
        return new Builder(line, code, units);
    }

    /** A builder that holds every component of this one. */
    public Builder toBuilder() {
        Builder copy = new Builder(line, code, units);
        copy.id = id;
        copy.modifiers = modifiers;
        copy.date = date;
        copy.through = through;
        copy.charge = charge;
        copy.revenueCode = revenueCode;
        copy.placeOfService = placeOfService;
        copy.drug = drug;
        copy.origin = origin;
        return copy;
    }

    /** Sets components by name; whatever is not set is absent. */
    public static final class Builder {
        private int line;
        private String code;
        private BigDecimal units;
        private @Nullable String id;
        private List<String> modifiers = List.of();
        private @Nullable LocalDate date;
        private @Nullable LocalDate through;
        private @Nullable BigDecimal charge;
        private @Nullable String revenueCode;
        private @Nullable String placeOfService;
        private @Nullable DrugBilled drug;
        private Origin origin = Origin.NONE;

        private Builder(int line, String code, BigDecimal units) {
            this.line = line;
            this.code = code;
            this.units = units;
        }

        public Builder line(int value) {
            this.line = value;
            return this;
        }

        public Builder code(String value) {
            this.code = value;
            return this;
        }

        public Builder units(BigDecimal value) {
            this.units = value;
            return this;
        }

        public Builder id(@Nullable String value) {
            this.id = value;
            return this;
        }

        public Builder modifiers(List<String> value) {
            this.modifiers = value;
            return this;
        }

        public Builder date(@Nullable LocalDate value) {
            this.date = value;
            return this;
        }

        public Builder through(@Nullable LocalDate value) {
            this.through = value;
            return this;
        }

        public Builder charge(@Nullable BigDecimal value) {
            this.charge = value;
            return this;
        }

        public Builder revenueCode(@Nullable String value) {
            this.revenueCode = value;
            return this;
        }

        public Builder placeOfService(@Nullable String value) {
            this.placeOfService = value;
            return this;
        }

        public Builder drug(@Nullable DrugBilled value) {
            this.drug = value;
            return this;
        }

        public Builder origin(Origin value) {
            this.origin = value;
            return this;
        }

        public ServiceLine build() {
            return new ServiceLine(
                    line, code, units, id, modifiers, date, through, charge, revenueCode, placeOfService, drug, origin);
        }
    }
}
