package org.cannula.checks;

import org.cannula.chart.Visit;
import org.cannula.service.CodedVisit;

/**
 * The documentation beside a claim.
 *
 * @param visit the chart
 * @param coded what it supports under the claim's policy
 * @param pairing what it supports beside what was billed
 * @param doses drugs and doses beside the drug lines that were billed
 * @param together which drugs ran beside others, and when
 */
public record Documentation(Visit visit, CodedVisit coded, Pairing pairing, DosePairing doses, RanTogether together) {}
