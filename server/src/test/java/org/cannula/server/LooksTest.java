package org.cannula.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every page in every width, light and dark: nothing runs out of the window, axe finds nothing, and a picture is kept. */
@ExtendWith(OpenBrowser.class)
class LooksTest {

    /** Page by name: its address, and what must stand before it is looked at. */
    private static final Map<String, String[]> PAGES = new LinkedHashMap<>();

    static {
        PAGES.put("workbench", new String[] {"workbench", ".claim .findings"});
        PAGES.put("rules", new String[] {"rules", "section.code"});
        PAGES.put("rule", new String[] {"rules/ConcurrentBilledTwice", "article h1"});
        PAGES.put("code", new String[] {"rules/96366", ".facts"});
        PAGES.put("audits", new String[] {"audit", ".order"});
        PAGES.put("audit", new String[] {"audit/{audit}", ".claims tbody tr"});
        PAGES.put("claim", new String[] {"audit/{audit}/1", ".timeline .row"});
        PAGES.put("worklist", new String[] {"worklist", ".items li"});
        for (String part : new String[] {"policies", "tables", "accounts", "tokens", "retention", "trail"}) {
            PAGES.put("settings-" + part, new String[] {"settings/" + part, ".part h2"});
        }
    }

    private static @Nullable String audit;

    /** An audit of an example, made once, for the pages that show one. */
    private static String address(OpenBrowser.Opened opened, String page) {
        if (audit == null) {
            try (Window window = opened.window(1440, 900).open("audit")) {
                window.find("input[type=file]")
                        .first()
                        .setInputFiles(TestServer.ROOT.resolve("examples/concurrent-hourly.visit"));
                window.find(".order button.primary").click();
                window.find(".dashboard").waitFor();
                audit = window.page.url().replaceFirst(".*/audit/", "");
            }
        }
        return page.replace("{audit}", audit);
    }

    @Test
    void axeFindsNothing(OpenBrowser.Opened opened) {
        List<String> found = new ArrayList<>();
        int looked = 0;
        for (int width : new int[] {1440, 390}) {
            try (Window window = opened.window(width, 900)) {
                for (Map.Entry<String, String[]> page : PAGES.entrySet()) {
                    window.open(address(opened, page.getValue()[0]));
                    window.find(page.getValue()[1]).first().waitFor();
                    for (String theme : new String[] {"light", "dark"}) {
                        if (theme.equals("dark")) {
                            window.dark();
                        }
                        for (String each : window.inaccessible()) {
                            found.add(page.getKey() + " " + width + " " + theme + ": " + each);
                        }
                        window.shoot(page.getKey() + "-" + width + "-" + theme);
                        looked++;
                    }
                }
                assertThat(window.errors()).isEmpty();
            }
        }
        System.out.println("score: axe finds " + found.size() + " violations on " + looked + " views of pages");

        assertThat(found).isEmpty();
    }

    @Test
    void nothingRunsOutOfTheWindow(OpenBrowser.Opened opened) {
        for (int width : new int[] {390, 768, 1024, 1440, 1920, 2560}) {
            try (Window window = opened.window(width, 900)) {
                for (Map.Entry<String, String[]> page : PAGES.entrySet()) {
                    window.open(address(opened, page.getValue()[0]));
                    window.find(page.getValue()[1]).first().waitFor();
                    assertThat(window.overflow())
                            .as(page.getKey() + " at " + width)
                            .isLessThanOrEqualTo(0);
                }
                if (width == 2560 || width == 768) {
                    window.open("workbench");
                    window.find(".claim .findings").waitFor();
                    window.shoot("workbench-" + width);
                }
            }
        }
    }

    @Test
    void whoHasNotSignedInIsToldHow(OpenBrowser.Opened opened) {
        try (Window window = opened.stranger()) {
            window.page.navigate(opened.server.address().toString());

            assertThat(window.find("main.sign-in")).containsText("Open the link that stands on the terminal");
            assertThat(window.inaccessible()).isEmpty();
        }
    }
}
