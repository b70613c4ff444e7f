package org.cannula.server.administration;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.cannula.server.keep.Needed;
import org.cannula.server.keep.PageAnswer;
import org.cannula.server.keep.Who;
import org.cannula.store.Accounts;
import org.cannula.store.NotFound;
import org.cannula.store.Page;
import org.cannula.store.Role;
import org.cannula.store.Store;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Accounts and who one is. */
@RestController
@Tag(name = "administration")
class AccountsController {

    /** NIST SP 800-63B-4, 3.1.1.2: at least 15 where a password is all that is asked for, no rules of what is in it. */
    private static final int SHORTEST = 15;

    private static final int LONGEST = 256;

    private final Store store;
    private final PasswordEncoder passwords;

    AccountsController(Store store, PasswordEncoder passwords) {
        this.store = store;
        this.passwords = passwords;
    }

    /** Who is signed in, as what, and by what. */
    @Schema(name = "Me")
    record MeAnswer(String name, String role, String via) {}

    /**
     * An account.
     *
     * @param password whether one can sign in to it with a password
     */
    @Schema(name = "Account")
    record AccountAnswer(String name, String role, boolean active, int version, Instant createdAt, boolean password) {

        static AccountAnswer of(Accounts.Account account) {
            return new AccountAnswer(
                    account.name(),
                    account.role().word(),
                    account.active(),
                    account.version(),
                    account.createdAt(),
                    account.password() != null);
        }
    }

    /** An account to make; without a password only its tokens let somebody in. */
    @Schema(name = "AccountRequest")
    record AccountRequest(
            String name, String role, @Nullable String password) {
        AccountRequest {
            Needed.field(name, "name");
            Needed.field(role, "role");
        }
    }

    /** What an account becomes; {@code version} is the one that was seen. */
    @Schema(name = "AccountChange")
    record AccountChange(String role, boolean active, int version) {
        AccountChange {
            Needed.field(role, "role");
        }
    }

    /** A new password. */
    @Schema(name = "PasswordRequest")
    record PasswordRequest(String password) {
        PasswordRequest {
            Needed.field(password, "password");
        }

        @Override
        public String toString() {
            return "a password";
        }
    }

    @GetMapping("/api/me")
    @Operation(summary = "Who is signed in")
    MeAnswer me(Authentication who) {
        Who me = Who.of(who);
        return new MeAnswer(me.getName(), me.role().word(), me.via());
    }

    @GetMapping("/api/accounts")
    @Operation(summary = "Accounts by name")
    PageAnswer<AccountAnswer> list(
            @RequestParam(defaultValue = "0") long offset, @RequestParam(defaultValue = PageAnswer.ROWS) int limit) {
        return PageAnswer.of(store.accounts().list(new Page.Wanted(offset, limit)), AccountAnswer::of);
    }

    @PostMapping("/api/accounts")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Make an account")
    AccountAnswer add(@RequestBody AccountRequest asked, Authentication who) {
        String hash = asked.password() == null ? null : hash(asked.password());
        return AccountAnswer.of(store.accounts()
                .add(asked.name(), Role.of(asked.role()), hash, Who.of(who).actor()));
    }

    @PutMapping("/api/accounts/{name}")
    @Operation(
            summary = "Give an account another role, or take or give back its right to sign in",
            description = "Whoever is signed in with it has to sign in again.")
    AccountAnswer change(@PathVariable String name, @RequestBody AccountChange asked, Authentication who) {
        return AccountAnswer.of(store.accounts()
                .change(
                        name,
                        asked.version(),
                        Role.of(asked.role()),
                        asked.active(),
                        Who.of(who).actor()));
    }

    @PutMapping("/api/accounts/{name}/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Set a password", description = "One's own, or any for an administrator.")
    void password(@PathVariable String name, @RequestBody PasswordRequest asked, Authentication who) {
        Who me = Who.of(who);
        if (!me.getName().equals(name) && !me.role().covers(Role.ADMINISTRATOR)) {
            throw new AccessDeniedException("another's password");
        }
        if (store.accounts().find(name).isEmpty()) {
            throw new NotFound("account of that name");
        }
        store.accounts().password(name, hash(asked.password()), me.actor());
    }

    private String hash(@Nullable String password) {
        if (password == null || password.length() < SHORTEST || password.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "a password has " + SHORTEST + " to " + LONGEST + " characters; any will do, words and blanks too");
        }
        String hash = passwords.encode(password);
        if (hash == null) {
            throw new IllegalStateException("no hash");
        }
        return hash;
    }
}
