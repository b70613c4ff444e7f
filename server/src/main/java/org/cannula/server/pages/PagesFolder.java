package org.cannula.server.pages;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import org.cannula.formats.serve.ServeSettings;

/** Where the built pages lie. */
final class PagesFolder {

    private PagesFolder() {}

    /** The folder that was given, else {@code web} beside this extension's jar. */
    static Path of(ServeSettings settings) {
        if (settings.pages() != null) {
            return settings.pages();
        }
        CodeSource source = PagesFolder.class.getProtectionDomain().getCodeSource();
        try {
            return Path.of(source.getLocation().toURI()).resolveSibling("web");
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
