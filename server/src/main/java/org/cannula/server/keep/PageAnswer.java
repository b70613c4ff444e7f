package org.cannula.server.keep;

import java.util.List;
import java.util.function.Function;
import org.cannula.store.Page;

/**
 * A part of a list.
 *
 * @param total rows of all parts
 * @param offset rows before this part
 */
public record PageAnswer<T>(List<T> rows, long total, long offset) {

    /** Rows of a part where nothing else is asked. */
    public static final String ROWS = "50";

    /** The part, each row as it is shown. */
    public static <S, T> PageAnswer<T> of(Page<S> page, Function<S, T> shown) {
        return new PageAnswer<>(page.rows().stream().map(shown).toList(), page.total(), page.offset());
    }
}
