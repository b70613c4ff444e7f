package org.cannula.service;

import java.util.List;

/**
 * A missing fact somebody must be asked for.
 *
 * @param administrations ids it concerns
 * @param ask the question, ready to send
 * @param outcomes what each possible answer would support
 */
public record Query(List<String> administrations, String ask, List<Outcome> outcomes) {

    /**
     * What one answer would support.
     *
     * @param when the answer, in words
     * @param lines the administration lines of the whole visit under that answer
     */
    public record Outcome(String when, List<CodeUnits> lines) {}
}
