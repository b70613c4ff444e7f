package org.cannula.rules;

import java.util.List;
import org.cannula.basis.Citation;
import org.cannula.basis.Rule;
import org.cannula.basis.Ruling;
import org.cannula.chart.Setting;
import org.cannula.codes.PlacesOfService;
import org.cannula.policy.Knob;
import org.cannula.policy.Readings;
import org.jspecify.annotations.Nullable;

/** In a facility place of service the facility reports the administration, not the physician. */
public final class FacilityReportsInAFacilityPlace extends Rule {

    public static final FacilityReportsInAFacilityPlace RULE = new FacilityReportsInAFacilityPlace();

    private FacilityReportsInAFacilityPlace() {
        super(
                Citation.of(
                        "AAPC emergency medicine coding alert 161452",
                        "restating the CPT guideline for facility settings",
                        "2026-11-01"),
                Citation.of("CMS place of service list", "2024, facility flag", "2026-11-01"),
                Citation.of("Regence reimbursement policy 109", "effective 2024-11-01, its own list", "2026-11-01"));
    }
    /** Whether a visit may be coded for its biller; {@code placeOfService} is two digits or null where not documented. */
    public Ruling<Boolean> decide(Readings readings, @Nullable String placeOfService) {
        if (readings.setting() == Setting.FACILITY || placeOfService == null) {
            return new Ruling<>(
                    true,
                    because(
                            "the {} reports the administration",
                            readings.setting().word()));
        }
        List<String> own = readings.codes(Knob.FACILITY_PLACES);
        PlacesOfService.Place place =
                readings.tables().places().on(placeOfService, readings.policy().date());
        boolean facility = own.isEmpty() ? place != null && place.facility() : own.contains(placeOfService);
        return new Ruling<>(
                !facility,
                facility
                        ? because(
                                "place of service {} is a facility: the facility reports the administration, a professional claim does not",
                                placeOfService)
                        : because(
                                "place of service {} is no facility, so the professional reports the administration",
                                placeOfService));
    }
}
