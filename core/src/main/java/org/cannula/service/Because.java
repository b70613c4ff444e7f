package org.cannula.service;

import java.util.List;
import org.cannula.basis.Minutes;
import org.cannula.basis.Reason;

/**
 * A reason bound to the documentation it rests on.
 *
 * @param reason the rule and its words
 * @param administrations ids of the administrations it rests on
 * @param minutes the minutes it rests on; empty where none matter
 */
public record Because(Reason reason, List<String> administrations, Minutes minutes) {}
