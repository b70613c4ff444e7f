package org.cannula.server.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.cannula.server.keep.Who;
import org.cannula.store.Store;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends the sessions of an account that was changed since: another role, another password, no longer active. */
final class StillValid extends OncePerRequestFilter {

    private final Store store;

    StillValid(Store store) {
        this.store = store;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof Who who && !holds(who)) {
            SecurityContextHolder.clearContext();
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
        }
        chain.doFilter(request, response);
    }

    private boolean holds(Who who) {
        return who.version() == Who.NO_ACCOUNT
                || store.accounts()
                        .find(who.getName())
                        .filter(account -> account.active() && account.version() == who.version())
                        .isPresent();
    }
}
