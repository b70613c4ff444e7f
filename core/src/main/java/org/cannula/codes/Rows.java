package org.cannula.codes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rows of one edition, by key: a code, or whatever else the table is asked for. */
interface Rows<K, R> {

    /** Rows of a key, in table order; empty where there are none. */
    List<R> of(K key);

    /** Rows held in memory, filled while a table is read. */
    final class InMemory<R> implements Rows<String, R> {
        private final Map<String, List<R>> byKey = new HashMap<>();

        void add(String key, R row) {
            byKey.computeIfAbsent(key, k -> new ArrayList<>(1)).add(row);
        }

        @Override
        public List<R> of(String key) {
            return byKey.getOrDefault(key, List.of());
        }
    }
}
