package org.cannula.hl7;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.cannula.chart.Administration;
import org.cannula.service.CodedLine;
import org.cannula.service.CodedVisit;
import org.jspecify.annotations.Nullable;

/**
 * One line to charge. Two that are equal charge the same thing.
 *
 * @param modifiers in the order they are written
 * @param ndc of the drug, eleven digits, where the line bills a drug and the chart names it
 * @param provider who gave it, where the record says so
 */
record ChargeLine(
        String code,
        int units,
        List<String> modifiers,
        LocalDate date,
        @Nullable String ndc,
        @Nullable String provider) {

    private static final String NONE = "-";

    ChargeLine {
        modifiers = List.copyOf(modifiers);
    }

    /** What a coded visit charges. */
    static List<ChargeLine> of(Encounter encounter, CodedVisit coded) {
        Map<String, Administration> byId = new TreeMap<>();
        encounter.visit().administrations().forEach(a -> byId.put(a.id(), a));
        List<ChargeLine> lines = new ArrayList<>();
        for (CodedLine line : coded.lines()) {
            String ndc = null;
            String provider = null;
            for (var because : line.because()) {
                for (String id : because.administrations()) {
                    Administration a = byId.get(id);
                    ndc = ndc == null && line.drug() && a != null ? digits(a.ndc()) : ndc;
                    provider = provider == null ? encounter.providers().get(id) : provider;
                }
            }
            lines.add(new ChargeLine(line.code(), line.units(), line.modifiers(), line.date(), ndc, provider));
        }
        return lines;
    }

    private static @Nullable String digits(@Nullable String ndc) {
        return ndc == null ? null : ndc.replace("-", "");
    }

    /** As one line of text, to be stored. */
    String stored() {
        return String.join(
                " ",
                code,
                String.format(Locale.ROOT, "%d", units),
                modifiers.isEmpty() ? NONE : String.join("+", modifiers),
                date.toString(),
                ndc == null ? NONE : ndc,
                provider == null ? NONE : provider);
    }

    /** What {@link #stored} wrote. */
    static ChargeLine ofStored(String text) {
        String[] words = text.split(" ", 6);
        return new ChargeLine(
                words[0],
                Integer.parseInt(words[1]),
                words[2].equals(NONE) ? List.of() : List.of(words[2].split("\\+", -1)),
                LocalDate.parse(words[3]),
                words[4].equals(NONE) ? null : words[4],
                words[5].equals(NONE) ? null : words[5]);
    }
}
