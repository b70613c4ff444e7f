package org.cannula.server.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cannula.server.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses requests for a host this server does not bear. Otherwise a page of another site could have its name point here
 * (DNS rebinding), and would be let in as our own.
 */
final class OwnHost extends OncePerRequestFilter {

    private final Set<String> names;

    OwnHost(String host, List<String> others) {
        Set<String> all = new HashSet<>(List.of("localhost", "127.0.0.1", "[::1]"));
        all.add(host.contains(":") ? "[" + host + "]" : host.toLowerCase(Locale.ROOT));
        others.forEach(each -> all.add(each.toLowerCase(Locale.ROOT)));
        this.names = Set.copyOf(all);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (names.contains(request.getServerName().toLowerCase(Locale.ROOT))) {
            chain.doFilter(request, response);
        } else {
            Problems.write(
                    response,
                    HttpStatus.MISDIRECTED_REQUEST,
                    "This server does not bear the host name that was asked for; valid: localhost, 127.0.0.1, or a name it"
                            + " was given with --name.");
        }
    }
}
