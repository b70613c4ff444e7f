package org.cannula.server.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.cannula.server.Problems;
import org.cannula.server.keep.Who;
import org.cannula.store.Accounts.Account;
import org.cannula.store.Store;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets programs in by the token they send. It holds for the one request; no session is made. */
final class Bearer extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final Store store;

    Bearer(Store store) {
        this.store = store;
    }

    /** The token of a request; null where it has none. */
    static @Nullable String secret(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? header.substring(SCHEME.length()).strip()
                : null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String secret = secret(request);
        if (secret == null) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Who> who = who(secret);
        if (who.isEmpty()) {
            Problems.write(
                    response, HttpStatus.UNAUTHORIZED, "This token proves nothing: unknown, expired or taken back.");
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(who.get());
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }

    private Optional<Who> who(String secret) {
        return store.tokens().proven(secret).flatMap(token -> store.accounts()
                .find(token.account())
                .filter(Account::active)
                .map(account -> new Who(account.name(), account.role(), "token " + token.id(), account.version())));
    }
}
