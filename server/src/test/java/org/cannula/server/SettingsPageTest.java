package org.cannula.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The settings in a real browser. */
@ExtendWith(OpenBrowser.class)
class SettingsPageTest {

    private static final String PAYER = """
            payer browser-plan
            title "A plan of a test"
            based-on commercial

            set overlapTest minutes
            source "Browser plan policy 12" "page 3"
            seen 2026-11-01
            """;

    @Test
    void aPayerFileIsTriedTakenIntoUseAndCodedBy(OpenBrowser.Opened opened) {
        try (Window window = opened.window(1440, 900).open("settings/policies")) {
            window.find("summary:has-text(\"of your own\")").click();
            window.find("textarea").fill("payer broken\ntitle x\nset overlapTest never\n");
            window.find("button:has-text(\"Try\")").click();
            assertThat(window.find(".problems")).containsText("line");
            window.find("textarea").fill(PAYER);
            window.find("button:has-text(\"Take into use\")").click();
            assertThat(window.find(".part [role=status]").first()).hasText("browser-plan is in use.");
            assertThat(window.find("summary:has-text(\"browser-plan\")")).isVisible();

            window.open("workbench");
            window.type("visit V facility browser-plan 2026-03-02\n08:00-09:00 infusion vancomycin 1 g\n");
            assertThat(window.find(".minutes header p")).containsText("browser-plan/facility");
        }
    }

    @Test
    void tablesShowWhichDatesTheyAnswerFor(OpenBrowser.Opened opened) {
        try (Window window = opened.window(1440, 900).open("settings/tables")) {
            window.find("summary").first().click();

            assertThat(window.find("details[open] tbody tr").first()).containsText("built-in");
            assertThat(window.find("summary").count()).isGreaterThan(5);
        }
    }

    @Test
    void aUserIsAddedSignsInAndMayDoWhatTheRoleMay(OpenBrowser.Opened opened) {
        try (Window window = opened.window(1440, 900).open("settings/accounts")) {
            window.find(".inline input").first().fill("casey");
            window.find(".inline select").selectOption("viewer");
            window.find(".inline input[type=password]").fill("a long enough password");
            window.find(".inline button").click();
            assertThat(window.find("tbody th").first()).hasText("casey");
        }
        try (Window window = opened.stranger()) {
            window.page.navigate(opened.server.address().toString());
            window.find(".sign-in input").first().fill("casey");
            window.find(".sign-in input[type=password]").fill("not the password at all");
            window.find(".sign-in button").click();
            assertThat(window.find(".sign-in .trouble")).hasText("The name or the password is wrong.");
            window.find(".sign-in input[type=password]").fill("a long enough password");
            window.find(".sign-in button").click();
            window.find(".cm-content").waitFor();

            window.page.navigate(opened.server.address().resolve("settings").toString());
            assertThat(window.find(".settings nav")).containsText("Signed in as casey, viewer");
            assertThat(window.find(".settings nav a:has-text(\"Users\")")).hasCount(0);
        }
    }

    @Test
    void theTrailVerifies(OpenBrowser.Opened opened) {
        try (Window window = opened.window(1440, 900).open("settings/trail")) {
            window.find("button:has-text(\"Verify\")").click();

            assertThat(window.find(".tag.good")).containsText("It is as it was written");
            assertThat(window.find("tbody tr").first()).isVisible();
        }
    }

    @Test
    void retentionIsKept(OpenBrowser.Opened opened) {
        try (Window window = opened.window(1440, 900).open("settings/retention")) {
            window.find("input[type=number]").first().fill("400");
            window.find("button:has-text(\"Keep so\")").click();
            assertThat(window.find(".part [role=status]")).hasText("Kept.");
            window.open("settings/retention");
            assertThat(window.find("input[type=number]").first()).hasValue("400");
        }
    }
}
