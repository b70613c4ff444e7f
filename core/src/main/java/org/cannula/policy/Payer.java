package org.cannula.policy;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cannula.chart.Setting;
import org.jspecify.annotations.Nullable;

/**
 * A payer as its file states it: only what it sets otherwise than the payer it is based on.
 *
 * @param name the name users type
 * @param title who it is, in words
 * @param base the payer whose values hold where this one is silent; null for Medicare, the root
 * @param exceptions what it sets otherwise, in the order of its file
 * @param edits checks of its own, in the order of its file
 */
public record Payer(
        String name, String title, @Nullable Payer base, List<PayerException> exceptions, List<Edit> edits) {

    public Payer {
        exceptions = List.copyOf(exceptions);
        edits = List.copyOf(edits);
    }

    /** A payer without checks of its own. */
    public Payer(String name, String title, @Nullable Payer base, List<PayerException> exceptions) {
        this(name, title, base, exceptions, List.of());
    }

    /** The policy for a date of service in a setting. */
    public Policy on(LocalDate date, Setting setting) {
        Map<Knob, PayerException> held = new EnumMap<>(Knob.class);
        TreeMap<String, Edit> asked = new TreeMap<>();
        collect(date, setting, held);
        collectEdits(date, setting, asked);
        return new Policy(name, setting, date, held, List.copyOf(asked.values()));
    }

    private void collectEdits(LocalDate date, Setting setting, TreeMap<String, Edit> asked) {
        if (base != null) {
            base.collectEdits(date, setting, asked);
        }
        for (Edit edit : edits) {
            if (edit.holds(date, setting)) {
                if (edit.test() == null) {
                    asked.remove(edit.id());
                } else {
                    asked.put(edit.id(), edit);
                }
            }
        }
    }

    private void collect(LocalDate date, Setting setting, Map<Knob, PayerException> held) {
        if (base != null) {
            base.collect(date, setting, held);
        }
        for (PayerException exception : exceptions) {
            if (exception.holds(date, setting)) {
                held.put(exception.knob(), exception);
            }
        }
    }
}
