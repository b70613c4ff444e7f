package org.cannula.formats.mar;

import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cannula.chart.Route;
import org.cannula.chart.Setting;
import org.jspecify.annotations.Nullable;

/**
 * What the codes of a site mean: the content of a site mapping file, over the standard one. A code that nothing here maps
 * has no meaning; whoever asks lists it and guesses nothing.
 *
 * @param title what the site is called
 * @param words per kind of code: the code in upper case, and the words it means
 * @param settings statements that map no code, such as {@code zone} and {@code dates}
 * @param columns columns of a table that fill the parts of an entry
 */
public record SiteMapping(
        String title,
        Map<Kind, Map<String, List<String>>> words,
        Map<String, String> settings,
        Map<MarColumn, List<String>> columns) {

    /** What a code may stand for. */
    public enum Kind {
        /** How a drug is given, such as {@code IV} or {@code IV+IVPB}. */
        ROUTE,
        /** Where: a vascular access. */
        SITE,
        /** What is given. */
        DRUG,
        /** A unit of an amount. */
        UNIT,
        /** What an entry of the record says happened. */
        ACTION,
        /** A column of a wide table whose time is an action's. */
        EVENT,
        /** Class of the patient: {@code outpatient}, {@code inpatient} or {@code none}. */
        CLASS,
        /** Who pays: the name of a policy. */
        PAYER,
        /** What an observation beside an administration tells: {@code wasted}, {@code volume}, {@code rate} or {@code ignore}. */
        OBSERVATION;

        private final String word = name().toLowerCase(Locale.ROOT);

        /** The word of the mapping file. */
        public String word() {
            return word;
        }
    }

    public SiteMapping {
        Map<Kind, Map<String, List<String>>> copy = new EnumMap<>(Kind.class);
        words.forEach((kind, codes) -> copy.put(kind, Map.copyOf(codes)));
        words = Collections.unmodifiableMap(copy);
        settings = Map.copyOf(settings);
        columns = Collections.unmodifiableMap(
                columns.isEmpty() ? new EnumMap<>(MarColumn.class) : new EnumMap<>(columns));
    }

    /** What the tables of HL7, UCUM and the examples of FHIR mean by themselves, and nothing of any site. */
    public static SiteMapping standard() {
        return Standard.MAPPING;
    }

    private static final class Standard {
        static final SiteMapping MAPPING = SiteMappingFile.standard();
    }

    /** What a code means; null where nothing maps it. */
    public @Nullable List<String> meaning(Kind kind, String code) {
        return words.getOrDefault(kind, Map.of()).get(key(code));
    }

    /** The first word of what a code means; null where nothing maps it. */
    public @Nullable String word(Kind kind, String code) {
        List<String> meaning = meaning(kind, code);
        return meaning == null || meaning.isEmpty() ? null : meaning.get(0);
    }

    /** The route of a code, or null. */
    public @Nullable Route route(String code) {
        String word = word(Kind.ROUTE, code);
        return word == null ? null : org.cannula.formats.text.Vocabulary.ROUTES.find(word);
    }

    /** The action of a code, or null. */
    public @Nullable MarAction action(String code) {
        String word = word(Kind.ACTION, code);
        return word == null ? null : SiteMappingFile.ACTIONS.find(word);
    }

    /** The unit of a code as amounts have it, or null. */
    public @Nullable String unit(String code) {
        return word(Kind.UNIT, code);
    }

    /** The zone clock times without offset are of; null where none is declared. */
    public @Nullable ZoneId zone() {
        String zone = settings.get("zone");
        return zone == null ? null : ZoneId.of(zone);
    }

    /** Who bills. */
    public Setting setting() {
        return "professional".equals(settings.get("setting")) ? Setting.PROFESSIONAL : Setting.FACILITY;
    }

    /** A statement's value, or null. */
    public @Nullable String setting(String name) {
        return settings.get(name);
    }

    static String key(String code) {
        return code.strip().toUpperCase(Locale.ROOT);
    }
}
