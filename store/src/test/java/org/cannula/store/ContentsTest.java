package org.cannula.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ContentsTest extends StoreTest {

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    private long rows(String table) {
        return store.database().read(handle -> handle.createQuery("SELECT COUNT(*) FROM " + table)
                .mapTo(Long.class)
                .one());
    }

    @Test
    void givesBackWhatWasKept() throws IOException {
        for (int size : new int[] {0, 1, (1 << 20) - 1, 1 << 20, (3 << 20) + 17}) {
            byte[] bytes = bytes(size);
            Contents.Content content = store.contents().keep(new ByteArrayInputStream(bytes), 1L << 30);
            assertThat(content.size()).isEqualTo(size);
            assertThat(content.digest()).isEqualTo(Digests.hex(Digests.sha256().digest(bytes)));
            assertThat(store.contents().open(content.id()).readAllBytes()).isEqualTo(bytes);
        }
    }

    @Test
    void keepsTheSameBytesOnce() throws IOException {
        Contents.Content first = store.contents().keep(new ByteArrayInputStream(bytes(2_000_000)), 1 << 30);
        Contents.Content again = store.contents().keep(new ByteArrayInputStream(bytes(2_000_000)), 1 << 30);
        assertThat(again).isEqualTo(first);
        assertThat(rows("content")).isEqualTo(1);
        assertThat(rows("content_part")).isEqualTo(2);
    }

    @Test
    void refusesMoreThanIsAllowed() {
        assertThatExceptionOfType(Contents.TooLong.class)
                .isThrownBy(() -> store.contents().keep(new ByteArrayInputStream(bytes(3_000_001)), 3_000_000));
        assertThat(rows("content_part")).isZero();
        assertThat(rows("content")).isZero();
    }

    @Test
    void keepsNothingOfAnUploadThatBreaks() {
        FilterInputStream broken = new FilterInputStream(new ByteArrayInputStream(bytes(3_000_000))) {
            private int read;

            @Override
            public int read(byte[] into, int from, int count) throws IOException {
                read += count;
                if (read > 2_500_000) {
                    throw new IOException("connection reset");
                }
                return super.read(into, from, count);
            }
        };
        assertThatIOException().isThrownBy(() -> store.contents().keep(broken, 1 << 30));
        assertThat(rows("content_part")).isZero();
        assertThat(rows("content")).isZero();
    }

    @Test
    void forgetsAnUploadThatNeverEnded() throws IOException {
        store.database().change(handle -> {
            handle.execute("INSERT INTO content (size, stored_at) VALUES (0, ?)", Moments.text(clock.instant()));
            handle.execute("INSERT INTO content_part (content, part, data) SELECT id, 0, ? FROM content", bytes(9));
        });
        store.contents().keep(new ByteArrayInputStream(bytes(1)), 9);
        assertThat(rows("content")).isEqualTo(2);
        clock.forward(Duration.ofDays(2));
        store.contents().keep(new ByteArrayInputStream(bytes(2)), 9);
        assertThat(rows("content")).isEqualTo(2);
        assertThat(rows("content_part")).isEqualTo(2);
    }
}
