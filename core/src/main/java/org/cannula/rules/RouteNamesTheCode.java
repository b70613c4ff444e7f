package org.cannula.rules;

import java.time.LocalDate;
import org.cannula.basis.Citation;
import org.cannula.basis.Rule;
import org.cannula.basis.Ruling;
import org.cannula.chart.Route;

/** Chemotherapy into a body cavity, the spinal fluid or a lesion takes the code of its route; the puncture is included. */
public final class RouteNamesTheCode extends Rule {

    public static final RouteNamesTheCode RULE = new RouteNamesTheCode();

    private RouteNamesTheCode() {
        super(
                Citation.of(
                        "OHIMA Spotlight on CPT", "2024-10: intrathecal and pleural, puncture included", "2026-11-01"),
                Citation.of("CMS MUE table", "2026 Q4: 96405 and 96406 are 1, MAI 2", "2026-11-01"));
    }
    /** The reason a route takes its code. */
    public Ruling<String> decide(String code, String drug, Route route) {
        return new Ruling<>(
                code, because("{}, {}: the route has its own code, puncture or drainage included", drug, route.word()));
    }

    /** Lesions that are still the smaller code. */
    public static final int FEW_LESIONS = 7;

    /** The code for so many lesions injected. */
    public Ruling<String> lesions(int lesions) {
        boolean few = lesions <= FEW_LESIONS;
        return new Ruling<>(
                few ? "96405" : "96406",
                because(
                        few
                                ? "{} lesion(s) injected, no more than seven: one unit for all"
                                : "{} lesions injected, more than seven: one unit for all",
                        lesions));
    }

    /** The reason a route is not coded on a day before its code came into use. */
    public Ruling<Boolean> notYet(String code, String drug, LocalDate date) {
        return new Ruling<>(
                false, because("{}: {}, the code of the route, was not in use yet on {}", drug, code, date.toString()));
    }

    /** The reason a route is not coded in this family. */
    public Ruling<Boolean> outside(String drug, Route route) {
        return new Ruling<>(
                false, because("{} by {}: this family has no code for such a drug by this route", drug, route.word()));
    }
}
