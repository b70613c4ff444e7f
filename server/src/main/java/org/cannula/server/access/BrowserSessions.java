package org.cannula.server.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.cannula.server.keep.Who;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Begins sessions of browsers. */
@Component
class BrowserSessions {

    private final SecurityContextRepository contexts;

    BrowserSessions(SecurityContextRepository contexts) {
        this.contexts = contexts;
    }

    /** Signs a browser in, under a session of its own. */
    void begin(Who who, HttpServletRequest request, HttpServletResponse response) {
        // A session from before the sign-in might be known to somebody else.
        request.getSession(true);
        request.changeSessionId();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(who);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
