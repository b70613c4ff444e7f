package org.cannula.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the command refuses before it needs a store. What it does with one is tested in the module store. */
final class StoreCommandTest {

    private static void refused(String says, Object... arguments) {
        Ran ran = Ran.of(arguments);
        assertThat(ran.exit()).isEqualTo(Exit.USAGE);
        assertThat(ran.err()).contains(says);
    }

    @Test
    void saysWhatItTakes() {
        refused("store takes verify, backup, restore, purge; found \"verfy\"", "store", "verfy");
        refused("store backup: name the file", "store", "backup");
        refused("store verify takes no further words", "store", "verify", "x");
        assertThat(Ran.of("help", "store").out()).contains("--head", "--before", "CANNULA_STORE");
    }
}
