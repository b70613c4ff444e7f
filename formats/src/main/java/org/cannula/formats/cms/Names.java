package org.cannula.formats.cms;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannula.codes.EditList;
import org.cannula.codes.Ncci;
import org.jspecify.annotations.Nullable;

/**
 * What the names of a file say: its own, and that of the archive it lies in. The file's own name goes first.
 *
 * @param fileName the file's own name as it is
 * @param names lower case, innermost first
 * @param wanted what the user says the edition is; null where nothing
 */
record Names(String fileName, List<String> names, @Nullable Period wanted) {

    private static final List<Pattern> QUARTERS = List.of(
            Pattern.compile("(?<year>20\\d\\d)[-_ ]?q(?<quarter>[1-4])(?!\\d)"),
            Pattern.compile("q(?<quarter>[1-4])[-_ ]?(?<year>20\\d\\d)"));
    private static final Pattern NCCI_VERSION = Pattern.compile("v(\\d\\d)([0-3])r\\d+");
    private static final Pattern EFFECTIVE = Pattern.compile("eff[a-z]*[-_ ]?(\\d\\d)[-_]?(\\d\\d)[-_]?(20\\d\\d)");
    private static final String MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";
    private static final List<Pattern> MONTH = List.of(
            Pattern.compile("(?<year>20\\d\\d)[-_ ]?(?<month>0[1-9]|1[0-2])(?!\\d)"),
            Pattern.compile("(?<year>20\\d\\d)[-_ ]*(?<name>" + MONTHS + ")"),
            Pattern.compile("(?<name>" + MONTHS + ")[a-z]*[-_ ]*(?<year>20\\d\\d)"),
            Pattern.compile("(?:pprrvu|hcpc)(?<short>\\d\\d)[-_ ]*(?<name>" + MONTHS + ")"));
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d\\d)(?!\\d)");
    private static final Pattern PART = Pattern.compile("cci(?:pra|oph)-v\\d+r\\d+-f(\\d)(?!\\d)");
    private static final Pattern VERSION = Pattern.compile("v\\d+r\\d+|v20\\d\\dq\\d(?:_\\d+)?|-r\\d+(?!\\d)");

    /** The number of files the pair edits of a setting are published in. */
    static final int PARTS = 4;

    static Names of(List<String> names, @Nullable Period wanted) {
        String file = names.get(0).substring(1 + Math.max(names.get(0).lastIndexOf('/'), -1));
        return new Names(
                file, names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList(), wanted);
    }

    boolean has(String... words) {
        return names.stream().anyMatch(name -> List.of(words).stream().anyMatch(name::contains));
    }

    /** The quarter the user or a name says; null where none does. */
    @Nullable
    Period quarter() {
        if (wanted != null) {
            return wanted.asQuarter();
        }
        for (String name : names) {
            for (Pattern pattern : QUARTERS) {
                Matcher found = pattern.matcher(name);
                if (found.find()) {
                    return Period.quarter(
                            Integer.parseInt(found.group("year")), Integer.parseInt(found.group("quarter")));
                }
            }
            Matcher version = NCCI_VERSION.matcher(name);
            if (version.find()) {
                // v320 is the first quarter of 2026.
                return Period.quarter(
                        1994 + Integer.parseInt(version.group(1)), 1 + Integer.parseInt(version.group(2)));
            }
            Matcher effective = EFFECTIVE.matcher(name);
            if (effective.find()) {
                return Period.month(Integer.parseInt(effective.group(3)), Integer.parseInt(effective.group(1)))
                        .asQuarter();
            }
        }
        Period month = month();
        return month == null ? null : month.asQuarter();
    }

    /** The month the user or a name says; null where none does. */
    @Nullable
    Period month() {
        if (wanted != null) {
            return wanted;
        }
        for (String name : names) {
            for (Pattern pattern : MONTH) {
                Matcher found = pattern.matcher(name);
                if (found.find()) {
                    return month(pattern, found);
                }
            }
        }
        return null;
    }

    private static Period month(Pattern pattern, Matcher found) {
        boolean shortYear = pattern.pattern().contains("<short>");
        int year = shortYear ? 2000 + Integer.parseInt(found.group("short")) : Integer.parseInt(found.group("year"));
        int month = pattern.pattern().contains("<name>")
                ? monthNamed(found.group("name"))
                : Integer.parseInt(found.group("month"));
        return Period.month(year, month);
    }

    /** Number of a month by its first three letters. */
    static int monthNamed(String name) {
        return 1 + List.of(MONTHS.split("\\|", -1)).indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT));
    }

    /** The year the user or a name says; null where none does. */
    @Nullable
    Period year() {
        if (wanted != null) {
            return wanted;
        }
        for (String name : names) {
            Matcher found = YEAR.matcher(name);
            if (found.find()) {
                return Period.year(Integer.parseInt(found.group(1)));
            }
        }
        return null;
    }

    /** Whose edits, where a name says so; null where none does. */
    @Nullable
    Ncci family() {
        boolean medicaid = has("medicaid", "mcd");
        boolean medicare = has("medicare", "mcr", "ccipra", "ccioph");
        return medicaid == medicare ? null : medicaid ? Ncci.MEDICAID : Ncci.MEDICARE;
    }

    /** Which list of edits, where a name says so; null where none does. */
    @Nullable
    EditList list() {
        for (String name : names) {
            if (name.contains("ccipra") || name.contains("practitioner") || name.contains("-pra-")) {
                return EditList.PRACTITIONER;
            }
            if (name.contains("ccioph")
                    || name.contains("outpatient")
                    || name.contains("hospital")
                    || name.contains("-oph-")) {
                return EditList.HOSPITAL;
            }
            if (name.contains("dme") || name.contains("durable")) {
                return EditList.SUPPLIER;
            }
        }
        return null;
    }

    /** Number of the published part, such as 2 of {@code ccipra-v322r0-f2}; 0 where the names say none. */
    int part() {
        for (String name : names) {
            Matcher found = PART.matcher(name);
            if (found.find()) {
                return Integer.parseInt(found.group(1));
            }
        }
        return 0;
    }

    /** The publisher's own number of the file; empty where the names say none. */
    String version() {
        for (String name : names) {
            Matcher found = VERSION.matcher(name);
            if (found.find()) {
                return found.group().replaceFirst("^-", "");
            }
        }
        return "";
    }
}
