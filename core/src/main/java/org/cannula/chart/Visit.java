package org.cannula.chart;

import java.time.LocalDate;
import java.util.List;
import org.cannula.basis.Origin;
import org.jspecify.annotations.Nullable;

/**
 * One documented encounter. Visits of one patient and provider that share a date are coded with sight of each other.
 *
 * @param id name of the visit
 * @param date day of the visit as documented
 * @param patient opaque id, only for joining
 * @param provider opaque id, only for joining
 * @param account opaque id, only for joining
 * @param setting who bills
 * @param payer name of a policy
 * @param placeOfService CMS place of service, two digits
 * @param arrived arrival
 * @param departed departure
 * @param inpatientFrom when an inpatient order took effect
 * @param primaryReason id of the administration that was the reason for the visit
 * @param secondAccess documented reasons for a second access; empty where all accesses count as one
 * @param administrations what was given, in the order documented
 * @param origin where this was read
 */
public record Visit(
        String id,
        @Nullable LocalDate date,
        @Nullable String patient,
        @Nullable String provider,
        @Nullable String account,
        Setting setting,
        String payer,
        @Nullable String placeOfService,
        @Nullable Moment arrived,
        @Nullable Moment departed,
        @Nullable Moment inpatientFrom,
        @Nullable String primaryReason,
        List<SecondAccess> secondAccess,
        List<Administration> administrations,
        Origin origin) {

    public Visit {
        secondAccess = List.copyOf(secondAccess);
        administrations = List.copyOf(administrations);
    }

    /** Starts a visit with the contract's defaults for everything that is absent. */
    public static Builder builder(String id) {
        return new Builder(id);
    }

    /** A builder that holds every component of this one. */
    public Builder toBuilder() {
        Builder copy = new Builder(id);
        copy.date = date;
        copy.patient = patient;
        copy.provider = provider;
        copy.account = account;
        copy.setting = setting;
        copy.payer = payer;
        copy.placeOfService = placeOfService;
        copy.arrived = arrived;
        copy.departed = departed;
        copy.inpatientFrom = inpatientFrom;
        copy.primaryReason = primaryReason;
        copy.secondAccess = secondAccess;
        copy.administrations = administrations;
        copy.origin = origin;
        return copy;
    }

    /** Sets components by name; whatever is not set is absent. */
    public static final class Builder {
        private String id;
        private @Nullable LocalDate date;
        private @Nullable String patient;
        private @Nullable String provider;
        private @Nullable String account;
        private Setting setting = Setting.FACILITY;
        private String payer = "medicare";
        private @Nullable String placeOfService;
        private @Nullable Moment arrived;
        private @Nullable Moment departed;
        private @Nullable Moment inpatientFrom;
        private @Nullable String primaryReason;
        private List<SecondAccess> secondAccess = List.of();
        private List<Administration> administrations = List.of();
        private Origin origin = Origin.NONE;

        private Builder(String id) {
            this.id = id;
        }

        public Builder id(String value) {
            this.id = value;
            return this;
        }

        public Builder date(@Nullable LocalDate value) {
            this.date = value;
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

        public Builder setting(Setting value) {
            this.setting = value;
            return this;
        }

        public Builder payer(String value) {
            this.payer = value;
            return this;
        }

        public Builder placeOfService(@Nullable String value) {
            this.placeOfService = value;
            return this;
        }

        public Builder arrived(@Nullable Moment value) {
            this.arrived = value;
            return this;
        }

        public Builder departed(@Nullable Moment value) {
            this.departed = value;
            return this;
        }

        public Builder inpatientFrom(@Nullable Moment value) {
            this.inpatientFrom = value;
            return this;
        }

        public Builder primaryReason(@Nullable String value) {
            this.primaryReason = value;
            return this;
        }

        public Builder secondAccess(List<SecondAccess> value) {
            this.secondAccess = value;
            return this;
        }

        public Builder administrations(List<Administration> value) {
            this.administrations = value;
            return this;
        }

        public Builder origin(Origin value) {
            this.origin = value;
            return this;
        }

        public Visit build() {
            return new Visit(
                    id,
                    date,
                    patient,
                    provider,
                    account,
                    setting,
                    payer,
                    placeOfService,
                    arrived,
                    departed,
                    inpatientFrom,
                    primaryReason,
                    secondAccess,
                    administrations,
                    origin);
        }
    }
}
