package org.cannula.service;

import java.time.LocalDate;
import java.util.List;
import org.cannula.basis.Minutes;

/**
 * One entry of the minute ledger: a billed unit and the minutes that earned it.
 *
 * @param access label of the access; lines outside the venous accesses name their route
 * @param code the code
 * @param unit which unit of this service, from 1
 * @param date the date the unit is billed on
 * @param minutes the minutes it was paid with; empty for a code that is not timed
 * @param timed whether the code is earned by minutes; a concurrent indicator is not
 * @param administrations ids of the administrations
 */
public record PaidUnit(
        String access,
        String code,
        int unit,
        LocalDate date,
        Minutes minutes,
        boolean timed,
        List<String> administrations) {}
