package org.cannula.policy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cannula.chart.Setting;
import org.jspecify.annotations.Nullable;

/** A policy that remembers which knobs were asked, so that only readings that mattered are tried the other way. */
public final class Readings {

    private final Policy policy;
    private final Set<Knob> asked = EnumSet.noneOf(Knob.class);
    private final @Nullable Knob varied;
    private final String other;

    private Readings(Policy policy, @Nullable Knob varied, String other) {
        this.policy = policy;
        this.varied = varied;
        this.other = other;
    }

    public static Readings of(Policy policy) {
        return new Readings(policy, null, "");
    }

    /** The same policy with one knob read otherwise. */
    public Readings with(Knob knob, String value) {
        return new Readings(policy, knob, value);
    }

    public Policy policy() {
        return policy;
    }

    public Setting setting() {
        return policy.setting();
    }

    /** Knobs that were asked so far. */
    public Set<Knob> asked() {
        return asked;
    }

    public String value(Knob knob) {
        asked.add(knob);
        return knob == varied ? other : policy.value(knob);
    }

    public boolean is(Knob knob, String value) {
        return value(knob).equals(value);
    }

    public int number(Knob knob) {
        return Integer.parseInt(value(knob));
    }

    public List<String> codes(Knob knob) {
        asked.add(knob);
        return policy.codes(knob);
    }
}
