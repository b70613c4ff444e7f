package org.cannula.claim;

import java.time.LocalDate;
import java.util.List;
import org.cannula.basis.Origin;
import org.jspecify.annotations.Nullable;

/**
 * One claim, as billed.
 *
 * @param id claim number of the biller
 * @param type institutional or professional; null where not stated
 * @param billType type of bill, four digits with leading zero
 * @param payer name of a policy, where the input names one
 * @param filing claim filing indicator, such as MB
 * @param payerId identification code of the payer
 * @param placeOfService CMS place of service of a professional claim
 * @param locality Medicare's payment locality of a professional claim, as {@code Localities} names it: {@code CA-05},
 *     {@code 01112-05}, {@code WI}
 * @param conditionCodes condition codes
 * @param patient opaque id, only for joining
 * @param provider billing or rendering provider, only for joining
 * @param account opaque id, only for joining
 * @param frequency claim frequency code: 1 original, 7 replacement, 8 void
 * @param originalReference payer's number of the claim that is replaced or voided
 * @param diagnoses diagnosis codes, principal first
 * @param from first date of service
 * @param through last date of service
 * @param visit id of the visit that documents it
 * @param lines billed lines in order
 * @param origin where this was read
 */
public record Claim(
        String id,
        @Nullable ClaimType type,
        @Nullable String billType,
        @Nullable String payer,
        @Nullable String filing,
        @Nullable String payerId,
        @Nullable String placeOfService,
        @Nullable String locality,
        List<String> conditionCodes,
        @Nullable String patient,
        @Nullable String provider,
        @Nullable String account,
        @Nullable String frequency,
        @Nullable String originalReference,
        List<String> diagnoses,
        @Nullable LocalDate from,
        @Nullable LocalDate through,
        @Nullable String visit,
        List<ServiceLine> lines,
        Origin origin) {

    public Claim {
        conditionCodes = List.copyOf(conditionCodes);
        diagnoses = List.copyOf(diagnoses);
        lines = List.copyOf(lines);
    }

    /** Starts a claim with the contract's defaults for everything that is absent. */
    public static Builder builder(String id) {
        return new Builder(id);
    }

    /** A builder that holds every component of this one. */
    public Builder toBuilder() {
        Builder copy = new Builder(id);
        copy.type = type;
        copy.billType = billType;
        copy.payer = payer;
        copy.filing = filing;
        copy.payerId = payerId;
        copy.placeOfService = placeOfService;
        copy.locality = locality;
        copy.conditionCodes = conditionCodes;
        copy.patient = patient;
        copy.provider = provider;
        copy.account = account;
        copy.frequency = frequency;
        copy.originalReference = originalReference;
        copy.diagnoses = diagnoses;
        copy.from = from;
        copy.through = through;
        copy.visit = visit;
        copy.lines = lines;
        copy.origin = origin;
        return copy;
    }

    /** Sets components by name; whatever is not set is absent. */
    public static final class Builder {
        private String id;
        private @Nullable ClaimType type;
        private @Nullable String billType;
        private @Nullable String payer;
        private @Nullable String filing;
        private @Nullable String payerId;
        private @Nullable String placeOfService;
        private @Nullable String locality;
        private List<String> conditionCodes = List.of();
        private @Nullable String patient;
        private @Nullable String provider;
        private @Nullable String account;
        private @Nullable String frequency;
        private @Nullable String originalReference;
        private List<String> diagnoses = List.of();
        private @Nullable LocalDate from;
        private @Nullable LocalDate through;
        private @Nullable String visit;
        private List<ServiceLine> lines = List.of();
        private Origin origin = Origin.NONE;

        private Builder(String id) {
            this.id = id;
        }

        public Builder id(String value) {
            this.id = value;
            return this;
        }

        public Builder type(@Nullable ClaimType value) {
            this.type = value;
            return this;
        }

        public Builder billType(@Nullable String value) {
            this.billType = value;
            return this;
        }

        public Builder payer(@Nullable String value) {
            this.payer = value;
            return this;
        }

        public Builder filing(@Nullable String value) {
            this.filing = value;
            return this;
        }

        public Builder payerId(@Nullable String value) {
            this.payerId = value;
            return this;
        }

        public Builder placeOfService(@Nullable String value) {
            this.placeOfService = value;
            return this;
        }

        public Builder locality(@Nullable String value) {
            this.locality = value;
            return this;
        }

        public Builder conditionCodes(List<String> value) {
            this.conditionCodes = value;
            return this;
        }

        public Builder patient(@Nullable String value) {
            this.patient = value;
            return this;
        }

        public Builder provider(@Nullable String value) {
            this.provider = value;
            return this;
        }

        public Builder account(@Nullable String value) {
            this.account = value;
            return this;
        }

        public Builder frequency(@Nullable String value) {
            this.frequency = value;
            return this;
        }

        public Builder originalReference(@Nullable String value) {
            this.originalReference = value;
            return this;
        }

        public Builder diagnoses(List<String> value) {
            this.diagnoses = value;
            return this;
        }

        public Builder from(@Nullable LocalDate value) {
            this.from = value;
            return this;
        }

        public Builder through(@Nullable LocalDate value) {
            this.through = value;
            return this;
        }

        public Builder visit(@Nullable String value) {
            this.visit = value;
            return this;
        }

        public Builder lines(List<ServiceLine> value) {
            this.lines = value;
            return this;
        }

        public Builder origin(Origin value) {
            this.origin = value;
            return this;
        }

        public Claim build() {
            return new Claim(
                    id,
                    type,
                    billType,
                    payer,
                    filing,
                    payerId,
                    placeOfService,
                    locality,
                    conditionCodes,
                    patient,
                    provider,
                    account,
                    frequency,
                    originalReference,
                    diagnoses,
                    from,
                    through,
                    visit,
                    lines,
                    origin);
        }
    }
}
