package org.cannula.cases.labelled;

/** What can be wrong with a claim, in the words of the rulebook. No name of a check: {@link Named} knows those. */
enum Situation {
    /** More than one 96368 on a date. */
    CONCURRENT_AGAIN,
    /** 96368 where the claim shows no second drug. */
    CONCURRENT_ALONE,
    /** A second initial service at one access. */
    SECOND_INITIAL,
    /** Initial services of one date on two claims, and nothing says that they were apart. */
    INITIAL_ON_TWO_CLAIMS,
    /** 96360 beside an initial drug service at one access. */
    HYDRATION_INITIAL,
    /** In a facility a lower service is initial although a higher one is billed beside it. */
    RANK_SWAPPED,
    /** An add-on none of whose primaries is billed. */
    ADD_ON_ALONE,
    /** More units than the unit edit of the date pays. */
    UNITS_OVER_EDIT,
    /** Two codes of a pair edit without a modifier that lifts it. */
    PAIR_EDITED,
    /** A modifier that claims a separate service where none is documented. */
    MODIFIER_WITHOUT_REASON,
    /** A documented separate service without the modifier that says so (R-005, R-007, R-106a). */
    MODIFIER_MISSING,
    /** 96376 on a professional claim. */
    REPEAT_PUSH_OFFICE,
    /** A professional bills giving drugs in a facility's place. */
    FACILITY_PLACE,
    /** A vein needle, a draw from a line, or a flush beside an administration. */
    ACCESS_BUNDLED,
    /** A visit beside an administration without 25, or 99211 at all. */
    VISIT_UNMARKED,
    /** A pump's refill, flush or start beside the code that includes them. */
    PUMP_INCLUDED,
    /** A puncture beside the code that includes it. */
    PUNCTURE_INCLUDED,
    /** A line like another one of the claim (R-104 denials, CO-18). */
    DUPLICATE_LINE,
    /** A claim like another one of the run (CO-18). */
    DUPLICATE_CLAIM,
    /** A code that is unknown or deleted on the date. */
    CODE_NOT_IN_FORCE,
    /** A line dated outside the dates of its claim. */
    DATE_OUTSIDE_CLAIM,
    /** More units than the chart supports. */
    BEYOND_CHART,
    /** Fewer units than the chart supports. */
    NOT_BILLED,
    /** The right units on another date than the chart earns them. */
    OTHER_DATE,
    /** The claim follows another published reading of a disputed point than the payer's own (section 13). */
    OTHER_READING,
    /** More new-drug codes than the claim shows drugs. */
    MORE_THAN_DRUGS,
    /** More hours than a day or a stay has. */
    BEYOND_THE_CLOCK,
    /** Units that stand on times nobody documented. */
    TIMES_MISSING,
    /** Chemotherapy administration and no such drug. */
    CHEMOTHERAPY_FOR_PLAIN_DRUG,
    /** A plain administration, and a chemotherapy drug that has no other. */
    PLAIN_FOR_CHEMOTHERAPY_DRUG,
    /** An administration and no drug. */
    ADMINISTRATION_WITHOUT_DRUG,
    /** A drug and no administration. */
    DRUG_WITHOUT_ADMINISTRATION,
    /** Drug units that are not the documented dose. */
    DRUG_UNITS,
    /** A drug the chart documents and no line bills. */
    DRUG_NOT_BILLED,
    /** JZ where something was discarded, JW where nothing was, both for one amount, or the wrong amount. */
    WASTE_WRONG,
    /** Neither JW nor JZ where one is required. */
    WASTE_UNSAID,
    /** Outpatient lines before an inpatient order. */
    PAYMENT_WINDOW,
    /** Part of another procedure, billed by itself. */
    INTEGRAL,
    /** An administration under the revenue code of another service. */
    REVENUE_CODE,
    /** Hydration, and no diagnosis but a tumour or its treatment. */
    HYDRATION_DIAGNOSIS,
    /** A home infusion service beside an administration elsewhere. */
    HOME_INFUSION,
    /** Fluid or premedication beside a transfusion, and nothing says that it was apart. */
    BESIDE_TRANSFUSION,
    /** One of our administrations for a vaccine or antibody that has its own. */
    OWN_ADMINISTRATION,
    /** The package of another drug. */
    OTHER_PACKAGE,
    /** A package quantity that makes other units. */
    PACKAGE_QUANTITY,
    /** What was given after an inpatient order, as outpatient. */
    AFTER_ORDER,
    /** A code by the visit, which hospitals do not use. */
    CODE_BY_THE_VISIT,
    /** A drug on the claim and none such on the chart. */
    DRUG_NOT_CHARTED,
    /** The units of a drug on another day of the stay. */
    DRUG_ON_OTHER_DATE,
    /** A hormonal injection as another antineoplastic one, or the reverse. */
    HORMONAL_MISTAKEN,
    /** Discarded units of a container that was meant for several doses. */
    MULTI_DOSE,
    /** Units of a drug that are not whole. */
    FRACTION,
    /** A drug's number that had ended. */
    DRUG_NUMBER_ENDED
}
