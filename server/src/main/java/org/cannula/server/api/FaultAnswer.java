package org.cannula.server.api;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannula.chart.Inconsistency;
import org.cannula.chart.Visit;
import org.cannula.formats.Fault;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong in what was sent.
 *
 * @param place where, in words or as a JSON pointer
 * @param line line of the text, from 1; null where it is not told by lines
 * @param column column in the line, from 1; null where the whole line is meant
 * @param found what stands there
 * @param valid what would be valid
 */
record FaultAnswer(
        String place, @Nullable Integer line, @Nullable Integer column, String found, String valid) {

    private static final Pattern LINE = Pattern.compile("line ([0-9]+)(?: column ([0-9]+))?");
    private static final Pattern ADMINISTRATION = Pattern.compile("/administrations/([0-9]+)(?:/.*)?");

    static FaultAnswer of(Fault fault) {
        return at(fault.origin().place(), fault.origin().place(), fault.found(), fault.valid());
    }

    /** A contradiction, at the line its administration was read from, else that of the visit. */
    static FaultAnswer of(Inconsistency fault, Visit visit) {
        Matcher administration = ADMINISTRATION.matcher(fault.pointer());
        String place = administration.matches()
                ? visit.administrations()
                        .get(Integer.parseInt(administration.group(1)))
                        .origin()
                        .place()
                : visit.origin().place();
        return at(fault.pointer(), place, fault.found(), fault.valid());
    }

    /** The number of the line a place names, null where it names none. */
    static @Nullable Integer line(String place) {
        Matcher line = LINE.matcher(place);
        return line.find() ? Integer.valueOf(line.group(1)) : null;
    }

    private static FaultAnswer at(String shown, String place, String found, String valid) {
        Matcher line = LINE.matcher(place);
        boolean placed = line.find();
        return new FaultAnswer(
                shown,
                placed ? Integer.valueOf(line.group(1)) : null,
                placed && line.group(2) != null ? Integer.valueOf(line.group(2)) : null,
                found,
                valid);
    }
}
