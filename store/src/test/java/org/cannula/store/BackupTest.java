package org.cannula.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.cannula.store.WorkItem.State;
import org.cannula.store.testing.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BackupTest extends StoreTest {

    private void fill() throws IOException {
        byte[] bytes = new byte[2_500_000];
        Contents.Content content = store.contents().keep(new ByteArrayInputStream(bytes), 1 << 30);
        Job.Lease lease = lease("k");
        String run = store.runs()
                .begin(lease, start("v1", new Run.Input(content.id(), "March \"ı\".837", "claims")))
                .id();
        store.runs().append(lease, run, Audited.many(30, 1), List.of("line 7:\n  no claim"), 31, 31L);
        store.runs().append(lease, run, List.of(Audited.of(500, "concurrent-hourly", true)), List.of(), 32, null);
        store.runs().end(lease, run, "{\"claims\":31}");
        WorkItem item = store.worklist()
                .list(WorkFilter.ALL, WorkFilter.Sort.NUMBER, false, first(1))
                .rows()
                .get(0);
        store.worklist().decide(List.of(new Worklist.Seen(item.id(), 0)), State.DEFERRED, "waits", BOB);
        store.views().add(BOB, "claim", run, 3L);
        store.accounts().add("ann", Role.ADMINISTRATOR, "{argon2}x", ANN);
        store.tokens().make("ann", "nightly", Duration.ofDays(9), ANN);
        store.payerFiles().put("plan", "payer plan\n", ANN);
        store.purge().retain(new Purge.Retention(30, 400), ANN);
    }

    private static Map<String, List<String>> everything(Store store) {
        Map<String, List<String>> all = new java.util.TreeMap<>();
        for (String table : Backup.TABLES) {
            all.put(table, store.database().read(handle -> handle
                    .createQuery("SELECT * FROM " + table)
                    .map((row, context) -> {
                        StringBuilder text = new StringBuilder();
                        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                            Object value = row.getObject(i);
                            text.append(
                                    value instanceof byte[] bytes
                                            ? Digests.hex(Digests.sha256().digest(bytes))
                                            : value);
                            text.append('|');
                        }
                        return text.toString();
                    })
                    .list()
                    .stream()
                    .sorted()
                    .toList()));
        }
        return all;
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void restoresIntoEitherDatabase(Kind other) throws IOException {
        fill();
        Path file = folder.resolve("store.backup");
        Map<String, Long> written = Backup.write(store, file);
        assertThat(written).containsEntry("claim", 31L).containsEntry("content_part", 3L);
        StoreAddress to = other.fresh(folder);
        assertThat(Restore.read(to, file)).isEqualTo(written);
        try (Store restored = Store.open(to, clock)) {
            assertThat(everything(restored)).isEqualTo(everything(store));
            assertThat(restored.trail().verify(List.of(store.trail().head())).faults())
                    .isEmpty();
            // New rows find their numbers.
            restored.contents().keep(new ByteArrayInputStream(new byte[] {1}), 9);
            restored.views().add(ANN, "claims", "", null);
            restored.trail().add(ANN, "signed in", "", "a", "b");
            assertThat(restored.trail().verify(List.of()).holds()).isTrue();
        }
    }

    @Test
    void showsOneStateWhileOthersWrite() throws Exception {
        fill();
        AtomicBoolean enough = new AtomicBoolean();
        Thread writer = new Thread(() -> {
            while (!enough.get()) {
                store.trail().add(BOB, "signed in", "", "a", "b");
            }
        });
        writer.start();
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Path file = folder.resolve("backup" + i);
            Backup.write(store, file);
            files.add(file);
        }
        enough.set(true);
        writer.join();
        for (Path file : files) {
            StoreAddress to = Kind.SQLITE.fresh(folder);
            Restore.read(to, file);
            try (Store restored = Store.open(to)) {
                assertThat(restored.trail().verify(List.of()).faults()).isEmpty();
            }
        }
    }

    @Test
    void refusesAStoreThatIsNotEmpty() throws IOException {
        fill();
        Path file = folder.resolve("store.backup");
        Backup.write(store, file);
        Map<String, List<String>> before = everything(store);
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> Restore.read(address, file))
                .withMessageContaining("is not empty");
        assertThat(everything(store)).isEqualTo(before);
    }

    @Test
    void refusesADamagedBackupAndWritesNothing() throws IOException {
        fill();
        Path file = folder.resolve("store.backup");
        Backup.write(store, file);
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Path entry = zip.getPath("trail.jsonl");
            Files.writeString(entry, Files.readString(entry).replace("ann", "bob"));
        }
        StoreAddress to = kind.fresh(folder);
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> Restore.read(to, file))
                .withMessage("the backup is not whole: table trail is not as it was written");
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Files.delete(zip.getPath("trail.jsonl"));
        }
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> Restore.read(to, file))
                .withMessage("the backup is not whole: it has no trail.jsonl");
        Files.writeString(file, "no archive");
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> Restore.read(to, file))
                .withMessageContaining("is no backup");
        try (Store empty = Store.open(to)) {
            assertThat(empty.runs().list(first(9)).total()).isZero();
        }
    }

    @Test
    void belongsToItsOwnerAlone() throws IOException {
        Path file = folder.resolve("store.backup");
        Backup.write(store, file);
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        assertThat(folder.resolve("store.backup.part")).doesNotExist();
        if (kind == Kind.SQLITE) {
            assertThat(Files.getPosixFilePermissions(address.file())).hasSize(2);
        }
    }
}
