package org.cannula.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Runs what people run most, once each, so that the JVM can note which classes a start needs.
 *
 * <p>The launcher records an archive of loaded classes during this command and starts later runs from it. The more of the
 * program is met here, the less is left to load then. Results are thrown away by the launcher.
 */
@Command(name = "rehearse", hidden = true)
final class Rehearse implements Callable<Integer> {
    @Parameters(paramLabel = "FOLDER", description = "The examples to run.")
    private String folder;

    Rehearse() {}

    @Override
    public Integer call() {
        List<List<String>> runs = List.of(
                List.of("--help"),
                List.of("explain", "96368"),
                List.of("code", folder),
                List.of("code", folder, "--why", "--disputed"),
                List.of("code", folder, "--format", "json"),
                List.of("audit", folder),
                List.of("audit", folder, "--format", "jsonl"));
        for (List<String> run : runs) {
            Main.run(run.toArray(String[]::new));
        }
        return 0;
    }
}
