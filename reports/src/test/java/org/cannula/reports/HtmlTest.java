package org.cannula.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class HtmlTest {

    @Test
    void textAndAttributesAreEscaped() {
        assertThat(new Html()
                        .open("p", "title", "a\"b<c>&'")
                        .text("<script>&amp;\"")
                        .close("p")
                        .toString())
                .isEqualTo("<p title=\"a&quot;b&lt;c&gt;&amp;'\">&lt;script&gt;&amp;amp;\"</p>");
    }

    @Test
    void whatCannotBeShownIsLeftOut() {
        String turned = "a\u202eb\u0000c\u001bd\ud800e\ufffff";
        assertThat(new Html().leaf("p", turned).toString()).isEqualTo("<p>a b c d e f</p>");
        assertThat(new Html().leaf("p", "\ud83d\udc89 Łódź").toString()).isEqualTo("<p>\ud83d\udc89 Łódź</p>");
    }

    @Test
    void everythingIsClosedInOrder() {
        assertThatThrownBy(() -> new Html().open("p").open("b").close("p")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Html().open("p").toString()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Html().own("style", "</style>")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void namesOfChecksAreSentences() {
        assertThat(Texts.sentence("ConcurrentBilledTwice")).isEqualTo("Concurrent billed twice");
        assertThat(Texts.sentence("UnitsOverMue")).isEqualTo("Units over MUE");
        assertThat(Texts.sentence("ConcurrentWithoutASecondInfusion"))
                .isEqualTo("Concurrent without a second infusion");
        assertThat(Texts.sentence("Twice")).isEqualTo("Twice");
    }
}
