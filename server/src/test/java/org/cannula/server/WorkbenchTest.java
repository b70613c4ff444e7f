package org.cannula.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The workbench in a real browser: typing, moving, lighting, comparing, asking. */
@ExtendWith(OpenBrowser.class)
class WorkbenchTest {

    private static final String CONCURRENT = """
            visit V1  facility medicare  2026-03-02
            08:00-12:00  infusion  vancomycin 1 g  @left
            09:00-10:00  infusion  ondansetron 8 mg  @left
            """;

    private Window window;

    @BeforeEach
    void open(OpenBrowser.Opened opened) {
        window = opened.window(1440, 900).open("workbench");
        window.find(".cm-content").waitFor();
    }

    @AfterEach
    void close() {
        window.close();
    }

    private Locator grip(String bar, String grip) {
        return window.find("[data-bar=" + bar + "][data-grip=" + grip + "]");
    }

    private double pixelsAMinute() {
        // Bar 1 of the sheet runs 240 minutes.
        return grip("a1", "move").boundingBox().width / 240;
    }

    /** Moves a grip by minutes as a hand does: down, along, up. */
    private void drag(Locator grip, int minutes, int steps) {
        BoundingBox box = grip.boundingBox();
        double x = box.x + box.width / 2;
        double y = box.y + box.height / 2;
        double to = x + minutes * pixelsAMinute();
        window.page.mouse().move(x, y);
        window.page.mouse().down();
        for (int i = 1; i <= steps; i++) {
            window.page.mouse().move(x + (to - x) * i / steps, y);
        }
        window.page.mouse().up();
    }

    @Test
    void opensOnAnExampleWithinAMomentAndWithoutAnError() {
        window.find(".coded .line").first().waitFor();
        double took = ((Number) window.page.evaluate("() => performance.now()")).doubleValue();
        System.out.printf(
                Locale.ROOT, "score: the workbench stands with its first answer %.0f ms after it is opened%n", took);

        window.awaitLines("96365x1", "96366x3", "96368x1");
        assertThat(took).isLessThan(4000);
        assertThat(window.errors()).isEmpty();
    }

    @Test
    void whatIsTypedIsCoded() {
        window.type(CONCURRENT);

        window.awaitLines("96365x1", "96366x3", "96368x1");
        assertThat(window.find(".timeline .row .ran")).hasCount(2);
    }

    @Test
    void aFaultStandsUnderItsLine() {
        window.type("visit V 2026-03-02\n08:00-09:00 infussion vancomycin 1 g\n");

        Locator fault = window.find(".cm-fault");
        assertThat(fault).containsText("infusion");
        assertThat(window.find(".cm-faulty")).hasText("infussion");
        assertThat(fault.boundingBox().y)
                .isGreaterThan(window.find(".cm-faulty").boundingBox().y);
    }

    @Test
    void drugsAreCompleted() {
        window.type("visit V 2026-03-02\n");
        window.page.keyboard().type("08:00-09:00 infusion vanco");
        window.find(".cm-tooltip-autocomplete").waitFor();
        assertThat(window.find(".cm-tooltip-autocomplete li[aria-selected]")).containsText("vancomycin");
        window.page.waitForTimeout(120);
        window.page.keyboard().press("Enter");
        window.page.keyboard().type(" 1 g");

        window.awaitLines("96365x1");
        assertThat(window.text()).contains("infusion vancomycin 1 g");
    }

    @Test
    void draggingAnEndChangesTheSheetAndTheCodes() {
        window.type(CONCURRENT);
        window.awaitLines("96365x1", "96366x3", "96368x1");

        drag(grip("a1", "stop"), -60, 6);

        assertThat(window.text()).contains("08:00-11:00  infusion  vancomycin");
        window.awaitLines("96365x1", "96366x2", "96368x1");

        window.find(".cm-content").click();
        window.page.keyboard().press("Control+z");
        assertThat(window.text()).contains("08:00-12:00  infusion  vancomycin");
    }

    @Test
    void movingABarKeepsItsLength() {
        window.type(CONCURRENT);
        window.awaitLines("96365x1", "96366x3", "96368x1");

        drag(grip("a2", "move"), 200, 5);

        assertThat(window.text()).contains("12:20-13:20  infusion  ondansetron");
        window.awaitLines("96365x1", "96366x3", "96367x1");
    }

    @Test
    void aDragIsAnsweredInTime() {
        window.type(CONCURRENT);
        List<Integer> took = new ArrayList<>();
        BoundingBox box = grip("a1", "stop").boundingBox();
        double x = box.x + box.width / 2;
        double y = box.y + box.height / 2;
        window.page.mouse().move(x, y);
        window.page.mouse().down();
        for (int i = 1; i <= 60; i++) {
            window.page.mouse().move(x - i * 2, y);
            window.page.waitForTimeout(25);
            took.add(Integer.valueOf(window.find(".took").getAttribute("data-took")));
        }
        window.page.mouse().up();
        took.sort(null);
        System.out.println("score: a drag is answered in " + took.get(30) + " ms in the middle, " + took.get(57)
                + " ms at the 95th of 100, measured in the browser");

        // The wish is 50 ms on a quiet machine; a build shares this one.
        assertThat(took.get(30)).isLessThan(150);
    }

    @Test
    void anEndIsMovedByKeyboardAlone() {
        window.type(CONCURRENT);
        grip("a1", "stop").focus();
        window.page.keyboard().press("PageDown");
        window.awaitLines("96365x1", "96366x2", "96368x1");
        window.page.keyboard().press("Shift+ArrowRight");
        window.page.keyboard().press("ArrowRight");

        assertThat(grip("a1", "stop")).hasAttribute("aria-valuetext", "11:16");
        assertThat(window.text()).contains("08:00-11:16");
    }

    @Test
    void anOpenEndIsDrawnOpenAndCanBePulled() {
        window.type(
                "visit V facility medicare 2026-03-02\n08:00-12:00 infusion vancomycin 1 g\n12:10-? infusion magnesium sulfate 2 g\n");

        assertThat(window.find(".unknown")).hasText("?");
        assertThat(window.find(".queries .ask").first()).containsText("magnesium");
        assertThat(window.find(".queries dl > div").count()).isGreaterThan(1);
        drag(grip("a2", "stop"), 5, 3);
        assertThat(window.text()).containsPattern("12:10-12:\\d\\d infusion magnesium");
        assertThat(window.find(".unknown")).hasCount(0);
    }

    @Test
    void aLineLightsExactlyItsMinutes() {
        window.type(CONCURRENT);
        double minute = pixelsAMinute();
        BoundingBox bar = grip("a1", "move").boundingBox();

        window.find(".coded .line").nth(1).hover();

        BoundingBox glow = window.find(".glow").first().boundingBox();
        assertThat(window.find(".coded li.lit .code")).hasText("96366");
        // From the 61st minute to the 240th, in as many rectangles as there are units.
        assertThat((glow.x - bar.x) / minute).isBetween(57.0, 62.0);
        assertThat(window.find(".glow")).hasCount(3);
        assertThat(window.find(".row.dimmed")).hasCount(1);
        assertThat(window.find(".cm-lit")).hasCount(1);
    }

    @Test
    void aMinuteLightsTheLineItPaysFor() {
        window.type(CONCURRENT);
        BoundingBox bar = grip("a1", "move").boundingBox();

        window.page.mouse().move(bar.x + 30 * pixelsAMinute(), bar.y + bar.height / 2);
        assertThat(window.find(".coded li.lit .code")).hasText("96365");
        window.page.mouse().move(bar.x + 200 * pixelsAMinute(), bar.y + bar.height / 2);
        assertThat(window.find(".coded li.lit .code")).hasText("96366");
    }

    @Test
    void aLineIsLitByKeyboardTooAndTellsItsReasons() {
        window.type(CONCURRENT);
        Locator line = window.find(".coded .line").nth(2);
        line.focus();
        assertThat(window.find(".coded li.lit .code")).hasText("96368");
        window.page.keyboard().press("Enter");

        assertThat(line).hasAttribute("aria-expanded", "true");
        assertThat(window.find(".why a.rule").first()).hasAttribute("href", "/rules/ConcurrentOncePerEncounter");
        assertThat(window.find(".why .minutes").first()).containsText("09:00-10:00");
    }

    @Test
    void theNextUnitIsTold() {
        window.type("visit V facility medicare 2026-03-02\n08:00-09:28 infusion vancomycin 1 g\n");

        assertThat(window.find(".next li")).hasText("3 more minutes of vancomycin would support one more 96366");
    }

    @Test
    void queriesAreCopied() {
        window.type("visit V facility medicare 2026-03-02\n08:00-? infusion magnesium sulfate 2 g\n");
        window.find(".queries button:has-text(\"Copy\")").first().click();

        assertThat(window.find(".queries button").first()).hasText("Copied");
        assertThat((String) window.page.evaluate("() => navigator.clipboard.readText()"))
                .contains("magnesium");
    }

    @Test
    void policiesAreComparedWithTheDifferenceMarked() {
        window.type("visit V facility medicare 2026-03-02\n08:00 push ketorolac 30 mg\n08:40 push ketorolac 30 mg\n");
        window.find(".tools button:has-text(\"Compare\")").click();

        assertThat(window.find(".compare tr.differs th")).hasText("96376");
        assertThat(window.find(".compare tr.differs td").last()).containsText("none");
        window.find(".compare select").nth(1).selectOption("facility");
        assertThat(window.find(".compare [role=status]")).hasText("Both support the same lines.");
    }

    @Test
    void payerAndSettingAreSwitched() {
        window.type("visit V facility medicare 2026-03-02\n08:00 push ketorolac 30 mg\n08:40 push ketorolac 30 mg\n");
        window.find(".tools label:has-text(\"Setting\") select").selectOption("professional");

        window.awaitLines("96374x1");
        assertThat(window.find(".minutes header p")).containsText("medicare/professional");
    }

    @Test
    void theClaimStandsBesideWhatIsSupported() {
        window.type(CONCURRENT + "claim type:institutional bill-type:0131 96365 96366x3 96368x2\n");

        assertThat(window.find(".claim tr.differs th").first()).hasText("96368");
        assertThat(window.find(".claim .findings")).containsText("Concurrent billed twice");
        assertThat(window.find(".claim .correction").first()).containsText("96368 x1");
    }

    @Test
    void aClaimIsBegunWithTheSupportedLines() {
        window.type(CONCURRENT);
        window.find(".claim button:has-text(\"Begin with\")").click();

        assertThat(window.find(".claim table")).isVisible();
        assertThat(window.text()).contains("claim  96365 96366x3 96368");
    }

    @Test
    void filesAreOpenedAndBadOnesRefused() {
        window.find("input[type=file]")
                .setInputFiles(new FilePayload(
                        "a.json",
                        "application/json",
                        "{\"visit\":\"V\",\"date\":\"2026-03-02\",\"administrations\":[{\"id\":\"a1\",\"route\":\"im\",\"drug\":\"ceftriaxone\",\"start\":\"2026-03-02T08:00\"}]}"
                                .getBytes(StandardCharsets.UTF_8)));
        window.awaitLines("96372x1");

        window.find("input[type=file]")
                .setInputFiles(new FilePayload("b.bin", "application/octet-stream", new byte[] {1, 2, 3, 0, -1, -2}));
        window.find(".cm-fault").waitFor();
        assertThat(window.find(".right")).containsText("Once the sheet can be read");
        assertThat(window.errors()).isEmpty();
    }

    @Test
    void theSheetIsSavedAsAFileThatTellsNothingByItsName() throws IOException {
        window.type(CONCURRENT);
        Download saved = window.page.waitForDownload(
                () -> window.find(".tools button:has-text(\"Save\")").click());

        assertThat(saved.suggestedFilename()).isEqualTo("visit.visit");
        assertThat(Files.readString(saved.path())).isEqualTo(CONCURRENT);
    }

    @Test
    void aCopyWithoutIdentityIsMade() {
        window.type(
                "visit Smith facility medicare 2026-03-02\npatient 4711\n08:00-09:00 infusion vancomycin 1 g note:\"Mrs Smith\"\n");
        window.find(".tools button:has-text(\"Copy without\")").click();
        assertThat(window.find(".tools button:has-text(\"Copied\")")).isVisible();

        String copied = (String) window.page.evaluate("() => navigator.clipboard.readText()");
        assertThat(copied).doesNotContain("Smith", "4711", "2026-03").contains("08:00-09:00", "vancomycin");
    }

    @Test
    void rowsOfARecordArePasted() {
        window.type("visit V facility medicare 2026-03-02\n");
        window.find(".tools button:has-text(\"MAR\")").click();
        window.find("dialog textarea")
                .fill(
                        "Medication\tRoute\tStart\tStop\tDose\nvancomycin\tIVPB\t08:00\t10:05\t1 g\nketorolac\tIV push\t08:30\t\t30 mg\n");
        assertThat(window.find("dialog .preview")).containsText("08:00-10:05  ivpb  vancomycin  1 g");
        assertThat(window.find("dialog select").nth(1)).hasValue("route");
        window.shoot("mar-1440");
        window.find("dialog button.primary").click();

        window.awaitLines("96365x1", "96366x1", "96375x1");
    }

    @Test
    void theFormAndTheSheetSayTheSame() {
        window.type(CONCURRENT + "claim 96365\n");
        window.find(".switch button:has-text(\"Form\")").click();
        window.find(".form li").nth(0).locator("input[type=time]").nth(1).fill("11:00");
        window.find(".form li").nth(0).locator("input[type=time]").nth(1).blur();
        window.awaitLines("96365x1", "96366x2", "96368x1");
        window.shoot("form-1440");
        window.find(".form li").nth(1).locator("button").click();
        window.awaitLines("96365x1", "96366x2");

        window.find(".switch button:has-text(\"Sheet\")").click();
        assertThat(window.text())
                .contains("08:00-11:00", "vancomycin", "claim 96365")
                .doesNotContain("ondansetron");
    }

    @Test
    void severalVisitsAreShownOneByOne() {
        window.type(CONCURRENT + "\nvisit V2 facility medicare 2026-03-03\n08:00 im ceftriaxone 250 mg\n");

        assertThat(window.find(".visits button")).hasCount(2);
        window.find(".visits button").nth(1).click();
        window.awaitLines("96372x1");
    }

    @Test
    void aLostConnectionIsToldAndNothingTypedIsLost() {
        window.type(CONCURRENT);
        window.awaitLines("96365x1", "96366x3", "96368x1");
        window.context.setOffline(true);
        grip("a1", "stop").focus();
        window.page.keyboard().press("PageDown");
        assertThat(window.find(".lost")).isVisible();
        assertThat(window.text()).contains("08:00-11:00");

        window.context.setOffline(false);
        window.page.keyboard().press("PageDown");
        window.awaitLines("96365x1", "96366x1", "96368x1");
        assertThat(window.find(".lost")).hasCount(0);
    }
}
