package org.cannula.formats.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What fills the fields of a claim: the content of a mapping file, or of a layout that is known.
 *
 * @param title what the layout is called
 * @param fields what fills each field; a field that is not named here may be recognised by its column's name
 * @param none fields that no column fills, whatever its name
 * @param recognisedBy columns that tell the layout; empty in a user's mapping
 * @param only rows that are read: column to the value it must have
 * @param delimiter the delimiter of a text file; null where it is looked for
 * @param dates how days are written, such as {@code dd/MM/yyyy}; null where their form tells
 */
public record Mapping(
        String title,
        Map<Field, Source> fields,
        List<Field> none,
        List<String> recognisedBy,
        Map<String, String> only,
        @Nullable Character delimiter,
        @Nullable String dates) {

    /** A mapping that says nothing. */
    static final Mapping EMPTY = new Mapping("", Map.of(), List.of(), List.of(), Map.of(), null, null);

    public Mapping {
        fields = Collections.unmodifiableMap(fields.isEmpty() ? new EnumMap<>(Field.class) : new EnumMap<>(fields));
        none = List.copyOf(none);
        recognisedBy = List.copyOf(recognisedBy);
        only = Map.copyOf(only);
    }

    /**
     * What fills a field.
     *
     * @param columns columns whose values stand side by side (a bill type in three columns), or are the values of a list;
     *     the first group with a value counts
     * @param constant a value for every claim, null where columns fill it
     * @param words what values mean, where they are not the contract's own
     */
    public record Source(
            List<List<String>> columns, @Nullable String constant, Map<String, String> words) {

        public Source {
            columns = columns.stream().map(List::copyOf).toList();
            words = Map.copyOf(words);
        }

        /** Columns of which one fills the field. */
        static Source of(String column) {
            return new Source(List.of(List.of(column)), null, Map.of());
        }
    }

    /** This mapping, and for what it does not say another one. */
    Mapping over(Mapping base) {
        Map<Field, Source> both = new EnumMap<>(Field.class);
        both.putAll(base.fields);
        both.keySet().removeAll(none);
        both.putAll(fields);
        List<Field> nothing = new ArrayList<>(base.none);
        nothing.addAll(none);
        nothing.removeAll(fields.keySet());
        return new Mapping(
                base.title.isEmpty() ? title : base.title,
                both,
                nothing,
                recognisedBy,
                only.isEmpty() ? base.only : only,
                delimiter == null ? base.delimiter : delimiter,
                dates == null ? base.dates : dates);
    }
}
