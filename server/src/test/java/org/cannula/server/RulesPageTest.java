package org.cannula.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The rules page in a real browser. */
@ExtendWith(OpenBrowser.class)
class RulesPageTest {

    private Window window;

    @BeforeEach
    void open(OpenBrowser.Opened opened) {
        window = opened.window(1440, 900).open("rules");
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void rulesAreSearchedAndRead() {
        window.find("input[type=search]").fill("concurrent once");
        window.find(".rule a[href$=ConcurrentOncePerEncounter]").click();

        assertThat(window.find("article h1")).hasText("Concurrent once per encounter");
        assertThat(window.find("article")).containsText("CMS MUE table");
        assertThat(window.page).hasTitle("Concurrent once per encounter · Cannula");
    }

    @Test
    void aCaseOpensInTheWorkbench() {
        window.open("rules/ConcurrentOncePerEncounter");
        window.find(".case button").nth(1).click();

        window.awaitLines("96365x1", "96366x3", "96368x1");
        assertThat(window.text()).contains("10:00-11:00  infusion  ondansetron");
        window.page.goBack();
        assertThat(window.find("article h1")).hasText("Concurrent once per encounter");
    }

    @Test
    void aCodeShowsItsFactsAndLeadsToItsRules() {
        window.open("rules/96368");

        assertThat(window.find(".facts")).containsText("MAI 2");
        window.find(".facts a[href$=ConcurrentOncePerEncounter]").click();
        assertThat(window.find("article h1")).hasText("Concurrent once per encounter");
    }

    @Test
    void anUnknownNameIsTold() {
        window.open("rules/NoSuchRule");

        assertThat(window.find("article .trouble")).containsText("No rule, check, code or point has this name");
    }

    @Test
    void everyPageIsReadableInEveryWindow(OpenBrowser.Opened opened) {
        for (String kind : new String[] {"rule", "check", "point", "code"}) {
            window.find("section." + kind + " a").nth(10).waitFor();
        }
        assertThat(window.errors()).isEmpty();
    }
}
