package org.cannula.cases;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line as a case writes it, such as {@code 96366x3}, {@code 96372-59} or {@code 96361@03-03}.
 *
 * @param code CPT or HCPCS code
 * @param modifiers modifiers in the order written
 * @param units units, 1 where not written
 * @param date date, or null where not written
 */
public record Expected(
        String code,
        List<String> modifiers,
        BigDecimal units,
        @Nullable LocalDate date) {

    private static final Pattern FORM = Pattern.compile(
            "([A-Z0-9]{5})((?:-[A-Z0-9]{2})*)(?:x(\\d+(?:\\.\\d+)?))?(?:@(?:(\\d{4})-)?(\\d{2}-\\d{2}))?");

    public Expected {
        modifiers = List.copyOf(modifiers);
    }

    /** Reads lines separated by blanks; a date without a year is of the year of {@code day}. {@code none} is no line. */
    public static List<Expected> list(String text, LocalDate day) {
        List<Expected> lines = new ArrayList<>();
        for (String word : text.strip().split("\\s+", -1)) {
            if (!word.isEmpty() && !word.equals("none")) {
                lines.add(one(word, day));
            }
        }
        return lines;
    }

    private static Expected one(String word, LocalDate day) {
        Matcher form = FORM.matcher(word);
        if (!form.matches()) {
            throw new IllegalArgumentException("\"" + word + "\" is no line; write 96366x3, 96372-59 or 96361@03-03");
        }
        String modifiers = form.group(2);
        String year = form.group(4) == null ? "%04d".formatted(day.getYear()) : form.group(4);
        return new Expected(
                form.group(1),
                modifiers.isEmpty()
                        ? List.of()
                        : Arrays.asList(modifiers.substring(1).split("-", -1)),
                form.group(3) == null ? BigDecimal.ONE : new BigDecimal(form.group(3)),
                form.group(5) == null ? null : LocalDate.parse(year + "-" + form.group(5)));
    }

    @Override
    public String toString() {
        return code
                + (modifiers.isEmpty() ? "" : "-" + String.join("-", modifiers))
                + (units.compareTo(BigDecimal.ONE) == 0 ? "" : "x" + units.toPlainString())
                + (date == null ? "" : "@" + date.toString().substring(5));
    }
}
