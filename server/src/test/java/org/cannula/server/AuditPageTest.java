package org.cannula.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The audit page in a real browser: files in, figures, claims, a claim, files out. */
@ExtendWith(OpenBrowser.class)
class AuditPageTest {

    @TempDir
    Path folder;

    private Window window;

    @BeforeEach
    void open(OpenBrowser.Opened opened) {
        window = opened.window(1440, 900).open("audit");
    }

    @AfterEach
    void close() {
        window.close();
    }

    /** Audits an example as a person does, and waits until its figures stand. */
    private void audit(Path... files) {
        window.find("input[type=file]").first().setInputFiles(files);
        window.find(".order button.primary").click();
        window.find(".dashboard").waitFor(new Locator.WaitForOptions().setTimeout(30_000));
        window.find(".claims tbody tr").first().waitFor();
    }

    private static Path example(String name) {
        return TestServer.ROOT.resolve("examples").resolve(name);
    }

    /** So many claims that bill concurrent infusion twice. */
    private Path many(int claims) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 1; i <= claims; i++) {
            lines.append("{\"claim\":\"M")
                    .append(i)
                    .append(
                            "\",\"type\":\"institutional\",\"billType\":\"0131\",\"payer\":\"medicare\",\"from\":\"2026-03-02\",")
                    .append(
                            "\"lines\":[{\"code\":\"96365\",\"units\":1},{\"code\":\"96368\",\"units\":2,\"charge\":\"190.00\"}]}\n");
        }
        return Files.writeString(folder.resolve("many.jsonl"), lines);
    }

    @Test
    void filesAreAuditedAndAddedUp() {
        audit(example("concurrent-hourly.visit"), example("concurrent-again.visit"));

        assertThat(window.find(".figure b").first()).hasText("2");
        assertThat(window.find(".bars").first()).containsText("Concurrent billed twice");
        assertThat(window.find(".claims tbody tr").first()).containsText("concurrent-hourly");
        assertThat(window.errors()).isEmpty();
    }

    @Test
    void aBarFiltersTheClaims() {
        audit(example("concurrent-hourly.visit"), example("concurrent-again.visit"));
        window.find(".bars button").first().click();

        assertThat(window.find(".claims tbody tr")).hasCount(1);
        assertThat(window.find(".claims header p")).containsText("1 of 2");
        window.find(".filters button:has-text(\"Clear\")").click();
        assertThat(window.find(".claims tbody tr")).hasCount(2);
    }

    @Test
    void claimsAreSearchedAndSorted() throws IOException {
        audit(many(120));

        assertThat(window.find(".pages span")).hasText("1 to 50 of 120");
        window.find(".pages button").last().click();
        assertThat(window.find(".pages span")).hasText("51 to 100 of 120");
        window.find(".filters input[type=search]").fill("M77");
        assertThat(window.find(".claims tbody tr")).hasCount(1);
        window.find(".filters input[type=search]").fill("");
        window.find(".claims th button:has-text(\"Charged\")").click();
        assertThat(window.find(".claims th[aria-sort=descending]")).containsText("Charged");
    }

    @Test
    void aClaimShowsItsFindingsItsCorrectionAndItsMinutes() {
        audit(example("concurrent-hourly.visit"));
        window.find(".claims tbody a").first().click();

        assertThat(window.find(".diff tr.changed del")).containsText("96368 ×2");
        assertThat(window.find(".diff tr.changed ins")).containsText("96368 ×1");
        assertThat(window.find(".findings")).containsText("CO-151");
        assertThat(window.find(".timeline .row")).hasCount(2);
        window.shoot("claim-1440");
        window.find("button:has-text(\"Open in the workbench\")").click();
        window.awaitLines("96365x1", "96366x3", "96368x1");
    }

    @Test
    void aFindingIsDecidedAtItsClaim() {
        audit(example("concurrent-restart.visit"));
        window.find(".claims tbody a").first().click();
        window.find(".decisions li:has-text(\"ConcurrentBilledTwice\") button:has-text(\"Disagree\")")
                .click();
        window.find("dialog textarea").fill("payer agreed in writing");
        window.page.keyboard().press("Enter");

        assertThat(window.find(".decisions li:has-text(\"ConcurrentBilledTwice\")"))
                .containsText("disagreed by local: payer agreed in writing");
    }

    @Test
    void whatIsFilteredIsExported() throws IOException {
        audit(example("concurrent-hourly.visit"), example("concurrent-again.visit"));
        window.find(".bars button").first().click();
        assertThat(window.find(".claims tbody tr")).hasCount(1);
        Download lines = window.page.waitForDownload(
                () -> window.find("select[aria-label^=Export]").selectOption("jsonl"));

        assertThat(Files.readString(lines.path())).contains("concurrent-hourly").doesNotContain("concurrent-again");
        assertThat(lines.suggestedFilename()).endsWith(".jsonl");
    }

    @Test
    void whatCannotBeReadIsToldAndLosesNothing() throws IOException {
        Path bad =
                Files.writeString(folder.resolve("bad.jsonl"), "{\"claim\":\"B1\",\"lines\":[{\"code\":\"96365\"}]}\n");
        audit(example("concurrent-hourly.visit"), bad);

        assertThat(window.find("header.page")).containsText("1 not read");
        window.find("header.page button:has-text(\"not read\")").click();
        assertThat(window.find(".rejected")).containsText("units");
        assertThat(window.find(".figure b").first()).hasText("1");
    }

    @Test
    void anAuditIsCancelled() throws IOException {
        window.find("input[type=file]").first().setInputFiles(many(60_000));
        window.find(".order button.primary").click();
        Locator cancel = window.find(".running button");
        cancel.waitFor(new Locator.WaitForOptions().setTimeout(30_000));
        window.shoot("audit-running-1440");
        cancel.click();

        assertThat(window.find("header.page .tag"))
                .hasText(
                        "cancelled",
                        new com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions().setTimeout(30_000));
    }

    @Test
    void anAuditIsDeleted() {
        audit(example("concurrent-hourly.visit"));
        String address = window.page.url();
        window.find("header.page button:has-text(\"Delete\")").click();

        assertThat(window.page).hasURL(window.page.url().replaceFirst("/audit/.*", "/audit"));
        window.open(address.substring(address.indexOf("audit/")));
        assertThat(window.find(".trouble")).isVisible();
    }

    @Test
    void aFileNobodyCanReadEndsInWordsNotInSilence() throws IOException {
        Path bad = Files.write(folder.resolve("noise.bin"), "nothing of ours".getBytes(StandardCharsets.UTF_8));
        window.find("input[type=file]").first().setInputFiles(bad);
        window.find(".order button.primary").click();

        assertThat(window.find("header.page")).containsText("1 not read");
    }
}
