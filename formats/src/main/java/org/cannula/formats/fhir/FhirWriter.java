package org.cannula.formats.fhir;

import org.cannula.chart.Visit;
import org.cannula.formats.Rejected;
import org.cannula.service.CodedVisit;

/** Writes FHIR R4, a resource in JSON on one line each. */
public interface FhirWriter {

    /** A visit and what it supports: a Bundle of the chart, a ChargeItem a line, the Claim, and a Task a query. */
    String coded(Visit visit, CodedVisit coded);

    /** A record that could not be read: an OperationOutcome. */
    String rejected(Rejected rejected);
}
