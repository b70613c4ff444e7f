package org.cannula.hl7;

import java.util.List;
import java.util.Map;
import org.cannula.chart.Visit;
import org.cannula.formats.Fault;

/**
 * What the messages of one encounter add up to.
 *
 * @param visit what was documented; sound only without {@code faults}
 * @param patient id of the patient
 * @param discharged whether the patient was discharged
 * @param cancelled whether the encounter was taken back
 * @param faults what keeps the visit from being coded
 * @param unmapped codes the site mapping gives no meaning
 * @param remarks what was read all the same, or left aside
 * @param providers who gave each administration, by its id
 * @param orders the order of each administration, by its id
 * @param diagnoses of the encounter
 * @param messages how many messages it was made of
 */
record Encounter(
        Visit visit,
        String patient,
        boolean discharged,
        boolean cancelled,
        List<Fault> faults,
        List<Facts.Unmapped> unmapped,
        List<String> remarks,
        Map<String, String> providers,
        Map<String, String> orders,
        List<String> diagnoses,
        int messages) {}
