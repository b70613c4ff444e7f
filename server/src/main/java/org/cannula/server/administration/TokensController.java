package org.cannula.server.administration;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.List;
import org.cannula.server.keep.Needed;
import org.cannula.server.keep.Who;
import org.cannula.store.NotFound;
import org.cannula.store.Role;
import org.cannula.store.Store;
import org.cannula.store.Tokens;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tokens by which programs act for an account. */
@RestController
@RequestMapping("/api/tokens")
@Tag(name = "administration")
class TokensController {

    private static final int MOST_DAYS = 366;

    private final Store store;

    TokensController(Store store) {
        this.store = store;
    }

    /** A token to make for one's own account: what it is for, and how many days it holds. */
    @Schema(name = "TokenRequest")
    record TokenRequest(String label, int days) {
        TokenRequest {
            Needed.field(label, "label");
        }
    }

    /** A token just made; {@code secret} is shown this once. */
    @Schema(name = "TokenMade")
    record TokenMade(Tokens.Token token, String secret) {
        @Override
        public String toString() {
            return "token " + token.id();
        }
    }

    @GetMapping
    @Operation(summary = "One's own tokens; everybody's for an administrator who asks for all")
    List<Tokens.Token> list(@RequestParam(defaultValue = "false") boolean all, Authentication who) {
        boolean every = all && Who.of(who).role().covers(Role.ADMINISTRATOR);
        return store.tokens().list(every ? null : who.getName());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Make a token", description = "Programs send it as Authorization: Bearer SECRET.")
    TokenMade make(@RequestBody TokenRequest asked, Authentication who) {
        if (asked.days() < 1 || asked.days() > MOST_DAYS) {
            throw new IllegalArgumentException("a token holds 1 to " + MOST_DAYS + " days");
        }
        if (store.accounts().find(who.getName()).isEmpty()) {
            throw new IllegalArgumentException("tokens belong to accounts, and \"" + who.getName()
                    + "\" is none: make an account, sign in with it, and make the token there");
        }
        Tokens.Made made = store.tokens()
                .make(
                        who.getName(),
                        asked.label(),
                        Duration.ofDays(asked.days()),
                        Who.of(who).actor());
        return new TokenMade(made.token(), made.secret());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a token back")
    void revoke(@PathVariable String id, Authentication who) {
        boolean own = store.tokens().list(who.getName()).stream()
                .anyMatch(each -> each.id().equals(id));
        if (!own && !Who.of(who).role().covers(Role.ADMINISTRATOR)) {
            throw new NotFound("token of yours with that name");
        }
        store.tokens().revoke(id, Who.of(who).actor());
    }
}
