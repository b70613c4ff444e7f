package org.cannula.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Conditions of a query, as many as are asked. Columns are the program's own words; values are always bound. */
final class Where {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values;

    Where() {
        this(new LinkedHashMap<>());
    }

    private Where(Map<String, Object> values) {
        this.values = values;
    }

    private String bind(Object value) {
        String name = "w" + values.size();
        values.put(name, value);
        return ":" + name;
    }

    /** The column has the value; no condition where that is null. */
    Where equal(String column, @Nullable Object value) {
        return compare(column, "=", value);
    }

    /** The column compares so to the value; no condition where that is null. */
    Where compare(String column, String operator, @Nullable Object value) {
        if (value != null) {
            conditions.add(column + " " + operator + " " + bind(value));
        }
        return this;
    }

    /** The column has one of the values; no condition where there is none. */
    Where in(String column, List<? extends Object> some) {
        if (!some.isEmpty()) {
            conditions.add(column + " IN (" + some.stream().map(this::bind).collect(Collectors.joining(", ")) + ")");
        }
        return this;
    }

    /** One of the columns contains the text, whatever the case of its letters; no condition where there is none. */
    Where contains(List<String> columns, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            String plain = text.strip()
                    .toLowerCase(Locale.ROOT)
                    .replace("!", "!!")
                    .replace("%", "!%")
                    .replace("_", "!_");
            String name = bind("%" + plain + "%");
            conditions.add(columns.stream()
                    .map(column -> "LOWER(" + column + ") LIKE " + name + " ESCAPE '!'")
                    .collect(Collectors.joining(" OR ", "(", ")")));
        }
        return this;
    }

    /** Conditions about a row of another table, for {@link #exists}. */
    Where inside() {
        return new Where(values);
    }

    /** A row of another table that belongs to this one meets the other conditions; no condition where there is none. */
    Where exists(String table, String joined, Where inside) {
        if (!inside.conditions.isEmpty()) {
            conditions.add("EXISTS (SELECT 1 FROM " + table + " WHERE " + joined + " AND "
                    + String.join(" AND ", inside.conditions) + ")");
        }
        return this;
    }

    /** The conditions, behind {@code WHERE}; nothing where there is none. */
    String sql() {
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    /** The values of the conditions. */
    Map<String, Object> values() {
        return values;
    }

    /** Counts all rows and reads one page of them. */
    <T> Page<T> page(
            Handle handle, String table, String columns, String order, Page.Wanted wanted, RowMapper<T> mapper) {
        long total = bound(handle.createQuery("SELECT COUNT(*) FROM " + table + sql()))
                .mapTo(Long.class)
                .one();
        List<T> rows = bound(handle.createQuery("SELECT " + columns + " FROM " + table + sql() + " ORDER BY " + order
                        + " LIMIT :limit OFFSET :offset"))
                .bind("limit", wanted.limit())
                .bind("offset", wanted.offset())
                .map(mapper)
                .list();
        return new Page<>(rows, total, wanted.offset());
    }

    private Query bound(Query query) {
        return query.bindMap(values);
    }
}
