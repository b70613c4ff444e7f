package org.cannula.cases;

import java.util.List;
import java.util.Map;
import org.cannula.service.CodedVisit;

/** Runs cases through the coder. */
public interface CaseJudge {

    /** The coded visits of a case under knob settings. */
    List<CodedVisit> code(Case example, Map<String, String> settings);

    /** What is wrong with the answer of a case that must come out as it says; empty where nothing is. */
    List<String> complaints(Case example);

    /** What differs from a published answer under knob settings; empty where it is reproduced. */
    List<String> differences(Case example, Map<String, String> settings);
}
