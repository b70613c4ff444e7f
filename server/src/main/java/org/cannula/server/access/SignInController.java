package org.cannula.server.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.cannula.server.keep.Who;
import org.cannula.store.Role;
import org.cannula.store.Store;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Signs in the person who started the server, by the link printed on the terminal. */
@RestController
class SignInController {

    /** The user on this machine, who may do everything. */
    static final String LOCAL_USER = "local";

    private final SignInLinks links;
    private final BrowserSessions sessions;
    private final Store store;

    SignInController(SignInLinks links, BrowserSessions sessions, Store store) {
        this.links = links;
        this.sessions = sessions;
        this.store = store;
    }

    @GetMapping("/sign-in/{token}")
    ResponseEntity<String> signIn(
            @PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        if (!links.use(token)) {
            return page(
                    HttpStatus.GONE,
                    "<title>Cannula</title><h1>This link was used, or another one was made since</h1>"
                            + "<p>Press Enter in the terminal where Cannula runs for a fresh one."
                            + " A browser that is signed in needs none: <a href=\"/\">open Cannula</a>.");
        }
        Who local = new Who(LOCAL_USER, Role.ADMINISTRATOR, "session", Who.NO_ACCOUNT);
        sessions.begin(local, request, response);
        store.trail().add(local.actor(), "signed in", "", "how", "link");
        // A page of its own, not a redirect: whoever comes from another site must not lose the strict cookie on the
        // way.
        return page(
                HttpStatus.OK,
                "<meta http-equiv=\"refresh\" content=\"0;url=/\"><title>Cannula</title>"
                        + "<p><a href=\"/\">Open Cannula</a>");
    }

    private static ResponseEntity<String> page(HttpStatus status, String body) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.TEXT_HTML)
                .body("<!doctype html><html lang=\"en\"><meta charset=\"utf-8\">" + body);
    }
}
