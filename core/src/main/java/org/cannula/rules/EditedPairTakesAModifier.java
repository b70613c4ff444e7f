package org.cannula.rules;

import org.cannula.basis.Citation;
import org.cannula.basis.Rule;
import org.cannula.basis.Ruling;
import org.cannula.codes.PtpTable;
import org.cannula.policy.Knob;
import org.cannula.policy.Readings;
import org.jspecify.annotations.Nullable;

/** Where an edit pairs two of our lines, the column-two line says it is separate, or is not reported. */
public final class EditedPairTakesAModifier extends Rule {

    public static final EditedPairTakesAModifier RULE = new EditedPairTakesAModifier();

    private EditedPairTakesAModifier() {
        super(
                Citation.of("CMS PTP table", "2024 Q3, both settings", "2026-11-01"),
                Citation.of("Noridian, bundling guidance", "indicators 0 and 1", "2026-11-01"));
    }
    /** What the edit asks of the column-two line: a modifier, or null where it may not be reported beside the other. */
    public Ruling<@Nullable String> decide(Readings readings, PtpTable.Edit edit) {
        if (!edit.modifierAllowed()) {
            return new Ruling<@Nullable String>(
                    null,
                    because(
                            "{} is not reported beside {} on one date; no modifier lifts the edit",
                            edit.column2(),
                            edit.column1()));
        }
        return new Ruling<>(
                readings.value(Knob.PAIR_MODIFIER),
                because(
                        "{} beside {} on one date: a separate administration, marked so",
                        edit.column2(),
                        edit.column1()));
    }
}
