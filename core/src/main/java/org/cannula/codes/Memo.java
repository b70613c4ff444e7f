package org.cannula.codes;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Answers that were found once. A month of claims asks the same few thousand questions again and again; what does not
 * fit is forgotten, so that memory stays bounded. Never changes an answer.
 */
final class Memo<K, V> {

    /** Finds an answer for the first time. */
    @FunctionalInterface
    interface Find<K, V> {
        @Nullable
        V answer(K question);
    }

    private static final int MOST = 1 << 16;

    private final ConcurrentHashMap<K, Optional<V>> known = new ConcurrentHashMap<>();

    /** The answer to a question; null is an answer too. */
    @Nullable
    V get(K question, Find<K, V> find) {
        Optional<V> answer = known.get(question);
        if (answer == null) {
            answer = Optional.ofNullable(find.answer(question));
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(question, answer);
        }
        return answer.orElse(null);
    }
}
