package org.cannula.chart;

import java.math.BigDecimal;
import java.util.List;
import org.cannula.basis.Origin;
import org.cannula.codes.Category;
import org.jspecify.annotations.Nullable;

/**
 * One documented administration, as documented: nothing is defaulted that a code depends on.
 *
 * @param id name of the administration, unique in its visit
 * @param route how it was given
 * @param drug what was given, in the chart's words
 * @param hcpcs HCPCS code of the drug
 * @param ndc national drug code of the drug
 * @param category category as documented; null where it must be looked up
 * @param site label of the vascular access
 * @param lumen lumen of a multi-lumen catheter; lumens of one site are one access
 * @param start when the drug began to run; null where not documented
 * @param stop when it ended; null where not documented
 * @param runningAt a later entry that shows it still running: proves start to here where the stop is missing
 * @param minutes documented duration in minutes where clock times are missing
 * @param with id of the administration it started together with, where clock times are missing
 * @param after id of the administration it followed, where clock times are missing
 * @param pauses documented interruptions
 * @param bag label of the container; administrations that share one were mixed in it
 * @param purpose why it ran
 * @param pump whose or what pump; null where not documented
 * @param lesions number of lesions injected
 * @param setups number of pump set-ups of a subcutaneous infusion
 * @param volumeMl volume infused, millilitres
 * @param rateMlPerHour documented rate, millilitres an hour
 * @param dose amount given
 * @param wasted amount discarded
 * @param vials containers opened
 * @param singleDose whether the containers are single-dose; null where not documented
 * @param ordered order reference; parts of one ordered dose share it
 * @param discontinued stopped before the ordered dose was complete, as documented
 * @param reason clinical reason
 * @param note free text, never read by a rule
 * @param origin where this was read
 */
public record Administration(
        String id,
        Route route,
        @Nullable String drug,
        @Nullable String hcpcs,
        @Nullable String ndc,
        @Nullable Category category,
        String site,
        @Nullable String lumen,
        @Nullable Moment start,
        @Nullable Moment stop,
        @Nullable Moment runningAt,
        @Nullable Integer minutes,
        @Nullable String with,
        @Nullable String after,
        List<Pause> pauses,
        @Nullable String bag,
        Purpose purpose,
        @Nullable Pump pump,
        int lesions,
        int setups,
        @Nullable BigDecimal volumeMl,
        @Nullable BigDecimal rateMlPerHour,
        @Nullable Amount dose,
        @Nullable Amount wasted,
        List<Vial> vials,
        @Nullable Boolean singleDose,
        @Nullable String ordered,
        boolean discontinued,
        @Nullable String reason,
        @Nullable String note,
        Origin origin) {

    public Administration {
        pauses = List.copyOf(pauses);
        vials = List.copyOf(vials);
    }

    /** Starts a administration with the contract's defaults for everything that is absent. */
    public static Builder builder(String id, Route route) {
        return new Builder(id, route);
    }

    /** A builder that holds every component of this one. */
    public Builder toBuilder() {
        Builder copy = new Builder(id, route);
        copy.drug = drug;
        copy.hcpcs = hcpcs;
        copy.ndc = ndc;
        copy.category = category;
        copy.site = site;
        copy.lumen = lumen;
        copy.start = start;
        copy.stop = stop;
        copy.runningAt = runningAt;
        copy.minutes = minutes;
        copy.with = with;
        copy.after = after;
        copy.pauses = pauses;
        copy.bag = bag;
        copy.purpose = purpose;
        copy.pump = pump;
        copy.lesions = lesions;
        copy.setups = setups;
        copy.volumeMl = volumeMl;
        copy.rateMlPerHour = rateMlPerHour;
        copy.dose = dose;
        copy.wasted = wasted;
        copy.vials = vials;
        copy.singleDose = singleDose;
        copy.ordered = ordered;
        copy.discontinued = discontinued;
        copy.reason = reason;
        copy.note = note;
        copy.origin = origin;
        return copy;
    }

    /** Sets components by name; whatever is not set is absent. */
    public static final class Builder {
        private String id;
        private Route route;
        private @Nullable String drug;
        private @Nullable String hcpcs;
        private @Nullable String ndc;
        private @Nullable Category category;
        private String site = "A";
        private @Nullable String lumen;
        private @Nullable Moment start;
        private @Nullable Moment stop;
        private @Nullable Moment runningAt;
        private @Nullable Integer minutes;
        private @Nullable String with;
        private @Nullable String after;
        private List<Pause> pauses = List.of();
        private @Nullable String bag;
        private Purpose purpose = Purpose.TREATMENT;
        private @Nullable Pump pump;
        private int lesions = 1;
        private int setups = 1;
        private @Nullable BigDecimal volumeMl;
        private @Nullable BigDecimal rateMlPerHour;
        private @Nullable Amount dose;
        private @Nullable Amount wasted;
        private List<Vial> vials = List.of();
        private @Nullable Boolean singleDose;
        private @Nullable String ordered;
        private boolean discontinued = false;
        private @Nullable String reason;
        private @Nullable String note;
        private Origin origin = Origin.NONE;

        private Builder(String id, Route route) {
            this.id = id;
            this.route = route;
        }

        public Builder id(String value) {
            this.id = value;
            return this;
        }

        public Builder route(Route value) {
            this.route = value;
            return this;
        }

        public Builder drug(@Nullable String value) {
            this.drug = value;
            return this;
        }

        public Builder hcpcs(@Nullable String value) {
            this.hcpcs = value;
            return this;
        }

        public Builder ndc(@Nullable String value) {
            this.ndc = value;
            return this;
        }

        public Builder category(@Nullable Category value) {
            this.category = value;
            return this;
        }

        public Builder site(String value) {
            this.site = value;
            return this;
        }

        public Builder lumen(@Nullable String value) {
            this.lumen = value;
            return this;
        }

        public Builder start(@Nullable Moment value) {
            this.start = value;
            return this;
        }

        public Builder stop(@Nullable Moment value) {
            this.stop = value;
            return this;
        }

        public Builder runningAt(@Nullable Moment value) {
            this.runningAt = value;
            return this;
        }

        public Builder minutes(@Nullable Integer value) {
            this.minutes = value;
            return this;
        }

        public Builder with(@Nullable String value) {
            this.with = value;
            return this;
        }

        public Builder after(@Nullable String value) {
            this.after = value;
            return this;
        }

        public Builder pauses(List<Pause> value) {
            this.pauses = value;
            return this;
        }

        public Builder bag(@Nullable String value) {
            this.bag = value;
            return this;
        }

        public Builder purpose(Purpose value) {
            this.purpose = value;
            return this;
        }

        public Builder pump(@Nullable Pump value) {
            this.pump = value;
            return this;
        }

        public Builder lesions(int value) {
            this.lesions = value;
            return this;
        }

        public Builder setups(int value) {
            this.setups = value;
            return this;
        }

        public Builder volumeMl(@Nullable BigDecimal value) {
            this.volumeMl = value;
            return this;
        }

        public Builder rateMlPerHour(@Nullable BigDecimal value) {
            this.rateMlPerHour = value;
            return this;
        }

        public Builder dose(@Nullable Amount value) {
            this.dose = value;
            return this;
        }

        public Builder wasted(@Nullable Amount value) {
            this.wasted = value;
            return this;
        }

        public Builder vials(List<Vial> value) {
            this.vials = value;
            return this;
        }

        public Builder singleDose(@Nullable Boolean value) {
            this.singleDose = value;
            return this;
        }

        public Builder ordered(@Nullable String value) {
            this.ordered = value;
            return this;
        }

        public Builder discontinued(boolean value) {
            this.discontinued = value;
            return this;
        }

        public Builder reason(@Nullable String value) {
            this.reason = value;
            return this;
        }

        public Builder note(@Nullable String value) {
            this.note = value;
            return this;
        }

        public Builder origin(Origin value) {
            this.origin = value;
            return this;
        }

        public Administration build() {
            return new Administration(
                    id,
                    route,
                    drug,
                    hcpcs,
                    ndc,
                    category,
                    site,
                    lumen,
                    start,
                    stop,
                    runningAt,
                    minutes,
                    with,
                    after,
                    pauses,
                    bag,
                    purpose,
                    pump,
                    lesions,
                    setups,
                    volumeMl,
                    rateMlPerHour,
                    dose,
                    wasted,
                    vials,
                    singleDose,
                    ordered,
                    discontinued,
                    reason,
                    note,
                    origin);
        }
    }
}
