package org.cannula.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One window of the browser, and what went wrong in it. */
final class Window implements AutoCloseable {

    private static final Path SHOTS = TestServer.ROOT.resolve("server/target/screenshots");

    final Page page;
    final BrowserContext context;
    private final TestServer server;
    private final List<String> errors = new ArrayList<>();
    private boolean signedIn;

    Window(TestServer server, BrowserContext context) {
        this.server = server;
        this.context = context;
        context.setDefaultTimeout(8000);
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(message.text() + " " + message.location());
            }
        });
        page.onPageError(errors::add);
        page.onDialog(dialog -> dialog.accept());
    }

    Window open(String path) {
        if (!signedIn) {
            page.navigate(server.signInLink().toString());
            page.waitForURL(server.address().toString());
            signedIn = true;
        }
        page.navigate(server.address().resolve(path).toString());
        return this;
    }

    Locator find(String css) {
        return page.locator(css);
    }

    /** Puts a sheet into the editor as somebody who pastes it, and waits for the answer. */
    Window type(String sheet) {
        find(".cm-content").click();
        page.keyboard().press("Control+a");
        page.waitForResponse(response -> response.url().endsWith("/api/code"), () -> page.keyboard()
                .insertText(sheet));
        settle();
        return this;
    }

    /** Waits until nothing is asked any more. */
    void settle() {
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
    }

    /** The supported administration lines as {@code CODExUNITS}. */
    @SuppressWarnings("unchecked")
    List<String> lines() {
        return (List<String>) find(".coded .lines:first-of-type .line")
                .evaluateAll("all => all.map(line => line.querySelector('.code').textContent"
                        + " + line.querySelector('.units').textContent.replace('\u00d7', 'x'))");
    }

    /** Waits until the supported lines are these. */
    void awaitLines(String... expected) {
        long end = System.nanoTime() + 8_000_000_000L;
        List<String> seen = List.of();
        while (System.nanoTime() < end) {
            seen = lines();
            if (seen.equals(List.of(expected))) {
                return;
            }
            page.waitForTimeout(20);
        }
        assertThat(seen).containsExactly(expected);
    }

    String text() {
        return find(".cm-content").innerText();
    }

    /** What axe finds wrong, one line each: rule, impact and the first element. */
    @SuppressWarnings("unchecked")
    List<String> inaccessible() {
        Path axe = TestServer.ROOT.resolve("web/node_modules/axe-core/axe.min.js");
        try {
            page.evaluate(Files.readString(axe));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Object found = page.evaluate(
                "async () => (await axe.run(document, {resultTypes: ['violations']})).violations.map(v => v.id + ' ('"
                        + " + v.impact + '): ' + v.nodes.map(n => n.target.join(' ') + ' ' + n.any.concat(n.all)"
                        + ".map(c => c.message).join('; ')).slice(0, 2).join(' | '))");
        return (List<String>) found;
    }

    /** Keeps a picture of the whole page. */
    void shoot(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }

    /** Pixels the page is wider than the window. */
    int overflow() {
        return ((Number) page.evaluate(
                        "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .intValue();
    }

    void dark() {
        page.evaluate("() => { document.documentElement.dataset.theme = 'dark'; }");
    }

    /** Numbers a script gives by name. */
    @SuppressWarnings("unchecked")
    Map<String, Object> measured(String script) {
        return (Map<String, Object>) page.evaluate(script);
    }

    List<String> errors() {
        return errors;
    }

    @Override
    public void close() {
        context.close();
    }
}
