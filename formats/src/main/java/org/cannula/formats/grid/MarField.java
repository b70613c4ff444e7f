package org.cannula.formats.grid;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a column of a record may hold. */
public enum MarField {
    /** Not used. */
    NONE(List.of(), "(?!)"),
    DRUG(List.of("medication", "drug", "med", "order", "description", "item"), "(?!)"),
    ROUTE(
            List.of("route", "how", "method", "admin route"),
            "(?i)(iv|ivp|ivpb|im|sc|sq|subq|po|sl|infusion|push|drip|bolus|intravenous|intramuscular|subcutaneous)\\b.*"),
    START(List.of("start", "started", "begin", "from", "start time", "time started", "administered"), "(?!)"),
    STOP(List.of("stop", "stopped", "end", "ended", "to", "stop time", "end time", "finish", "completed"), "(?!)"),
    TIME(List.of("time", "date/time", "datetime", "taken", "action time", "when", "admin time"), "(?!)"),
    ACTION(
            List.of("action", "event", "status", "activity"),
            "(?i)(given|new bag|started|stopped|restarted|paused|held|resumed|rate.*change.*|completed|infused)\\b.*"),
    DATE(List.of("date", "day"), "\\d{4}-\\d{2}-\\d{2}|\\d{1,2}/\\d{1,2}/(?:\\d{2}|\\d{4})"),
    DOSE(List.of("dose", "amount", "strength", "given dose"), "(?i)[\\d.,]+ ?(mg|g|mcg|ug|units?|meq|mmol|mu|iu)\\b.*"),
    VOLUME(List.of("volume", "vol", "ml", "volume infused"), "(?i)[\\d.,]+ ?(ml|l)"),
    RATE(List.of("rate", "ml/hr", "infusion rate"), "(?i)[\\d.,]+ ?ml/h(r|our)?"),
    SITE(List.of("site", "line", "access", "lda", "iv site"), "(?!)");

    private final List<String> names;
    private final Pattern content;

    MarField(List<String> names, String content) {
        this.names = names;
        this.content = Pattern.compile(content);
    }

    /** The word for it, empty for {@link #NONE}. */
    public String word() {
        return this == NONE ? "" : name().toLowerCase(Locale.ROOT);
    }

    /** The field of a word; {@link #NONE} for any other. */
    public static MarField of(String word) {
        for (MarField field : values()) {
            if (field.word().equals(word)) {
                return field;
            }
        }
        return NONE;
    }

    /** How well a heading names it: 2 in full, 1 in part, 0 not at all. */
    int named(String heading) {
        String said = heading.toLowerCase(Locale.ROOT).strip();
        if (names.contains(said)) {
            return 2;
        }
        for (String name : names) {
            if (name.length() > 3 && said.contains(name)) {
                return 1;
            }
        }
        return 0;
    }

    /** Whether a cell looks like it. */
    boolean fits(String cell) {
        return content.matcher(cell).matches();
    }
}
