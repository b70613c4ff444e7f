package org.cannula.policy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cannula.chart.Setting;
import org.cannula.codes.Tables;
import org.jspecify.annotations.Nullable;

/**
 * What a derivation is read from: the tables of the run, and a policy that remembers which knobs were asked, so that only
 * readings that mattered are tried the other way.
 */
public final class Readings {

    private final Policy policy;
    private final Tables tables;
    private final Set<Knob> asked = EnumSet.noneOf(Knob.class);
    private final @Nullable Knob varied;
    private final String other;

    private Readings(Policy policy, Tables tables, @Nullable Knob varied, String other) {
        this.policy = policy;
        this.tables = tables;
        this.varied = varied;
        this.other = other;
    }

    public static Readings of(Policy policy, Tables tables) {
        return new Readings(policy, policy.tables(tables), null, "");
    }

    /** The same policy with one knob read otherwise. */
    public Readings with(Knob knob, String value) {
        return new Readings(policy, tables, knob, value);
    }

    /** The same policy and tables, nothing asked and nothing read otherwise. */
    public Readings afresh() {
        return of(policy, tables);
    }

    public Policy policy() {
        return policy;
    }

    /** The tables of the run, as the payer reads them. */
    public Tables tables() {
        return tables;
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
