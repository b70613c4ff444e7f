package org.cannula.formats.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code am} and {@code pm}: before and after noon. */
final class Meridiem {

    /** How it is written after a clock time. */
    static final String SHAPE = "[ \\t\\u00A0]*[AaPp]\\.?[Mm]\\.?";

    private static final Pattern CLOCK = Pattern.compile("(?:.*[^0-9:.,])?(?:[0-9]{1,2}(?::[0-9]{2})?|[0-9]{4})");
    private static final Pattern APART = Pattern.compile("[AaPp]\\.?[Mm]\\.?(?:[-\u2013+\\[].*)?");
    private static final Pattern SAID = Pattern.compile(".*[0-9]" + "[ \\t\\u00A0]*([AaPp])\\.?[Mm]\\.?(?:[+\\[].*)?");
    private static final Pattern TWELVE_HOURS = Pattern.compile("(?:0?[1-9]|1[0-2]):?[0-9]{2}|[1-9]|1[0-2]");

    private Meridiem() {}

    /** The words, with {@code AM} or {@code PM} joined to the clock time it stands after. */
    static List<Token> joined(List<Token> tokens, String text) {
        List<Token> joined = new ArrayList<>(tokens.size());
        for (Token token : tokens) {
            Token last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null
                    && !last.quoted()
                    && token.isWord()
                    && APART.matcher(token.raw()).matches()
                    && CLOCK.matcher(last.value()).matches()) {
                int end = token.column() - 1 + token.raw().length();
                joined.set(
                        joined.size() - 1,
                        new Token(
                                last.column(),
                                last.key(),
                                text.substring(last.valueColumn() - 1, end),
                                false,
                                text.substring(last.column() - 1, end)));
            } else {
                joined.add(token);
            }
        }
        return List.copyOf(joined);
    }

    /** Whether a clock time says it. */
    static boolean isSaid(String clock) {
        return SAID.matcher(clock).matches();
    }

    /**
     * The first clock time of a range of which only the second says it: {@code 8:00-9:00 AM} and {@code 1:00-2:00 PM} are of
     * one half of the day, {@code 11:00-1:00 PM} begins before noon. Otherwise the time as written.
     */
    static String shared(String from, String to) {
        Matcher said = SAID.matcher(to);
        if (isSaid(from) || !said.matches() || !TWELVE_HOURS.matcher(from).matches()) {
            return from;
        }
        boolean afterNoon = said.group(1).equalsIgnoreCase("p");
        Clock same = Clock.of(from + (afterNoon ? "pm" : "am"));
        Clock stop = Clock.of(to);
        boolean inOrder =
                same == null || stop == null || same.hour() * 60 + same.minute() <= stop.hour() * 60 + stop.minute();
        return from + (inOrder == afterNoon ? "pm" : "am");
    }
}
