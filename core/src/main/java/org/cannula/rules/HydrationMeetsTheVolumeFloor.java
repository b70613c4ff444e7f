package org.cannula.rules;

import java.math.BigDecimal;
import org.cannula.basis.Citation;
import org.cannula.basis.Rule;
import org.cannula.basis.Ruling;
import org.cannula.policy.Knob;
import org.cannula.policy.Readings;

/** Some payers do not pay hydration below a total volume. */
public final class HydrationMeetsTheVolumeFloor extends Rule {

    public static final HydrationMeetsTheVolumeFloor RULE = new HydrationMeetsTheVolumeFloor();

    private HydrationMeetsTheVolumeFloor() {
        super(Citation.of(
                "Haugen Group, investigating injections", "one contractor: no hydration under 500 mL", "2026-11-01"));
    }
    /** Whether the documented total, millilitres, reaches the payer's floor. */
    public Ruling<Boolean> decide(Readings readings, BigDecimal totalMl) {
        int floor = readings.number(Knob.HYDRATION_VOLUME_MIN);
        boolean enough = totalMl.compareTo(BigDecimal.valueOf(floor)) >= 0;
        return new Ruling<>(
                enough,
                because(
                        enough ? "{} mL reach the floor of {}" : "{} mL stay below the floor of {}",
                        totalMl.toPlainString(),
                        floor));
    }
}
