package org.cannula.codes;

import java.util.List;
import java.util.function.Function;
import org.cannula.codes.Editions.Edition;
import org.jspecify.annotations.Nullable;

/** Where the rows of an edition come from: the store it was imported into, or the tables that ship with the engine. */
final class Source {

    private final @Nullable TableStore store;

    Source(@Nullable TableStore store) {
        this.store = store;
    }

    /**
     * The rows of an edition.
     *
     * @param builtIn its rows where it is built in; null where the tables have none of it
     * @param row makes a row of the stored fields after its key
     */
    <R> Rows<String, R> rows(Edition edition, @Nullable Rows<String, R> builtIn, Function<List<String>, R> row) {
        return rows(edition, builtIn, Function.identity(), row);
    }

    /**
     * The same for rows that are asked for otherwise than by the key they are stored under.
     *
     * @param key the stored key of what is asked for
     */
    <K, R> Rows<K, R> rows(
            Edition edition, @Nullable Rows<K, R> builtIn, Function<K, String> key, Function<List<String>, R> row) {
        if (edition.scope() != Editions.Scope.OURS && store != null) {
            return store.rows(edition, key, row);
        }
        return builtIn == null ? none -> List.of() : builtIn;
    }
}
