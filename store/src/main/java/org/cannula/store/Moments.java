package org.cannula.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Instants as text: UTC, milliseconds, always of one length, so that they sort as they follow each other. */
final class Moments {

    private static final DateTimeFormatter TEXT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Moments() {}

    static String text(Instant instant) {
        return TEXT.format(instant);
    }

    static Instant of(ResultSet row, String column) throws SQLException {
        return Instant.parse(row.getString(column));
    }

    static @Nullable Instant orNull(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : Instant.parse(text);
    }
}
