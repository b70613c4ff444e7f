package org.cannula.cli;

import org.cannula.policy.Knob;
import org.cannula.policy.Payer;
import org.cannula.policy.PayerException;
import org.cannula.policy.Payers;

/** What is known of payers and of the points on which they differ. */
final class PolicyPages {

    private PolicyPages() {}

    static String of(Payer payer) {
        StringBuilder text = new StringBuilder(payer.name())
                .append("  ")
                .append(payer.title())
                .append('\n');
        Payer base = payer.base();
        text.append(base == null ? "  the root: every value is the default\n" : "  based on " + base.name() + "\n");
        for (PayerException exception : payer.exceptions()) {
            text.append('\n');
            line(text, exception, exception.knob().word() + " " + exception.value());
            text.append("    instead of ")
                    .append(exception.knob().defaultValue())
                    .append('\n');
            text.append("    ").append(exception.citation()).append(" (seen ");
            text.append(exception.citation().lastSeen()).append(")\n");
        }
        return text.toString();
    }

    static String of(Knob knob) {
        StringBuilder text = new StringBuilder(knob.word());
        text.append(knob.point() == null || knob.point().equals(knob.word()) ? "" : "  disputed point " + knob.point());
        text.append("\n  default ").append(knob.defaultValue());
        text.append("\n  may be ").append(knob.allowed()).append('\n');
        if (knob.readings().size() > 1) {
            text.append("  published readings ")
                    .append(String.join(", ", knob.readings()))
                    .append('\n');
        }
        for (Payer payer : Payers.builtIn().all()) {
            for (PayerException exception : payer.exceptions()) {
                if (exception.knob() == knob) {
                    text.append('\n');
                    line(text, exception, payer.name() + " sets " + exception.value());
                    text.append("    ").append(exception.citation()).append('\n');
                }
            }
        }
        return text.toString();
    }

    private static void line(StringBuilder text, PayerException exception, String what) {
        text.append("  ").append(what);
        text.append(
                exception.setting() == null ? "" : ", " + exception.setting().word());
        text.append(exception.from() == null ? "" : ", from " + exception.from());
        text.append(exception.until() == null ? "" : ", until " + exception.until())
                .append('\n');
    }
}
