package org.cannula.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked of a feed before anything is opened. The feed itself is tested where it lives. */
class FeedCommandTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "feed | feed needs --listen: a port, such as --listen 2575",
                "feed --listen 2575 | feed needs --charges-to: HOST:PORT or a folder",
                "feed --listen 99999 --charges-to x | --listen 99999: a port from 0 to 65535",
                "feed --listen host:x --charges-to x | --listen x: a port from 0 to 65535",
                "feed --listen 2575 --charges-to x --delay soon | --delay soon: a time such as 90s, 30m, 1h or 2d",
                "feed --listen 2575 --charges-to x --mapping none.txt | --mapping none.txt: cannot be read",
                "feed start | feed start: simulate, status or nothing",
                "feed simulate | feed needs --to: HOST:PORT, where the feed listens",
                "feed status --store none.db | --store none.db: no such file",
                "audit --format fhir examples | --format fhir: only cannula code writes it",
            })
    void whatIsMissingOrWrongIsSaid(String command, String says) {
        Ran ran = Ran.with(Map.of(), "", (Object[]) command.strip().split(" ", -1));

        assertThat(ran.exit()).isEqualTo(Exit.USAGE);
        assertThat(ran.err()).contains(says);
    }
}
