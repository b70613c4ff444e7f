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

    /** Why no pair was looked up: the payer goes by edits of which no edition is held. */
    public Ruling<Boolean> notHeld(Readings readings) {
        return new Ruling<>(
                false,
                because(
                        "no edition of the {} pair edits is held: whether a line needs a modifier beside another, or may not"
                                + " stand there, was not looked up",
                        readings.value(Knob.NCCI)));
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
