package org.cannula.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The worklist in a real browser: by keyboard alone, many at once, two people at one finding. */
@ExtendWith(OpenBrowser.class)
class WorklistPageTest {

    @TempDir
    Path folder;

    /** Audits claims whose numbers begin with a word of the test, and shows their findings alone. */
    private Window of(OpenBrowser.Opened opened, String word, int claims) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 1; i <= claims; i++) {
            lines.append("{\"claim\":\"" + word + i
                    + "\",\"type\":\"institutional\",\"billType\":\"0131\",\"payer\":\"medicare\",\"from\":\"2026-03-02\","
                    + "\"lines\":[{\"code\":\"96365\",\"units\":1},{\"code\":\"96368\",\"units\":2}]}\n");
        }
        Path file = Files.writeString(folder.resolve(word + ".jsonl"), lines);
        Window window = opened.window(1440, 900).open("audit");
        window.find("input[type=file]").first().setInputFiles(file);
        window.find(".order button.primary").click();
        window.find(".dashboard").waitFor(new Locator.WaitForOptions().setTimeout(30_000));
        show(window, word, claims);
        return window;
    }

    private static void show(Window window, String word, int items) {
        window.open("worklist");
        window.find(".worklist input[type=search]").fill(word);
        assertThat(window.find(".items li")).hasCount(items);
    }

    @Test
    void itemsAreDecidedByKeyboardAlone(OpenBrowser.Opened opened) throws IOException {
        try (Window window = of(opened, "KEY", 4)) {
            window.find(".items").focus();
            window.page.keyboard().press("j");
            window.page.keyboard().press("a");
            assertThat(window.find(".items li")).hasCount(3);
            assertThat(window.find(".said")).hasText("one agreed. ");
            window.page.keyboard().press("d");
            window.page.keyboard().type("not our line");
            window.page.keyboard().press("Enter");
            assertThat(window.find(".items li")).hasCount(2);
            window.page.keyboard().press("f");
            window.page.keyboard().type("waiting for the chart");
            window.page.keyboard().press("Enter");
            assertThat(window.find(".items li")).hasCount(1);
            window.page.keyboard().press("m");
            assertThat(window.find(".items .who")).hasText("local");
            window.page.keyboard().press("Enter");
            assertThat(window.find("h1")).containsText("KEY");
        }
    }

    @Test
    void manyAreDecidedAtOnce(OpenBrowser.Opened opened) throws IOException {
        try (Window window = of(opened, "BULK", 12)) {
            window.find(".items").focus();
            window.page.keyboard().press("*");
            assertThat(window.find(".bulk")).containsText("12 chosen");
            window.page.keyboard().press("a");
            assertThat(window.find(".said")).hasText("12 agreed. ");
            assertThat(window.find(".none")).isVisible();
            window.find(".switch button >> nth=2").click();
            assertThat(window.find(".items li")).hasCount(12);
            window.shoot("worklist-agreed-1440");
        }
    }

    @Test
    void whoComesSecondIsToldAndOverwritesNothing(OpenBrowser.Opened opened) throws IOException {
        try (Window first = of(opened, "TWO", 1);
                Window second = opened.window(1440, 900)) {
            show(second, "TWO", 1);
            first.find(".bulk button >> nth=0").click();
            assertThat(first.find(".said")).hasText("one agreed. ");

            second.find(".bulk button:has-text(\"Disagree\")").click();
            second.find("dialog .usual button").first().click();
            second.find("dialog button.primary").click();

            assertThat(second.find(".said")).containsText("TWO1 was changed by local meanwhile");
            second.find(".switch button >> nth=2").click();
            assertThat(second.find(".items li")).containsText("TWO1");
        }
    }

    @Test
    void whatWasDecidedIsRememberedWhenTheFileComesAgain(OpenBrowser.Opened opened) throws IOException {
        try (Window window = of(opened, "AGAIN", 2)) {
            window.find(".bulk button >> nth=0").click();
            assertThat(window.find(".said")).hasText("one agreed. ");
        }
        try (Window window = opened.window(1440, 900).open("audit")) {
            window.find("input[type=file]").first().setInputFiles(folder.resolve("AGAIN.jsonl"));
            window.find(".order button.primary").click();
            window.find(".dashboard").waitFor(new Locator.WaitForOptions().setTimeout(30_000));
            show(window, "AGAIN", 1);
        }
    }
}
