package org.cannula.server;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A real Chromium and a server for it, one of each for all test classes that ask. Where there is no Chromium, or the pages
 * were not built, such a class is skipped with that reason.
 *
 * <p>Names of Playwright's enums are lower-cased in the default locale, which is Turkish here: those with an I in them
 * cannot be used. Elements are found by CSS, which looks into shadow roots too.
 */
final class OpenBrowser implements BeforeAllCallback, ParameterResolver {

    private static final List<Path> PLACES = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));

    /** What is open; closed after the last test. */
    static final class Opened implements AutoCloseable {

        final TestServer server;
        private final Playwright playwright;
        private final Browser browser;

        Opened(Path chromium) {
            this.server = TestServer.start();
            this.playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            this.browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(chromium)
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--disable-quic",
                                    "--no-first-run",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync",
                                    "--lang=en")));
        }

        /** A window of its own, signed in. */
        Window window(int width, int height) {
            BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                    .setViewportSize(width, height)
                    .setLocale("en-US")
                    .setPermissions(List.of("clipboard-read", "clipboard-write")));
            return new Window(server, context);
        }

        /** A window nobody has signed in. */
        Window stranger() {
            return new Window(server, browser.newContext());
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
            server.close();
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        Assumptions.assumeTrue(PLACES.stream().anyMatch(Files::isExecutable), "no Chromium on this machine");
        Assumptions.assumeTrue(
                Files.isRegularFile(TestServer.pages().resolve("index.html")), "the pages were not built");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Opened.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(OpenBrowser.class))
                .computeIfAbsent(
                        Opened.class,
                        key -> new Opened(PLACES.stream()
                                .filter(Files::isExecutable)
                                .findFirst()
                                .orElseThrow()),
                        Opened.class);
    }
}
