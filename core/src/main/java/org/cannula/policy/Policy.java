package org.cannula.policy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cannula.chart.Setting;
import org.cannula.codes.Ncci;
import org.cannula.codes.Tables;

/** The value of every knob for one payer, setting and date of service. */
public final class Policy {

    private final String payer;
    private final Setting setting;
    private final LocalDate date;
    private final Map<Knob, PayerException> exceptions;
    private final List<Edit> edits;

    Policy(String payer, Setting setting, LocalDate date, Map<Knob, PayerException> exceptions, List<Edit> edits) {
        this.edits = edits;
        this.payer = payer;
        this.setting = setting;
        this.date = date;
        this.exceptions = exceptions.isEmpty() ? Map.of() : new EnumMap<>(exceptions);
    }

    /** Payer and setting, such as {@code medicare/facility}. */
    public String name() {
        return payer + "/" + setting.word();
    }

    public String payer() {
        return payer;
    }

    public Setting setting() {
        return setting;
    }

    /** The date of service it was resolved for. */
    public LocalDate date() {
        return date;
    }

    /** What the payer sets otherwise on this date, by knob. */
    public Map<Knob, PayerException> exceptions() {
        return exceptions;
    }

    /** Checks of the payer's own that hold on this date, by their name. */
    public List<Edit> edits() {
        return edits;
    }

    public String value(Knob knob) {
        PayerException exception = exceptions.get(knob);
        if (exception != null) {
            return exception.value();
        }
        // A continuous service is dated whole on its first day by a physician, by the hour in a hospital
        //
        return knob == Knob.STRADDLE_DATE && setting == Setting.PROFESSIONAL ? "startDate" : knob.defaultValue();
    }

    public boolean is(Knob knob, String value) {
        return value(knob).equals(value);
    }

    /** The tables as this payer reads them: under the family of national edits it goes by. */
    public Tables tables(Tables all) {
        return all.of(Ncci.named(value(Knob.NCCI)));
    }

    /** Value of a number knob, in the unit of its name. */
    public int number(Knob knob) {
        return Integer.parseInt(value(knob));
    }

    /** Codes of a list knob; empty where the payer has no list of its own. */
    public List<String> codes(Knob knob) {
        PayerException exception = exceptions.get(knob);
        return exception == null || knob.readings().contains(exception.value())
                ? List.of()
                : Arrays.asList(exception.value().split(" ", -1));
    }
}
