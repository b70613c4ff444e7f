package org.cannula.chart;

import java.util.Locale;

/** How a drug was given. The word of the contract is the lower-case name with hyphens. */
public enum Route {
    IV_INFUSION,
    IV_PUSH,
    IM,
    SC,
    SC_INFUSION,
    IA_PUSH,
    IA_INFUSION,
    INTRATHECAL,
    INTRAVENTRICULAR,
    INTRAPLEURAL,
    INTRAPERITONEAL,
    INTRALESIONAL,
    ON_BODY,
    PUMP_START,
    IA_PUMP_START,
    PUMP_REFILL,
    PORT_FLUSH,
    OTHER;

    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The word used in every format, such as {@code iv-infusion}. */
    public String word() {
        return word;
    }

    /** Whether the route uses a venous access, so that it shares that access's one initial service. */
    public boolean isIntravenous() {
        return this == IV_INFUSION || this == IV_PUSH;
    }

    /** Whether the administration is a moment that needs no stop time. */
    public boolean isMoment() {
        return this != IV_INFUSION
                && this != SC_INFUSION
                && this != IA_INFUSION
                && this != PUMP_START
                && this != IA_PUMP_START;
    }
}
