package org.cannula.server.keep;

import java.util.ArrayList;
import java.util.List;
import org.cannula.store.Actor;
import org.cannula.store.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Who is signed in, and as what. A session keeps it, so it holds no secret. */
public final class Who extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1;

    /** Version of whoever has no account: the person at the terminal. */
    public static final int NO_ACCOUNT = -1;

    private static final String PREFIX = "ROLE_";

    private final String name;
    private final Role role;
    private final String via;
    private final int version;

    /**
     * Somebody who is signed in.
     *
     * @param via by what: {@code session}, {@code token ID}
     * @param version of the account as it was then; another one now means that it was changed since
     */
    public Who(String name, Role role, String via, int version) {
        super(authorities(role));
        this.name = name;
        this.role = role;
        this.via = via;
        this.version = version;
        setAuthenticated(true);
    }

    /** The authority that a role stands for. */
    public static String authority(Role role) {
        return PREFIX + role.word();
    }

    private static List<GrantedAuthority> authorities(Role role) {
        List<GrantedAuthority> all = new ArrayList<>();
        for (Role each : Role.values()) {
            if (role.covers(each)) {
                all.add(new SimpleGrantedAuthority(authority(each)));
            }
        }
        return all;
    }

    /** The one who is signed in. */
    public static Who of(Authentication authentication) {
        if (authentication instanceof Who who) {
            return who;
        }
        throw new IllegalStateException("signed in by other means");
    }

    /** As the store writes it down. */
    public Actor actor() {
        return new Actor(name, via);
    }

    public Role role() {
        return role;
    }

    public String via() {
        return via;
    }

    public int version() {
        return version;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public Object getPrincipal() {
        return name;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }
}
