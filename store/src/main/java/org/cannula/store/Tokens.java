package org.cannula.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** Tokens by which programs act for an account. A token is shown once; kept is its digest, which suffices for 256 random bits. */
public final class Tokens {

    private static final String BEGINS = "cannula_";

    /**
     * A token, without what proves it.
     *
     * @param id its name, which is no secret
     */
    public record Token(
            String id,
            String account,
            String label,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant usedAt,
            @Nullable Instant revokedAt) {}

    /** A token just made; {@code secret} is never to be had again. */
    public record Made(Token token, String secret) {}

    private static final RowMapper<Token> ROW = (row, context) -> new Token(
            row.getString("id"),
            row.getString("account"),
            row.getString("label"),
            Moments.of(row, "created_at"),
            Moments.of(row, "expires_at"),
            Moments.orNull(row, "used_at"),
            Moments.orNull(row, "revoked_at"));

    private final Database database;
    private final Clock clock;
    private final Trail trail;

    Tokens(Database database, Clock clock, Trail trail) {
        this.database = database;
        this.clock = clock;
        this.trail = trail;
    }

    /** Makes a token for an account. */
    public Made make(String account, String label, Duration lasts, Actor actor) {
        String id = Digests.random();
        String secret = BEGINS + Digests.random() + Digests.random();
        return database.write(handle -> {
            Instant now = clock.instant();
            int made = handle.createUpdate("INSERT INTO api_token (id, account, label, digest, created_at, expires_at)"
                            + " SELECT :id, name, :label, :digest, :now, :expires FROM account WHERE name = :account")
                    .bind("id", id)
                    .bind("account", account)
                    .bind("label", label)
                    .bind("digest", Digests.of(secret))
                    .bind("now", Moments.text(now))
                    .bind("expires", Moments.text(now.plus(lasts)))
                    .execute();
            if (made == 0) {
                throw new NotFound("account \"" + account + "\"");
            }
            trail.add(
                    handle,
                    actor,
                    "token made",
                    "",
                    new Detail().with("token", id).with("account", account).with("label", label));
            Token token = handle.createQuery("SELECT * FROM api_token WHERE id = :id")
                    .bind("id", id)
                    .map(ROW)
                    .one();
            return new Made(token, secret);
        });
    }

    /** The token that a secret proves, where it is one that holds and its account may sign in. */
    public Optional<Token> proven(String secret) {
        String now = Moments.text(clock.instant());
        Optional<Token> token = database.read(handle -> handle.createQuery("SELECT api_token.* FROM api_token"
                        + " JOIN account ON account.name = api_token.account AND account.active = 1"
                        + " WHERE digest = :digest AND revoked_at IS NULL AND expires_at > :now")
                .bind("digest", Digests.of(secret))
                .bind("now", now)
                .map(ROW)
                .findOne());
        token.filter(found -> isNews(found.usedAt())).ifPresent(found -> used(found.id(), now));
        return token;
    }

    /** A use is written down once a minute: every call of a busy program would be a write otherwise. */
    private boolean isNews(@Nullable Instant usedAt) {
        return usedAt == null || usedAt.plus(Duration.ofMinutes(1)).isBefore(clock.instant());
    }

    private void used(String id, String now) {
        database.change(handle -> handle.execute("UPDATE api_token SET used_at = ? WHERE id = ?", now, id));
    }

    /** Takes a token back; it proves nothing from now on. */
    public void revoke(String id, Actor actor) {
        database.change(handle -> {
            int known = handle.execute(
                    "UPDATE api_token SET revoked_at = COALESCE(revoked_at, ?) WHERE id = ?",
                    Moments.text(clock.instant()),
                    id);
            if (known == 0) {
                throw new NotFound("token " + id);
            }
            trail.add(handle, actor, "token revoked", "", new Detail().with("token", id));
        });
    }

    /** Tokens, newest first; of one account where that is asked. */
    public List<Token> list(@Nullable String account) {
        Where where = new Where().equal("account", account);
        return database.read(
                handle -> handle.createQuery("SELECT * FROM api_token" + where.sql() + " ORDER BY created_at DESC, id")
                        .bindMap(where.values())
                        .map(ROW)
                        .list());
    }
}
