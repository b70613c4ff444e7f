package org.cannula.codes;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One file of a table store: an imported edition, or one of the parts it is published in. A file begins with a header of
 * lines {@code name value}, then a blank line, then rows sorted by their bytes with fields separated by tabs, the key first.
 *
 * @param series which editions it belongs to
 * @param edition its name, such as {@code 2026q3}
 * @param from first day of its own quarter
 * @param until last day of its own quarter
 * @param scope {@link Editions.Scope#ALL} or {@link Editions.Scope#SOME}
 * @param part number of the published part this is; 0 where the edition is one file
 * @param parts number of parts the edition is published in; 0 where it is one file
 * @param source the document it was taken from
 * @param version the publisher's own number of the file; empty where it has none
 * @param imported when it was imported
 * @param read rows read
 * @param kept rows kept
 * @param rejected rows that could not be right
 * @param digest SHA-256 of the rows
 * @param columns what the fields of a row are, for people who look into the file
 */
public record StoredEdition(
        Series series,
        String edition,
        LocalDate from,
        LocalDate until,
        Editions.Scope scope,
        int part,
        int parts,
        String source,
        String version,
        String imported,
        long read,
        long kept,
        long rejected,
        String digest,
        String columns) {

    private static final String MARK = "cannula-table";
    private static final String VERSION = "1";

    /** How files of a store end. */
    public static final String SUFFIX = ".table";

    /** The header of the file, with the blank line that ends it. */
    public String header() {
        return String.join(
                "\n",
                MARK + ' ' + VERSION,
                "series " + series.word(),
                "edition " + edition,
                "from " + from,
                "until " + until,
                "scope " + (scope == Editions.Scope.ALL ? "all" : "some"),
                "part " + part + ' ' + parts,
                "source " + source,
                "version " + version,
                "imported " + imported,
                "read " + read,
                "kept " + kept,
                "rejected " + rejected,
                "digest " + digest,
                "columns " + columns,
                "",
                "");
    }

    /** The same with the digest of its rows. */
    public StoredEdition withDigest(String of) {
        return new StoredEdition(
                series, edition, from, until, scope, part, parts, source, version, imported, read, kept, rejected, of,
                columns);
    }

    /** Whether it says what another header says of the same rows, whenever and from whatever file they were imported. */
    public boolean isSameAs(StoredEdition other, String itsDigest) {
        return withDigest("").dated("").equals(other.withDigest("").dated("")) && digest.equals(itsDigest);
    }

    private StoredEdition dated(String day) {
        return new StoredEdition(
                series, edition, from, until, scope, part, parts, "", version, day, read, kept, rejected, digest,
                columns);
    }

    /**
     * Reads a header.
     *
     * @param file the file it stands in, for errors
     * @param lines its lines without the blank one
     * @throws TableStoreException where it is not one
     */
    static StoredEdition parse(Path file, List<String> lines) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String line : lines) {
            int blank = line.indexOf(' ');
            fields.put(blank < 0 ? line : line.substring(0, blank), blank < 0 ? "" : line.substring(blank + 1));
        }
        if (!VERSION.equals(fields.get(MARK))) {
            throw new TableStoreException(
                    file, fields.containsKey(MARK) ? "it is of a newer form" : "it is no table of this program");
        }
        try {
            String[] part = field(file, fields, "part").split(" ", -1);
            return new StoredEdition(
                    Series.named(field(file, fields, "series")),
                    field(file, fields, "edition"),
                    LocalDate.parse(field(file, fields, "from")),
                    LocalDate.parse(field(file, fields, "until")),
                    field(file, fields, "scope").equals("all") ? Editions.Scope.ALL : Editions.Scope.SOME,
                    Integer.parseInt(part[0]),
                    Integer.parseInt(part[1]),
                    field(file, fields, "source"),
                    field(file, fields, "version"),
                    field(file, fields, "imported"),
                    Long.parseLong(field(file, fields, "read")),
                    Long.parseLong(field(file, fields, "kept")),
                    Long.parseLong(field(file, fields, "rejected")),
                    field(file, fields, "digest"),
                    field(file, fields, "columns"));
        } catch (IllegalArgumentException | DateTimeParseException | IndexOutOfBoundsException e) {
            throw new TableStoreException(file, "its header cannot be read");
        }
    }

    private static String field(Path file, Map<String, String> fields, String name) {
        String value = fields.get(name);
        if (value == null) {
            throw new TableStoreException(file, "its header has no " + name);
        }
        return value;
    }
}
