package org.cannula.formats.sheet;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.cannula.chart.Administration;
import org.cannula.chart.Moment;
import org.cannula.chart.Pause;
import org.cannula.chart.SecondAccess;
import org.cannula.chart.Visit;
import org.jspecify.annotations.Nullable;

/** Writes a visit as a sheet. Reading it back gives the same visit. */
public final class SheetWriter {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/+-]*");

    private final Visit visit;
    private final SheetTimes times;
    private final StringBuilder out = new StringBuilder();

    private SheetWriter(Visit visit) {
        this.visit = visit;
        this.times = new SheetTimes(visit.date(), commonOffset(visit));
    }

    /** The visit as lines of a sheet, each with its line feed. */
    public static String write(Visit visit) {
        SheetWriter writer = new SheetWriter(visit);
        writer.header();
        List<Administration> administrations = visit.administrations();
        for (int i = 0; i < administrations.size(); i++) {
            writer.out.append(new LineWriter(administrations.get(i), "a" + (i + 1), writer.times).write());
            writer.out.append('\n');
        }
        return writer.out.toString();
    }

    /** Text as one word: bare where that reads back as the same text, else in quotes. */
    static String word(String text) {
        return PLAIN.matcher(text).matches() ? text : quoted(text);
    }

    /** Text in quotes, with escapes. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (Character.isISOControl(c)) {
                        String hex = Integer.toHexString(c);
                        quoted.append("\\u")
                                .append("0".repeat(4 - hex.length()))
                                .append(hex);
                    } else {
                        quoted.append(c);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }

    private void header() {
        out.append("visit ").append(word(visit.id()));
        out.append("  ").append(visit.setting().word());
        out.append(" payer:").append(word(visit.payer()));
        if (visit.date() != null) {
            out.append("  ").append(visit.date());
        }
        out.append('\n');
        List<String> words = new ArrayList<>();
        ZoneOffset offset = times.offset();
        add(words, "offset", offset == null ? null : offset.getId());
        add(words, "patient", visit.patient());
        add(words, "provider", visit.provider());
        add(words, "account", visit.account());
        add(words, "pos", visit.placeOfService());
        line(words);
        add(words, "arrived", visit.arrived());
        add(words, "departed", visit.departed());
        add(words, "inpatient", visit.inpatientFrom());
        add(words, "primary", visit.primaryReason());
        line(words);
        visit.secondAccess().forEach(this::access);
    }

    private void add(List<String> words, String name, @Nullable String text) {
        if (text != null) {
            words.add(name + " " + (name.equals("offset") ? text : word(text)));
        }
    }

    private void add(List<String> words, String name, @Nullable Moment moment) {
        if (moment != null) {
            words.add(name + " " + times.relativeTo(moment, visit.date()));
        }
    }

    private void line(List<String> words) {
        if (!words.isEmpty()) {
            out.append(String.join("  ", words)).append('\n');
            words.clear();
        }
    }

    private void access(SecondAccess access) {
        out.append("second-access");
        if (access.site() != null) {
            out.append(" site:").append(word(access.site()));
        }
        out.append(' ').append(access.kind().word());
        if (!access.text().isEmpty()) {
            out.append(' ').append(quoted(access.text()));
        }
        out.append('\n');
    }

    /** The offset for the head of the sheet: the first one, where every clock time has one. */
    private static @Nullable ZoneOffset commonOffset(Visit visit) {
        List<Moment> moments = moments(visit);
        boolean all = !moments.isEmpty() && moments.stream().allMatch(moment -> moment.offset() != null);
        return all ? moments.get(0).offset() : null;
    }

    private static List<Moment> moments(Visit visit) {
        List<Moment> moments = new ArrayList<>();
        collect(moments, visit.arrived(), visit.departed(), visit.inpatientFrom());
        for (Administration a : visit.administrations()) {
            collect(moments, a.start(), a.stop(), a.runningAt());
            for (Pause pause : a.pauses()) {
                collect(moments, pause.start(), pause.stop(), null);
            }
        }
        return moments;
    }

    private static void collect(
            List<Moment> moments, @Nullable Moment one, @Nullable Moment two, @Nullable Moment three) {
        if (one != null) {
            moments.add(one);
        }
        if (two != null) {
            moments.add(two);
        }
        if (three != null) {
            moments.add(three);
        }
    }
}
