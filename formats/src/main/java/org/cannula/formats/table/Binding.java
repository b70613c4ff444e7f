package org.cannula.formats.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A mapping laid over the columns of one table: which of them fill which field. */
final class Binding {

    /** Columns that fill one place: one of them, or one for each number that {@code #} stands for. */
    private record Slot(SortedMap<Integer, Integer> columns, boolean numbered) {

        /** The column for a line of a wide row; else the first. -1 where there is none. */
        int column(int repeat) {
            Integer at = numbered && repeat > 0 ? columns.get(repeat) : columns.get(columns.firstKey());
            return at == null ? -1 : at;
        }
    }

    private final Map<Field, Mapping.Source> sources = new EnumMap<>(Field.class);
    private final Map<Field, List<List<Slot>>> slots = new EnumMap<>(Field.class);
    private final List<Integer> repeats = new ArrayList<>();

    private Binding() {}

    /**
     * Lays a mapping over columns.
     *
     * @param unknown takes names of columns the table does not have, where no alternative to them has all of its columns
     */
    static Binding of(Mapping mapping, List<String> columns, List<String> unknown) {
        Binding binding = new Binding();
        List<String> keys = columns.stream().map(ColumnName::key).toList();
        mapping.fields().forEach((field, source) -> {
            binding.sources.put(field, source);
            if (source.constant() == null) {
                binding.bind(field, source, keys, unknown);
            }
        });
        TreeSet<Integer> numbers = new TreeSet<>();
        binding.slots.getOrDefault(Field.CODE, List.of()).forEach(group -> group.stream()
                .filter(Slot::numbered)
                .forEach(slot -> numbers.addAll(slot.columns().keySet())));
        binding.repeats.addAll(numbers.isEmpty() ? List.of(0) : numbers);
        return binding;
    }

    private void bind(Field field, Mapping.Source source, List<String> keys, List<String> unknown) {
        List<List<Slot>> groups = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (List<String> names : source.columns()) {
            List<Slot> group = new ArrayList<>();
            int before = missing.size();
            for (String name : names) {
                Slot slot = slot(ColumnName.key(name), keys);
                if (slot == null) {
                    missing.add(name);
                } else {
                    group.add(slot);
                }
            }
            if (missing.size() == before) {
                groups.add(group);
            }
        }
        if (groups.isEmpty()) {
            unknown.addAll(missing);
            sources.remove(field);
        } else {
            slots.put(field, groups);
        }
    }

    private static @Nullable Slot slot(String pattern, List<String> keys) {
        SortedMap<Integer, Integer> columns = new TreeMap<>();
        for (int i = 0; i < keys.size(); i++) {
            int number = ColumnName.number(pattern, keys.get(i));
            if (number >= 0) {
                columns.putIfAbsent(number, i);
            }
        }
        return columns.isEmpty() ? null : new Slot(columns, pattern.indexOf('#') >= 0);
    }

    /** Whether something fills the field. */
    boolean has(Field field) {
        return sources.containsKey(field);
    }

    /** Whether the field has one value whatever the row says. */
    boolean isConstant(Field field) {
        Mapping.Source source = sources.get(field);
        return source != null && source.constant() != null;
    }

    /** A row's lines: 0 for the only one, or the numbers of its code columns. */
    List<Integer> repeats() {
        return repeats;
    }

    /** Whether a row holds several lines. */
    boolean isWide() {
        return repeats.get(0) > 0;
    }

    /** The text of a field of the current row, or null: a constant, or the first group of columns with a value. */
    @Nullable
    String text(Field field, int repeat, Table row) {
        Mapping.Source source = sources.get(field);
        if (source == null) {
            return null;
        }
        String text = source.constant();
        if (text == null) {
            for (List<Slot> group : slots.getOrDefault(field, List.of())) {
                text = joined(group, repeat, row);
                if (text != null) {
                    break;
                }
            }
        }
        return text == null ? null : source.words().getOrDefault(text, text);
    }

    private static @Nullable String joined(List<Slot> group, int repeat, Table row) {
        if (group.size() == 1) {
            return cell(group.get(0).column(repeat), row);
        }
        StringBuilder joined = new StringBuilder();
        for (Slot slot : group) {
            String cell = cell(slot.column(repeat), row);
            joined.append(cell == null ? "" : cell);
        }
        return joined.length() == 0 ? null : joined.toString();
    }

    private static @Nullable String cell(int column, Table row) {
        String text = column < 0 ? null : row.cell(column);
        return text == null ? null : text.strip();
    }

    /** The texts of a field that takes several. */
    List<String> texts(Field field, int repeat, Table row) {
        Mapping.Source source = sources.get(field);
        if (source == null) {
            return List.of();
        }
        String constant = source.constant();
        if (constant != null) {
            return List.of(constant);
        }
        for (List<Slot> group : slots.getOrDefault(field, List.of())) {
            List<String> texts = new ArrayList<>(4);
            for (Slot slot : group) {
                boolean ofThisLine = slot.numbered() && isWide() && field.ofLine();
                for (int column : ofThisLine
                        ? List.of(slot.column(repeat))
                        : slot.columns().values()) {
                    String text = cell(column, row);
                    if (text != null) {
                        texts.add(source.words().getOrDefault(text, text));
                    }
                }
            }
            if (!texts.isEmpty()) {
                return texts;
            }
        }
        return List.of();
    }

    /** Where a field of the current row stands. */
    String place(Field field, int repeat, Table row) {
        List<List<Slot>> groups = slots.get(field);
        int column = groups == null ? -1 : groups.get(0).get(0).column(repeat);
        return column < 0 ? row.row() : row.place(column);
    }

    /** Which columns fill which fields, such as {@code code from HCPCS_CD}, in words. */
    String words(List<String> columns) {
        List<String> words = new ArrayList<>();
        sources.forEach((field, source) -> {
            String constant = source.constant();
            words.add(field.word() + (constant != null ? " = " + constant : " from " + names(field, columns)));
        });
        return String.join(", ", words);
    }

    private String names(Field field, List<String> columns) {
        List<String> groups = new ArrayList<>();
        for (List<Slot> group : slots.getOrDefault(field, List.of())) {
            List<String> names = new ArrayList<>();
            for (Slot slot : group) {
                List<Integer> all = List.copyOf(slot.columns().values());
                String first = columns.get(all.get(0));
                names.add(all.size() == 1 ? first : first + " … " + columns.get(all.get(all.size() - 1)));
            }
            groups.add(String.join(" ", names));
        }
        return String.join(" or ", groups);
    }
}
