package org.cannula.codes;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Rows of a stored edition. What was looked up once is kept: claims ask for the same few codes again and again. */
final class StoredRows<K, R> implements Rows<K, R> {

    private static final int MOST_KEPT = 200_000;

    private final List<Lazy<SortedLines>> files;
    private final Function<K, String> key;
    private final Function<List<String>, R> row;
    private final ConcurrentHashMap<K, List<R>> kept = new ConcurrentHashMap<>();

    StoredRows(List<Lazy<SortedLines>> files, Function<K, String> key, Function<List<String>, R> row) {
        this.files = files;
        this.key = key;
        this.row = row;
    }

    @Override
    public List<R> of(K wanted) {
        List<R> found = kept.get(wanted);
        if (found != null) {
            return found;
        }
        List<R> rows = new ArrayList<>(1);
        for (Lazy<SortedLines> file : files) {
            file.get().of(key.apply(wanted)).forEach(fields -> rows.add(row.apply(fields)));
        }
        if (kept.size() >= MOST_KEPT) {
            kept.clear();
        }
        List<R> all = List.copyOf(rows);
        kept.put(wanted, all);
        return all;
    }
}
