package org.cannula.pages;

import java.util.ArrayList;
import java.util.List;
import org.cannula.policy.Knob;
import org.cannula.policy.Payer;
import org.cannula.policy.PayerException;
import org.cannula.policy.Payers;

/** Which built-in payers set the knobs a page names, as the page says it. */
final class PayersThatDiffer {

    private static final String HEADING = "\n## Payers that differ\n";

    private PayersThatDiffer() {}

    /** The page with this section as it must be, as its last. */
    static String in(Page page) {
        int at = page.text().indexOf(HEADING);
        String before = at < 0 ? page.text() : page.text().substring(0, at);
        return before + HEADING + "\n" + of(page);
    }

    private static String of(Page page) {
        if (page.knobs().isEmpty()) {
            return "None known: no knob touches this.\n";
        }
        StringBuilder text = new StringBuilder();
        for (Knob knob : page.knobs()) {
            List<String> payers = setting(knob);
            text.append("- `").append(knob.word()).append("`, by default ").append(knob.defaultValue());
            text.append(payers.isEmpty() ? ": none known.\n" : ".\n");
            payers.forEach(payer -> text.append(Markdown.wrap("  - ", "    ", payer)));
        }
        return text.toString();
    }

    /** Each payer that sets the knob, to what, and by which source. */
    static List<String> setting(Knob knob) {
        List<String> payers = new ArrayList<>();
        for (Payer payer : Payers.builtIn().all()) {
            for (PayerException exception : payer.exceptions()) {
                if (exception.knob() == knob) {
                    payers.add("`" + payer.name() + "` sets " + exception.value() + held(exception) + ". "
                            + exception.citation() + ".");
                }
            }
        }
        return payers;
    }

    /** Setting and dates an exception holds for, each after a comma. */
    static String held(PayerException exception) {
        return (exception.setting() == null ? "" : ", " + exception.setting().word())
                + (exception.from() == null ? "" : ", from " + exception.from())
                + (exception.until() == null ? "" : ", until " + exception.until());
    }
}
