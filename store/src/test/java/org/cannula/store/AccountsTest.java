package org.cannula.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccountsTest extends StoreTest {

    @Test
    void keepsAccounts() {
        store.accounts().add("ann", Role.ADMINISTRATOR, "{argon2}x", ANN);
        store.accounts().add("bob.b@example.org", Role.CODER, null, ANN);
        Accounts.Account bob = store.accounts().find("bob.b@example.org").orElseThrow();
        assertThat(bob.role()).isEqualTo(Role.CODER);
        assertThat(bob.active()).isTrue();
        assertThat(bob.password()).isNull();
        store.accounts().password("bob.b@example.org", "{argon2}y", ANN);
        assertThat(store.accounts().find("bob.b@example.org").orElseThrow().password())
                .isEqualTo("{argon2}y");
        assertThat(store.accounts().find("carl")).isEmpty();
        assertThat(store.accounts().list(first(9)).rows())
                .extracting(Accounts.Account::name)
                .containsExactly("ann", "bob.b@example.org");
        assertThat(store.trail().list(null, null, first(9)).rows())
                .extracting(Trail.Entry::detail)
                .noneMatch(detail -> String.valueOf(detail).contains("argon2"));
        assertThat(bob.toString()).isEqualTo("bob.b@example.org (coder)");
    }

    @Test
    void refusesNamesThatAreNoneAndNamesThatAreTaken() {
        for (String name : List.of("", "Ann", "ann b", "-ann", "ann\u0000", "a".repeat(65), "ı")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> store.accounts().add(name, Role.CODER, null, ANN));
        }
        store.accounts().add("ann", Role.CODER, null, ANN);
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> store.accounts().add("ann", Role.VIEWER, null, ANN));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> store.accounts().password("carl", "x", ANN));
    }

    @Test
    void oneAdministratorIsAlwaysLeft() {
        Accounts.Account ann = store.accounts().add("ann", Role.ADMINISTRATOR, null, ANN);
        Accounts.Account bob = store.accounts().add("bob", Role.ADMINISTRATOR, null, ANN);
        bob = store.accounts().change("bob", bob.version(), Role.ADMINISTRATOR, false, ANN);
        assertThat(bob.active()).isFalse();
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> store.accounts().change("ann", ann.version(), Role.VIEWER, true, ANN));
        assertThat(store.accounts().find("ann")).contains(ann);
        store.accounts().change("bob", bob.version(), Role.ADMINISTRATOR, true, ANN);
        assertThat(store.accounts()
                        .change("ann", ann.version(), Role.VIEWER, true, ANN)
                        .role())
                .isEqualTo(Role.VIEWER);
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> store.accounts().change("ann", ann.version(), Role.CODER, true, BOB));
    }

    @Test
    void eachRoleMayWhatTheOnesBeforeItMay() {
        assertThat(Role.AUDITOR.covers(Role.CODER)).isTrue();
        assertThat(Role.CODER.covers(Role.CODER)).isTrue();
        assertThat(Role.CODER.covers(Role.AUDITOR)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Role.of("boss"))
                .withMessage("no role: \"boss\"; valid: viewer, coder, auditor, administrator");
    }

    @Test
    void tokenProvesItsAccountWhileItHolds() {
        store.accounts().add("ann", Role.AUDITOR, null, ANN);
        store.accounts().add("boss", Role.ADMINISTRATOR, null, ANN);
        Tokens.Made made = store.tokens().make("ann", "nightly", Duration.ofDays(30), ANN);
        assertThat(made.secret()).startsWith("cannula_").hasSize(72);
        assertThat(store.tokens().proven(made.secret()).orElseThrow().account()).isEqualTo("ann");
        assertThat(store.tokens().proven(made.secret().replace('a', 'b'))).isEmpty();
        assertThat(store.tokens().list("ann").get(0).usedAt()).isNotNull();
        assertThat(store.tokens().list("boss")).isEmpty();
        String kept = store.database().read(handle -> handle.createQuery("SELECT digest FROM api_token")
                .mapTo(String.class)
                .one());
        assertThat(kept).hasSize(64).doesNotContain(made.secret());
        Accounts.Account off = store.accounts().change("ann", 0, Role.AUDITOR, false, ANN);
        assertThat(store.tokens().proven(made.secret())).isEmpty();
        store.accounts().change("ann", off.version(), Role.AUDITOR, true, ANN);
        clock.forward(Duration.ofDays(31));
        assertThat(store.tokens().proven(made.secret())).isEmpty();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> store.tokens().make("carl", "x", Duration.ofDays(1), ANN));
    }

    @Test
    void revokedTokenProvesNothing() {
        store.accounts().add("ann", Role.AUDITOR, null, ANN);
        Tokens.Made made = store.tokens().make("ann", "nightly", Duration.ofDays(30), ANN);
        store.tokens().revoke(made.token().id(), BOB);
        assertThat(store.tokens().proven(made.secret())).isEmpty();
        assertThat(store.tokens().list(null).get(0).revokedAt()).isNotNull();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> store.tokens().revoke("none", BOB));
    }

    @Test
    void newerPayerFileTakesTheOlderOnesPlace() {
        PayerFiles.PayerFile first = store.payerFiles().put("plan", "payer plan\n", ANN);
        PayerFiles.PayerFile second = store.payerFiles().put("plan", "payer plan\ntitle \"x\"\n", BOB);
        PayerFiles.PayerFile other = store.payerFiles().put("other", "payer other\n", BOB);
        assertThat(store.payerFiles().active()).containsExactly(second, other);
        assertThat(store.payerFiles().get(first.id()).active()).isFalse();
        assertThat(store.payerFiles().get(first.id()).body()).isEqualTo("payer plan\n");
        store.payerFiles().retire("plan", ANN);
        assertThat(store.payerFiles().active()).containsExactly(other);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> store.payerFiles().retire("plan", ANN));
    }
}
