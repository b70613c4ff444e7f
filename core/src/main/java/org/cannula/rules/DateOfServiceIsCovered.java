package org.cannula.rules;

import java.time.LocalDate;
import org.cannula.basis.Citation;
import org.cannula.basis.Rule;
import org.cannula.basis.Ruling;

/** The codes of this family exist under their present numbers from 2009-01-01. */
public final class DateOfServiceIsCovered extends Rule {

    public static final DateOfServiceIsCovered RULE = new DateOfServiceIsCovered();

    private DateOfServiceIsCovered() {
        super(Citation.of("HCPro, coding Q&A", "2009: the renumbering of the family", "2026-11-01"));
    }
    /** Whether a date of service can be coded at all. */
    public Ruling<Boolean> decide(LocalDate date) {
        boolean covered = !date.isBefore(LocalDate.of(2009, 1, 1));
        return new Ruling<>(
                covered,
                covered
                        ? because("{} is covered by the present codes", date)
                        : because("{} lies before 2009-01-01, when the codes had other numbers and rules", date));
    }
}
