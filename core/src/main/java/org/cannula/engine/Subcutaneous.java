package org.cannula.engine;

import java.util.List;
import org.cannula.basis.Ruling;
import org.cannula.codes.CodeTable;
import org.cannula.policy.Knob;
import org.cannula.rules.SubcutaneousInfusionHasItsOwnCodes;
import org.cannula.service.Because;
import org.cannula.service.Review;

/** Looks at subcutaneous infusion beside an intravenous initial service, which auditors read differently. */
final class Subcutaneous {

    private Subcutaneous() {}

    static void besideInitial(Sheet sheet) {
        Tally.Earned infusion = null;
        boolean initial = false;
        for (Tally.Earned earned : sheet.tally.earned) {
            initial |= CodeTable.isInitial(earned.code());
            infusion = earned.code().equals("96369") ? earned : infusion;
        }
        if (infusion == null || !initial) {
            return;
        }
        Ruling<String> reading = SubcutaneousInfusionHasItsOwnCodes.RULE.besideInitial(sheet.readings);
        Because because = new Because(
                reading.because(),
                infusion.administrations(),
                infusion.units().get(0).minutes());
        if (reading.value().equals("review")) {
            sheet.tally.review.add(new Review(infusion.administrations(), List.of(because), List.of()));
        } else if (reading.value().equals("initial")) {
            Tally.Earned marked = infusion;
            sheet.tally.earned.replaceAll(earned -> earned.equals(marked)
                    ? new Tally.Earned(
                            earned.code(),
                            earned.access(),
                            earned.administrations(),
                            earned.units(),
                            earned.timed(),
                            false,
                            List.of(sheet.readings.value(Knob.ACCESS_MODIFIER)),
                            earned.because())
                    : earned);
        }
    }
}
