package org.cannula.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.cannula.store.testing.Kind;
import org.junit.jupiter.api.Test;

class OwnershipTest extends StoreTest {

    @Test
    void embeddedStoreHasOneServerAndOthersMayLookOn() {
        StoreAddress own = kind.fresh(folder);
        try (Store server = Store.own(own, clock)) {
            server.jobs().submit("k", "audit", "{}", ANN);
            if (kind == Kind.SQLITE) {
                assertThatExceptionOfType(StoreException.class)
                        .isThrownBy(() -> Store.own(own, clock))
                        .withMessageContaining("is in use by another server");
            }
            try (Store command = Store.open(own)) {
                assertThat(command.jobs().list(first(9)).total()).isEqualTo(1);
                command.trail().add(ANN, "looked", "", "a", "b");
            }
            server.jobs().take("dead");
        }
        try (Store server = Store.own(own, clock)) {
            assertThat(server.jobs().take("next").isPresent()).isEqualTo(kind == Kind.SQLITE);
            assertThat(server.alive()).isTrue();
        }
    }

    @Test
    void addressIsAFileOrAUrlOfEither() {
        assertThat(StoreAddress.of("a b.db").embedded()).isTrue();
        StoreAddress postgresql = StoreAddress.of("jdbc:postgresql://host/db?user=u&password=p");
        assertThat(postgresql.embedded()).isFalse();
        assertThat(postgresql.as("u", "p").toString()).isEqualTo("jdbc:postgresql://host/db");
        assertThatIllegalArgumentException().isThrownBy(() -> StoreAddress.of("jdbc:h2:mem:x"));
    }

    @Test
    void whatCannotBeOpenedSaysSo() {
        StoreAddress nowhere = kind == Kind.SQLITE
                ? StoreAddress.of("/proc/none/store.db")
                : StoreAddress.of("jdbc:postgresql://127.0.0.1:1/none?password=hidden");
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> Store.open(nowhere))
                .withMessageContaining("the store jdbc:")
                .withMessageNotContaining("hidden");
    }
}
