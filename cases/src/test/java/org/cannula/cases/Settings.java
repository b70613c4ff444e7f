package org.cannula.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cannula.basis.Citation;
import org.cannula.basis.Origin;
import org.cannula.policy.Knob;
import org.cannula.policy.Payer;
import org.cannula.policy.PayerException;
import org.cannula.policy.Payers;

/** Knob settings as a case writes them, and the payers under which they hold. */
public final class Settings {

    private Settings() {}

    /** Reads {@code knob=value knob=value}. */
    public static Map<String, String> parse(String text) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (String word : text.strip().split("\\s+", -1)) {
            if (!word.isEmpty()) {
                int equal = word.indexOf('=');
                if (equal < 1) {
                    throw new IllegalArgumentException("\"" + word + "\" is no setting; write knob=value");
                }
                settings.put(word.substring(0, equal), word.substring(equal + 1).replace('+', ' '));
            }
        }
        return settings;
    }

    /** The built-in payers, each with the settings on top of its own values. */
    public static Payers payers(Map<String, String> settings) {
        Payers payers = Payers.builtIn();
        if (settings.isEmpty()) {
            return payers;
        }
        List<PayerException> exceptions = new ArrayList<>();
        settings.forEach((word, value) -> exceptions.add(exception(word, value)));
        for (Payer payer : Payers.builtIn().all()) {
            payers = payers.with(new Payer(payer.name(), payer.title(), payer, exceptions));
        }
        return payers;
    }

    private static PayerException exception(String word, String value) {
        Knob knob = Knob.named(word);
        if (knob == null) {
            throw new IllegalArgumentException("there is no knob " + word);
        }
        if (!knob.allows(value)) {
            throw new IllegalArgumentException(word + "=" + value + ": valid is " + knob.allowed());
        }
        return new PayerException(knob, value, null, null, null, Citation.of("a case", "", "2026-11-01"), Origin.NONE);
    }
}
