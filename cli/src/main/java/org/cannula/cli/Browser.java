package org.cannula.cli;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** The browser a person uses. */
final class Browser {

    private Browser() {}

    /** Opens a page, where there is a desktop; elsewhere nothing happens, and the printed link is there. */
    static void open(URI page) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        List<String> command = system.startsWith("windows")
                ? List.of("rundll32", "url.dll,FileProtocolHandler", page.toString())
                : List.of(system.startsWith("mac") ? "open" : "xdg-open", page.toString());
        boolean desktop = system.startsWith("windows")
                || system.startsWith("mac")
                || System.getenv("DISPLAY") != null
                || System.getenv("WAYLAND_DISPLAY") != null;
        if (desktop) {
            try {
                new ProcessBuilder(command)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
            } catch (IOException nobodyOpensPages) {
                // The link stands on the terminal.
                return;
            }
        }
    }
}
