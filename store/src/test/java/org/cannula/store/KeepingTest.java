package org.cannula.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.cannula.formats.ExtensionFinder;
import org.cannula.formats.store.StoreKeeping;
import org.junit.jupiter.api.Test;

class KeepingTest extends StoreTest {

    private final StoreKeeping keeping = ExtensionFinder.CLASS_PATH.find(StoreKeeping.EXTENSION, StoreKeeping.class);

    @Test
    void verifiesAndTellsWhatWasAltered() {
        store.trail().add(ANN, "signed in", "", "a", "b");
        String head = store.trail().head();
        StoreKeeping.Outcome sound = keeping.verify(address.url(), List.of(head));
        assertThat(sound.sound()).isTrue();
        assertThat(sound.lines())
                .containsExactly("the audit trail holds: 1 entries, the words of 0 purged", "head " + head);
        tamper("UPDATE trail SET who = 'bob'");
        StoreKeeping.Outcome altered = keeping.verify(address.url(), List.of(head));
        assertThat(altered.sound()).isFalse();
        assertThat(altered.lines().get(0)).startsWith("entry 1 was changed");
    }

    @Test
    void backsUpRestoresAndPurges() throws IOException {
        run("k", Audited.many(5, 1));
        Path file = folder.resolve("backup.zip");
        assertThat(keeping.backup(address.url(), file).lines()).contains("claim 5", "written " + file);
        String other = kind.fresh(folder).url();
        assertThat(keeping.restore(other, file).lines()).contains("claim 5", "restored from " + file);
        assertThat(keeping.purge(other, null).lines().get(0)).startsWith("purged 0 runs");
        assertThat(keeping.purge(other, Instant.parse("2027-01-01T00:00:00Z"))
                        .lines()
                        .get(0))
                .startsWith("purged 1 runs with 5 claims, 0 inputs, the words of");
        assertThat(keeping.verify(other, List.of(store.trail().head())).sound()).isTrue();
        assertThat(store.runs().list(first(9)).total()).isEqualTo(1);
    }

    @Test
    void makesNoStoreOnlyToLookAtIt() {
        Path none = folder.resolve("none.db");
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> keeping.verify(none.toString(), List.of()))
                .withMessage("there is no store " + none);
        assertThat(none).doesNotExist();
    }
}
