package org.cannula.server.pages;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cannula.formats.serve.ServeSettings;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers the address of every page with the one document; which page it is, the browser reads from the address. */
@RestController
class PageController {

    private final Path document;

    PageController(ServeSettings settings) {
        this.document = PagesFolder.of(settings).resolve("index.html");
    }

    @GetMapping({
        "/",
        "/workbench",
        "/rules",
        "/rules/{name}",
        "/audit",
        "/audit/{*rest}",
        "/worklist",
        "/worklist/{*rest}",
        "/settings",
        "/settings/{*rest}"
    })
    ResponseEntity<String> page() throws IOException {
        if (!Files.isRegularFile(document)) {
            return ResponseEntity.status(HttpStatus.NOT_FOUND)
                    .contentType(MediaType.TEXT_PLAIN)
                    .body(
                            "The pages were not built; ./cannula serve builds them with Node.js 20.19 or later. The interface"
                                    + " under /api works without them.\n");
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(Files.readString(document));
    }

    /** Where browsers look that have not read the document yet. */
    @GetMapping("/favicon.ico")
    ResponseEntity<Void> icon() {
        return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                .location(URI.create("/icon.svg"))
                .build();
    }
}
