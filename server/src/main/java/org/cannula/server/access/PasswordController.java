package org.cannula.server.access;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.cannula.server.Problems;
import org.cannula.server.keep.Who;
import org.cannula.store.Accounts.Account;
import org.cannula.store.Actor;
import org.cannula.store.Store;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Signs in by name and password. It takes as long and says the same whether the name or the password was wrong. */
@RestController
@Tag(name = "administration")
class PasswordController {

    private final Store store;
    private final PasswordEncoder passwords;
    private final Attempts attempts;
    private final BrowserSessions sessions;
    private final @Nullable String nobodys;

    PasswordController(Store store, PasswordEncoder passwords, Attempts attempts, BrowserSessions sessions) {
        this.store = store;
        this.passwords = passwords;
        this.attempts = attempts;
        this.sessions = sessions;
        this.nobodys = passwords.encode("the password of no account");
    }

    /** A name and its password. */
    @Schema(name = "SignInRequest")
    record SignInRequest(String name, String password) {
        @Override
        public String toString() {
            return "a sign-in";
        }
    }

    @PostMapping("/api/sign-in")
    @Operation(
            summary = "Sign in by name and password",
            description = "204 and a session cookie; 401; 429 after failures.")
    ResponseEntity<Object> signIn(
            @RequestBody SignInRequest asked, HttpServletRequest request, HttpServletResponse response) {
        String name = asked.name() == null ? "" : asked.name();
        String password = asked.password() == null ? "" : asked.password();
        String[] keys = {"name " + name, "address " + request.getRemoteAddr()};
        Duration wait = attempts.wait(keys);
        if (wait.compareTo(Duration.ZERO) > 0) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .header(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds() + 1))
                    .body(Problems.of(
                            HttpStatus.TOO_MANY_REQUESTS,
                            "Too many sign-ins have failed; the next one may be tried in " + (wait.toSeconds() + 1)
                                    + " seconds."));
        }
        attempts.begin(keys);
        Optional<Account> account = store.accounts().find(name).filter(Account::active);
        String hash = account.map(Account::password).orElse(nobodys);
        boolean right = passwords.matches(password, hash);
        Account known = account.orElse(null);
        if (!right || known == null || known.password() == null) {
            store.trail()
                    .add(
                            new Actor(known == null ? "nobody" : known.name(), "password"),
                            "sign-in failed",
                            "",
                            "how",
                            "password");
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                    .body(Problems.of(HttpStatus.UNAUTHORIZED, "The name or the password is wrong."));
        }
        attempts.succeeded(keys);
        sessions.begin(new Who(known.name(), known.role(), "session", known.version()), request, response);
        store.trail().add(new Actor(known.name(), "session"), "signed in", "", "how", "password");
        return ResponseEntity.noContent().build();
    }
}
