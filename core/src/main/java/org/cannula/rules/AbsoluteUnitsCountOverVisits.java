package org.cannula.rules;

import java.time.LocalDate;
import org.cannula.basis.Citation;
import org.cannula.basis.Rule;
import org.cannula.basis.Ruling;
import org.cannula.chart.Setting;
import org.cannula.codes.EditList;
import org.cannula.codes.MueTable;
import org.cannula.policy.Knob;
import org.cannula.policy.Readings;

/** Where the units of a date are limited absolutely, visits of one patient and date share them. */
public final class AbsoluteUnitsCountOverVisits extends Rule {

    public static final AbsoluteUnitsCountOverVisits RULE = new AbsoluteUnitsCountOverVisits();

    private static final int ABSOLUTE = 2;
    private static final String CONCURRENT = "96368";

    private AbsoluteUnitsCountOverVisits() {
        super(
                Citation.of("CMS MUE table", "2026 Q4: 96368 96369 96405 96406 are 1 a date, MAI 2", "2026-11-01"),
                Citation.of(
                        "First Coast, MUE and appeals", "MAI 2 is absolute and summed over the date", "2026-11-01"));
    }

    /** Whether so many units of a code may be reported on a date, all visits of the patient and provider together. */
    public Ruling<Boolean> decide(Readings readings, String code, int units, LocalDate date) {
        EditList list = EditList.of(readings.setting() == Setting.PROFESSIONAL);
        MueTable.Mue mue = readings.tables().mue().on(date, list, code);
        // The code itself allows one concurrent infusion a date; the edit only restates it.
        boolean known = mue == null ? code.equals(CONCURRENT) : mue.mai() == ABSOLUTE;
        int most = mue == null ? 1 : mue.units();
        if (!known || units <= most) {
            return new Ruling<>(true, because("{} x{} on {} is within what the date allows", code, units, date));
        }
        boolean open = readings.is(Knob.NATIONAL_EDITS, "review");
        return new Ruling<>(
                open,
                because(
                        open
                                ? "{} x{} over the visits of {}: above {}, but the payer is not bound by it"
                                : "{} x{} over the visits of {}: {} is absolute for the date, an earlier visit reports it",
                        code,
                        units,
                        date,
                        most));
    }
}
