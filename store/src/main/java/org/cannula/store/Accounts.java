package org.cannula.store;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** Accounts. Passwords come here as hashes; how they are hashed is the server's affair. */
public final class Accounts {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,63}");

    /**
     * An account.
     *
     * @param password its hash; null where nobody can sign in with a password
     * @param version goes up with every change
     */
    public record Account(
            String name, Role role, @Nullable String password, boolean active, int version, Instant createdAt) {

        /** Without the hash. */
        @Override
        public String toString() {
            return name + " (" + role.word() + (active ? ")" : ", not active)");
        }
    }

    private static final RowMapper<Account> ROW = (row, context) -> new Account(
            row.getString("name"),
            Role.of(row.getString("role")),
            row.getString("password"),
            row.getInt("active") == 1,
            row.getInt("version"),
            Moments.of(row, "created_at"));

    private final Database database;
    private final Clock clock;
    private final Trail trail;

    Accounts(Database database, Clock clock, Trail trail) {
        this.database = database;
        this.clock = clock;
        this.trail = trail;
    }

    /**
     * Makes an account.
     *
     * @param password its hash; null where nobody can sign in with a password
     * @throws IllegalArgumentException where the name is none
     * @throws Conflict where there is one of that name
     */
    public Account add(String name, Role role, @Nullable String password, Actor actor) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "no name of an account: valid are 1 to 64 of a-z, 0-9, . _ @ and -," + " a letter or digit first");
        }
        return database.write(handle -> {
            int made = handle.createUpdate("INSERT INTO account (name, role, password, active, version, created_at)"
                            + " VALUES (:name, :role, :password, 1, 0, :now) ON CONFLICT (name) DO NOTHING")
                    .bind("name", name)
                    .bind("role", role.word())
                    .bind("password", password)
                    .bind("now", Moments.text(clock.instant()))
                    .execute();
            if (made == 0) {
                throw new Conflict("there is an account \"" + name + "\" already");
            }
            trail.add(handle, actor, "account added", "", about(name).with("role", role.word()));
            return get(handle, name);
        });
    }

    /**
     * Gives an account another role, or takes or gives back its right to sign in.
     *
     * @throws Conflict where nobody would be left who may keep accounts, or where somebody changed it since it was seen
     */
    public Account change(String name, int version, Role role, boolean active, Actor actor) {
        return database.write(handle -> {
            get(handle, name);
            int mine = handle.createUpdate("UPDATE account SET role = :role, active = :active, version = version + 1"
                            + " WHERE name = :name AND version = :version")
                    .bind("role", role.word())
                    .bind("active", active ? 1 : 0)
                    .bind("name", name)
                    .bind("version", version)
                    .execute();
            if (mine == 0) {
                throw new Conflict("the account \"" + name + "\" was changed by somebody else");
            }
            long left = handle.createQuery("SELECT COUNT(*) FROM account WHERE role = 'administrator' AND active = 1")
                    .mapTo(Long.class)
                    .one();
            if (left == 0) {
                throw new Conflict("one administrator must be left");
            }
            trail.add(
                    handle,
                    actor,
                    "account changed",
                    "",
                    about(name).with("role", role.word()).with("active", active));
            return get(handle, name);
        });
    }

    /** Sets the hash of a password. */
    public void password(String name, String hash, Actor actor) {
        database.change(handle -> {
            int known =
                    handle.execute("UPDATE account SET password = ?, version = version + 1 WHERE name = ?", hash, name);
            if (known == 0) {
                throw new NotFound("account \"" + name + "\"");
            }
            trail.add(handle, actor, "password set", "", about(name));
        });
    }

    private static Detail about(String name) {
        return new Detail().with("account", name);
    }

    /** The account of a name, where there is one. */
    public Optional<Account> find(String name) {
        return database.read(handle -> find(handle, name));
    }

    private static Optional<Account> find(Handle handle, String name) {
        return handle.createQuery("SELECT * FROM account WHERE name = :name")
                .bind("name", name)
                .map(ROW)
                .findOne();
    }

    private static Account get(Handle handle, String name) {
        return find(handle, name).orElseThrow(() -> new NotFound("account \"" + name + "\""));
    }

    /** Accounts by name. */
    public Page<Account> list(Page.Wanted wanted) {
        return database.read(handle -> new Where().page(handle, "account", "*", "name", wanted, ROW));
    }
}
