package org.cannula.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A process is killed in the middle of its writing, again and again: what it acknowledged is there, and nothing is half there. */
class KilledTest extends StoreTest {

    private static final int KILLS = 4;

    @Test
    void nothingAcknowledgedIsLostAndNothingIsHalfThere() throws IOException, InterruptedException {
        Random random = new Random(11);
        long kept = 0;
        long entries = 0;
        for (int kill = 1; kill <= KILLS; kill++) {
            Process victim = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Dcannula.root=" + System.getProperty("cannula.root"),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Victim.class.getName(),
                            address.url())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (BufferedReader said =
                    new BufferedReader(new InputStreamReader(victim.getInputStream(), StandardCharsets.UTF_8))) {
                int steps = 3 + random.nextInt(20);
                for (int step = 0; step <= steps; step++) {
                    String line = line(said);
                    assertThat(line).matches(step == 0 ? "begun \\d+" : "kept \\d+");
                    long number = Long.parseLong(line.substring(line.indexOf(' ') + 1));
                    if (step == 0) {
                        assertThat(number).isGreaterThanOrEqualTo(kept);
                    } else {
                        kept = number;
                        entries++;
                    }
                }
                Thread.sleep(random.nextInt(30));
                // The handle leaves what the process had said to be read.
                victim.toHandle().destroyForcibly();
                for (String line = said.readLine(); line != null && line.matches("kept \\d+"); line = said.readLine()) {
                    kept = Long.parseLong(line.substring("kept ".length()));
                    entries++;
                }
            }
            victim.waitFor();
            // PostgreSQL may still be ending what the dead process had asked for.
            Thread.sleep(200);
            check(kept, entries, kill);
        }
    }

    /** The next line of its own; a logger may say something in between. */
    private static String line(BufferedReader said) throws IOException {
        String line = said.readLine();
        while (line != null && !line.startsWith("begun ") && !line.startsWith("kept ")) {
            line = said.readLine();
        }
        return String.valueOf(line);
    }

    private void check(long kept, long entries, int kills) {
        Run run = store.runs().list(first(9)).rows().get(0);
        assertThat(run.claims()).isGreaterThanOrEqualTo(kept).isLessThanOrEqualTo(kept + 5L * kills);
        Page<ClaimSummary> claims =
                store.claims().list(run.id(), ClaimFilter.ALL, ClaimFilter.Sort.INPUT, true, first(1));
        assertThat(claims.total()).isEqualTo(run.claims());
        assertThat(claims.rows().get(0).seq()).isEqualTo(run.claims());
        assertThat(store.jobs().get(run.job()).done()).isEqualTo(run.claims());
        long told = store.database().read(handle -> handle.createQuery("SELECT COALESCE(SUM(findings), 0) FROM claim")
                .mapTo(Long.class)
                .one());
        long found = store.database().read(handle -> handle.createQuery("SELECT COUNT(*) FROM finding")
                .mapTo(Long.class)
                .one());
        assertThat(found).isEqualTo(told);
        Verification verification = store.trail().verify(List.of());
        assertThat(verification.faults()).isEmpty();
        assertThat(store.trail().list("step", null, first(1)).total()).isGreaterThanOrEqualTo(entries);
        store.claims().each(run.id(), ClaimFilter.ALL, whole -> assertThat(
                        whole.detail().result())
                .contains("\"claim\":\"C-" + whole.seq() + "\""));
    }
}
