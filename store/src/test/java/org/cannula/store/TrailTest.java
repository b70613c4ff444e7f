package org.cannula.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TrailTest extends StoreTest {

    @BeforeEach
    void write() {
        for (int i = 1; i <= 6; i++) {
            store.trail().add(ANN, "signed in", i % 2 == 0 ? "run2" : "", "number", "ı " + i);
        }
    }

    private List<String> faults(String... noted) {
        return store.trail().verify(List.of(noted)).faults();
    }

    @Test
    void holdsAsItWasWritten() {
        Verification verification = store.trail().verify(List.of());
        assertThat(verification.holds()).isTrue();
        assertThat(verification.entries()).isEqualTo(6);
        assertThat(verification.purged()).isZero();
        assertThat(verification.head()).isEqualTo(store.trail().head()).startsWith("6:");
        Page<Trail.Entry> page = store.trail().list(null, null, first(2));
        assertThat(page.total()).isEqualTo(6);
        assertThat(page.rows()).extracting(Trail.Entry::seq).containsExactly(6L, 5L);
        assertThat(page.rows().get(0).detail()).isEqualTo("{\"number\":\"ı 6\",\"via\":\"session\"}");
    }

    @Test
    void emptyTrailHolds() {
        Store empty = Store.open(kind.fresh(folder), clock);
        assertThat(empty.trail().verify(List.of())).isEqualTo(new Verification(0, 0, "0:", List.of()));
        empty.close();
    }

    @Test
    void showsChangedWords() {
        tamper("UPDATE trail SET detail = '{}' WHERE seq = 3");
        assertThat(faults()).containsExactly("entry 3 was changed: its words");
    }

    @Test
    void showsWordsTakenWithoutTheirSalt() {
        tamper("UPDATE trail SET detail = NULL WHERE seq = 3");
        assertThat(faults()).containsExactly("entry 3 was changed: its words");
    }

    @Test
    void showsChangedWho() {
        tamper("UPDATE trail SET who = 'bob' WHERE seq = 2");
        assertThat(faults()).containsExactly("entry 2 was changed: when, who, what or the digest of its words");
    }

    @Test
    void showsWordsWrittenAnewWithTheirDigest() {
        String words = "{\"number\":\"7\"}";
        tamper("UPDATE trail SET detail = ?, salt = 's', digest = ? WHERE seq = 2", words, Digests.of("s", words));
        assertThat(faults()).containsExactly("entry 2 was changed: when, who, what or the digest of its words");
    }

    @Test
    void showsAnEntryWrittenAnewWithItsHash() {
        Trail.Entry second =
                store.trail().list(null, null, new Page.Wanted(4, 1)).rows().get(0);
        Trail.Entry other = new Trail.Entry(
                2,
                second.at(),
                "bob",
                second.action(),
                second.about(),
                second.salt(),
                second.detail(),
                second.digest(),
                second.previous(),
                "");
        tamper("UPDATE trail SET who = 'bob', hash = ? WHERE seq = 2", other.reckonedHash());
        assertThat(faults()).containsExactly("entry 3 does not follow the one before it");
    }

    @Test
    void showsAMissingEntry() {
        tamper("DELETE FROM trail WHERE seq = 4");
        assertThat(faults())
                .containsExactly("entry 4 is missing: 5 follows 3", "entry 5 does not follow the one before it");
    }

    @Test
    void showsTwoEntriesInTheOtherOrder() {
        tamper("UPDATE trail SET seq = 100 WHERE seq = 4");
        tamper("UPDATE trail SET seq = 4 WHERE seq = 5");
        tamper("UPDATE trail SET seq = 5 WHERE seq = 100");
        assertThat(faults()).contains("entry 4 does not follow the one before it");
    }

    @Test
    void showsACutEndByItsOwnHead() {
        tamper("DELETE FROM trail WHERE seq > 4");
        assertThat(faults()).containsExactly("the last entry is 4, and the store's head is that of entry 6");
    }

    @Test
    void showsACutEndByANotedHeadWhereTheStoresHeadWasWrittenAnew() {
        String noted = store.trail().head();
        String fourth = store.trail()
                .list(null, null, new Page.Wanted(2, 1))
                .rows()
                .get(0)
                .hash();
        tamper("DELETE FROM trail WHERE seq > 4");
        tamper("UPDATE trail_head SET seq = 4, hash = ?", fourth);
        assertThat(faults()).isEmpty();
        assertThat(faults(noted)).containsExactly("entry 6, which was noted, is missing");
        store.trail().add(BOB, "signed in", "", "number", "5");
        store.trail().add(BOB, "signed in", "", "number", "6");
        assertThat(faults(noted)).containsExactly("entry 6 is another one than was noted");
    }

    @Test
    void refusesWhatIsNoHead() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.trail().verify(List.of("6")))
                .withMessage("no head of a trail: 6; valid: NUMBER:HASH");
    }

    @Test
    void holdsAfterAPurgeOfWords() {
        int purged = store.database().write(handle -> Trail.purge(handle, "run2"));
        assertThat(purged).isEqualTo(3);
        Verification verification = store.trail().verify(List.of());
        assertThat(verification.faults()).isEmpty();
        assertThat(verification.purged()).isEqualTo(3);
        assertThat(store.trail().list(null, "run2", first(9)).rows()).allSatisfy(entry -> {
            assertThat(entry.detail()).isNull();
            assertThat(entry.salt()).isNull();
            assertThat(entry.who()).isEqualTo("ann");
        });
    }

    @Test
    void databaseItselfRefusesChanges() {
        assertThatThrownBy(() -> store.database().change(handle -> handle.execute("DELETE FROM trail")))
                .hasMessageContaining("only grows");
        assertThatThrownBy(() -> store.database()
                        .change(handle -> handle.execute("UPDATE trail SET who = 'x', salt = NULL, detail = NULL")))
                .hasMessageContaining("only grows");
        assertThat(faults()).isEmpty();
    }

    @Test
    void entriesOfManyAtOnceFollowOneAnother() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Callable<Boolean>> work = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            String number = String.valueOf(i);
            work.add(() -> {
                store.trail().add(BOB, "signed in", "", "number", number);
                return true;
            });
        }
        for (var each : threads.invokeAll(work)) {
            assertThat(each.get()).isTrue();
        }
        threads.shutdown();
        Verification verification = store.trail().verify(List.of());
        assertThat(verification.faults()).isEmpty();
        assertThat(verification.entries()).isEqualTo(86);
    }
}
