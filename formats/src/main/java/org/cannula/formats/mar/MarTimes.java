package org.cannula.formats.mar;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cannula.chart.Moment;
import org.cannula.formats.text.Times;
import org.jspecify.annotations.Nullable;

/**
 * Clock times of a table, in the forms its mapping declares; the form of the contract, which is no other's, is always read. No
 * form is guessed, and a text that two declared forms read as different times is none.
 */
final class MarTimes {

    private final List<DateTimeFormatter> forms = new ArrayList<>();
    private final String valid;
    private final @Nullable ZoneId zone;

    MarTimes(SiteMapping site) {
        String declared = site.setting("dates");
        for (String form : declared == null ? new String[0] : declared.split(SiteMappingFile.BETWEEN, -1)) {
            forms.add(formatter(form));
        }
        this.valid = declared == null
                ? Times.MOMENT + ", or a form the mapping declares (dates MM/dd/yyyy HH:mm)"
                : "a time as " + declared;
        this.zone = site.zone();
    }

    static DateTimeFormatter formatter(String form) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(form.replace('y', 'u'))
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    String valid() {
        return valid;
    }

    /** The time, or null where the text is none, or may be two. */
    @Nullable
    Moment of(String text) {
        Moment own = Times.moment(text);
        if (own != null) {
            return own.offset() == null ? zoned(own.local()) : own;
        }
        LocalDateTime found = null;
        for (DateTimeFormatter each : forms) {
            LocalDateTime read = read(text, each);
            if (read != null && found != null && !found.equals(read)) {
                return null;
            }
            found = read == null ? found : read;
        }
        return found == null ? null : zoned(found);
    }

    private Moment zoned(LocalDateTime local) {
        return new Moment(local, zone == null ? null : zone.getRules().getOffset(local));
    }

    private static @Nullable LocalDateTime read(String text, DateTimeFormatter form) {
        try {
            return LocalDateTime.parse(text, form);
        } catch (DateTimeException notThis) {
            return null;
        }
    }
}
