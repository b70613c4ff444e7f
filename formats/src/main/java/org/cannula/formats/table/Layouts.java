package org.cannula.formats.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cannula.formats.Fault;
import org.jspecify.annotations.Nullable;

/** Layouts that are known: published ones by a mapping in this package, others by the names of their columns. */
final class Layouts {

    /** Files {@code NAME.mapping} beside this class, the more special ones first. */
    static final List<String> BUILT_IN = List.of(
            "bfd-carrier", "bfd-institutional", "bfd-idr", "tuva", "synpuf-carrier", "synpuf-institutional", "synthea");

    private static @Nullable List<Mapping> builtIn;

    private Layouts() {}

    /** The published layout that has all of its telling columns among these, or null. */
    static @Nullable Mapping published(List<String> columns) {
        Set<String> keys = new HashSet<>();
        columns.forEach(column -> keys.add(ColumnName.key(column)));
        for (Mapping layout : builtIn()) {
            if (layout.recognisedBy().stream().allMatch(name -> keys.contains(ColumnName.key(name)))) {
                return layout;
            }
        }
        return null;
    }

    private static synchronized List<Mapping> builtIn() {
        List<Mapping> known = builtIn;
        if (known == null) {
            known = BUILT_IN.stream().map(Layouts::load).toList();
            builtIn = known;
        }
        return known;
    }

    private static Mapping load(String name) {
        try (InputStream in = Layouts.class.getResourceAsStream(name + ".mapping")) {
            if (in == null) {
                throw new IllegalStateException("built-in mapping " + name + " is missing from this build");
            }
            List<Fault> faults = new ArrayList<>();
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            Mapping layout = MappingFile.read(name + ".mapping", lines, faults);
            if (!faults.isEmpty()) {
                throw new IllegalStateException(faults.toString());
            }
            return layout;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the names of columns tell, for tables of no published layout. A claim without a number goes by its account. */
    static Mapping byNames(List<String> columns) {
        List<String> keys = columns.stream().map(ColumnName::key).toList();
        Set<String> taken = new HashSet<>();
        Map<Field, Mapping.Source> fields = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            for (String name : field.names()) {
                String pattern = ColumnName.key(name);
                List<String> matching = keys.stream()
                        .filter(key -> !taken.contains(key) && ColumnName.number(pattern, key) >= 0)
                        .toList();
                if (!matching.isEmpty()) {
                    taken.addAll(matching);
                    fields.put(field, Mapping.Source.of(pattern));
                    break;
                }
            }
        }
        Mapping.Source account = fields.get(Field.ACCOUNT);
        if (account != null) {
            fields.putIfAbsent(Field.CLAIM, account);
        }
        return new Mapping("", fields, List.of(), List.of(), Map.of(), null, null);
    }

    /** Where a column of this name stands, -1 where there is none. */
    static int column(List<String> columns, String name) {
        return columns.stream().map(ColumnName::key).toList().indexOf(ColumnName.key(name));
    }

    /** The fields that a row's cells name, read as a header. */
    static Set<Field> recognised(List<String> cells) {
        return published(cells) != null
                ? EnumSet.allOf(Field.class)
                : byNames(cells).fields().keySet();
    }
}
